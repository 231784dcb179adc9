// @customer-impact #whom-it-serves: knows who counts on whom in a workspace on disk

import { ImportLinks } from "../../imports/links.ts";
import { type ImportTree, placesIn } from "../../imports/tree.ts";
import { createImportResolver, type ImportingFile } from "../../imports/resolver.ts";
import type { Module } from "../../workspace/workspace.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import { sliced } from "../sliced.ts";
import { importTree } from "./importTree.ts";

/**
 * Links the imports of a workspace.
 *
 * @param root absolute
 * @param modules by path; their numbers are those of the graph
 * @param earlier what was linked of the same workspace before; what still holds of it is used
 */
export async function linkImports(
  root: string,
  files: WorkspaceFiles,
  importing: readonly ImportingFile[],
  modules: readonly Module[],
  { earlier, signal }: { readonly earlier?: ImportLinks | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<ImportLinks> {
  const tree = importTree(
    root,
    files.plan.files.map(({ path }) => path),
  );
  const resolver = await createImportResolver(tree, importing);
  const numbers = modulesOf(tree, modules);
  const moduleOf = (_: string, file: number): number => numbers[file]!;
  return sliced(ImportLinks.link({ tree, resolver, size: modules.length, moduleOf }, earlier), signal);
}

/** By number of a file: that of its module, -1 where it is of none. */
function modulesOf(tree: ImportTree, modules: readonly Module[]): Int32Array {
  const numbers = new Int32Array(tree.paths.length).fill(-1);
  const place = placesIn(tree);
  modules.forEach(({ files }, number) => {
    for (const { path } of files) {
      const file = place(path);
      if (file >= 0) numbers[file] = number;
    }
  });
  return numbers;
}
