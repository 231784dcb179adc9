// @customer-impact via ../analyse: reads imports where something asks, and never where nothing does

import { workspaceImports } from "../../imports/workspaceImports.ts";
import type { Lines } from "../../lines/model.ts";
import { withImports } from "../../lines/withImports.ts";
import { finish } from "../../text/steps.ts";
import { unsupportedViaId } from "../../rules/unsupportedVia.ts";
import type { Configuration } from "../../workspace/configuration.ts";
import { openLinksCache } from "../cache/linksCache.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import { coarsestStamp } from "../scan.ts";
import { importTree } from "./importTree.ts";
import { linkClaimed } from "./claimedImports.ts";
import { linkTree } from "./linkImports.ts";
import { importingFiles, importingPlaces, readStatedImports, type ReadImportsOptions } from "./readImports.ts";

/**
 * When imports are read: in any case, or only where a rule has claims to compare with them. Where nobody else looks at them, those
 * that no claim can hang on may be left out, and are where nothing is kept for a later run.
 */
export type ImportsWanted = "always" | "for rules" | "for rules alone";

interface LinesWithImportsOptions extends ReadImportsOptions {
  /** When the files were listed, in milliseconds. */
  readonly listedAt: number;
}

/**
 * The lines with the imports of their modules, where they are wanted. Where nothing has changed since an earlier run, what that
 * has linked is taken, and no import is read.
 *
 * @param root absolute
 */
export async function linesWithImports(
  root: string,
  files: WorkspaceFiles,
  lines: Lines,
  wanted: ImportsWanted,
  options: LinesWithImportsOptions,
): Promise<Lines> {
  if (wanted !== "always" && !hasClaims(lines)) return lines;
  if (isFollowing(wanted, options.cache))
    return withImports(lines, workspaceImports(await linkClaimed(root, files, lines, options)));
  const { configuration, listedAt } = options;
  const modules = lines.modules.map(({ module }) => module);
  const listed = files.listing.files;
  const kept = options.cache
    ? await openLinksCache({ root, configuration, listed, importing: finish(importingPlaces(files)), modules })
    : undefined;
  if (kept?.links) return withImports(lines, workspaceImports(kept.links));
  const { packed, states } = await readStatedImports(root, files, options);
  const tree = importTree(
    root,
    files.plan.files.map(({ path }) => path),
  );
  const links = await linkTree(tree, importingFiles(files, packed), modules);
  // Nobody needs to wait for that.
  void kept?.save(links, { states, texts: tree.textsRead, settledBefore: listedAt - coarsestStamp });
  return withImports(lines, workspaceImports(links));
}

/** Whether only those imports are read that a claim can hang on. What is kept is whole. */
export const isFollowing = (wanted: ImportsWanted, cache: boolean): boolean => wanted === "for rules alone" && !cache;

/** Whether there is a claim that imports could bear out, and the rule that would tell is on for some file. */
const hasClaims = ({ modules, configuration }: Lines): boolean =>
  mayClaim(configuration) &&
  modules.some(({ judgements }) =>
    judgements.some(({ kind, statement, refs }) => kind === "via" && statement.source === "file" && refs.length > 0),
  );

/** Whether the rule that compares claims with imports is on for some file. */
export const mayClaim = ({ rules, overrides }: Configuration): boolean =>
  rules[unsupportedViaId] !== "off" ||
  overrides.some((one) => one.rules[unsupportedViaId] !== undefined && one.rules[unsupportedViaId] !== "off");
