// @customer-impact #whom-it-serves: knows who counts on whom in a workspace on disk

import { ImportLinks } from "../../imports/links.ts";
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
  const numbers = new Map<string, number>();
  modules.forEach((module, number) => {
    for (const { path } of module.files) numbers.set(path, number);
  });
  const resolver = await createImportResolver(tree, importing);
  const moduleOf = (path: string): number => numbers.get(path) ?? -1;
  return sliced(ImportLinks.link({ tree, resolver, size: modules.length, moduleOf }, earlier), signal);
}
