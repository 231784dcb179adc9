// @customer-impact via ./linesAt: follows imports of a commit, so that two releases can be compared by whom they reach

import type { ImportLinks } from "../../imports/links.ts";
import { createTree } from "../../imports/tree.ts";
import { workspaceImports } from "../../imports/workspaceImports.ts";
import type { Lines } from "../../lines/model.ts";
import { withImports } from "../../lines/withImports.ts";
import { utf8Bytes } from "../../text/decode.ts";
import { largestDescription } from "../imports/importTree.ts";
import { linkTree } from "../imports/linkImports.ts";
import { importingFiles } from "../imports/readImports.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import type { FileSource } from "../source.ts";

/** So often what describes others is found to speak of files that were not read yet. */
const mostRounds = 30;

/**
 * The lines of a commit with the imports of its modules.
 *
 * @param files read with their imports
 */
export async function linesWithImportsAt(source: FileSource, files: WorkspaceFiles, lines: Lines): Promise<Lines> {
  const importing = importingFiles(files, files.imports);
  const modules = lines.modules.map(({ module }) => module);
  const paths = files.plan.files.map(({ path }) => path);
  const texts = new Map<string, string | undefined>();
  let links: ImportLinks;
  // Texts are asked for at once, and git answers later: those that were missing are fetched, and all is linked anew.
  for (let round = 1; ; round++) {
    const missing = new Set<string>();
    const tree = createTree(paths, (path) => {
      if (!texts.has(path)) missing.add(path);
      return texts.get(path);
    });
    links = await linkTree(tree, importing, modules);
    // Manifests may be read when it is asked for these.
    void links.packageEdges;
    if (missing.size === 0 || round === mostRounds) break;
    const wanted = [...missing];
    const read = await source.read(wanted, largestDescription);
    wanted.forEach((path, at) => texts.set(path, textOf(read[at])));
  }
  return withImports(lines, workspaceImports(links));
}

const textOf = (bytes: Buffer | string | undefined): string | undefined =>
  typeof bytes === "object" ? utf8Bytes(bytes)?.toString("utf8") : undefined;
