// @customer-impact #whom-it-serves: knows who counts on whom in a workspace on disk

import { ImportLinks } from "../../imports/links.ts";
import { createImportResolver, type ImportingFile } from "../../imports/resolver.ts";
import type { ImportTree } from "../../imports/tree.ts";
import type { Module } from "../../workspace/workspace.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import { sliced } from "../sliced.ts";
import { importTree } from "./importTree.ts";

/** What is used of an earlier state, and what stops the work. */
interface LinkImportsOptions {
  /** What was linked of the same workspace before; what still holds of it is used. */
  readonly earlier?: ImportLinks | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Links the imports of a workspace on disk.
 *
 * @param root absolute
 * @param modules by path; their numbers are those of the graph
 */
export function linkImports(
  root: string,
  files: WorkspaceFiles,
  importing: readonly ImportingFile[],
  modules: readonly Module[],
  options: LinkImportsOptions = {},
): Promise<ImportLinks> {
  const paths = files.plan.files.map(({ path }) => path);
  return linkTree(importTree(root, paths), importing, modules, options);
}

/** The same of files from wherever they come. */
export async function linkTree(
  tree: ImportTree,
  importing: readonly ImportingFile[],
  modules: readonly Module[],
  { earlier, signal }: LinkImportsOptions = {},
): Promise<ImportLinks> {
  const numbers = new Map<string, number>();
  modules.forEach((module, number) => {
    for (const { path } of module.files) numbers.set(path, number);
  });
  const resolver = await createImportResolver(tree, importing);
  const moduleOf = (path: string): number => numbers.get(path) ?? -1;
  return sliced(ImportLinks.link({ tree, resolver, importing, size: modules.length, moduleOf }, earlier), signal);
}
