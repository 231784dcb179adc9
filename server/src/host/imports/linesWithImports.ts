// @customer-impact via ../analyse: reads imports where something asks, and never where nothing does

import { workspaceImports } from "../../imports/workspaceImports.ts";
import type { Lines } from "../../lines/model.ts";
import { withImports } from "../../lines/withImports.ts";
import { unsupportedViaId } from "../../rules/unsupportedVia.ts";
import type { Configuration } from "../../workspace/configuration.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import { linkImports } from "./linkImports.ts";
import { readImports, type ReadImportsOptions } from "./readImports.ts";

/** When imports are read: in any case, or only where a rule has claims to compare with them. */
export type ImportsWanted = "always" | "for rules";

/**
 * The lines with the imports of their modules, where they are wanted.
 *
 * @param root absolute
 */
export async function linesWithImports(
  root: string,
  files: WorkspaceFiles,
  lines: Lines,
  wanted: ImportsWanted,
  options: ReadImportsOptions,
): Promise<Lines> {
  if (wanted === "for rules" && !hasClaims(lines)) return lines;
  const importing = await readImports(root, files, options);
  const modules = lines.modules.map(({ module }) => module);
  return withImports(lines, workspaceImports(await linkImports(root, files, importing, modules)));
}

/** Whether there is a claim that imports could bear out, and the rule that would tell is on for some file. */
const hasClaims = ({ modules, configuration }: Lines): boolean =>
  isOn(configuration) &&
  modules.some(({ judgements }) =>
    judgements.some(({ kind, statement, refs }) => kind === "via" && statement.source === "file" && refs.length > 0),
  );

const isOn = ({ rules, overrides }: Configuration): boolean =>
  rules[unsupportedViaId] !== "off" ||
  overrides.some((one) => one.rules[unsupportedViaId] !== undefined && one.rules[unsupportedViaId] !== "off");
