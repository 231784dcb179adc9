// @customer-impact #whom-it-serves: knows who counts on whom in a workspace on disk

import { ImportLinks, type LinkInput } from "../../imports/links.ts";
import { type ImportTree, placesIn } from "../../imports/tree.ts";
import { createImportResolver, type ImportingFile } from "../../imports/resolver.ts";
import type { Steps } from "../../text/steps.ts";
import type { Module } from "../../workspace/workspace.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import { sliced } from "../sliced.ts";
import { importTree } from "./importTree.ts";

/** All that imports are linked from, but for the modules. */
export type PreparedImports = Pick<LinkInput, "tree" | "resolver"> & {
  /** Absolute. */
  readonly root: string;
};

/**
 * Reads what describes a workspace.
 *
 * @param root absolute
 * @param paths all its files, in code point order
 */
export async function prepareImports(
  root: string,
  paths: readonly string[],
  importing: readonly ImportingFile[],
): Promise<PreparedImports> {
  const tree = importTree(root, paths);
  return { root, tree, resolver: await createImportResolver(tree, importing) };
}

/**
 * Links what was prepared.
 *
 * @param modules by path; their numbers are those of the graph
 * @param earlier what was linked of the same workspace before; what still holds of it is used
 */
export function* linkPrepared(
  { tree, resolver }: Pick<LinkInput, "tree" | "resolver">,
  modules: readonly Module[],
  earlier?: ImportLinks,
): Steps<ImportLinks> {
  const numbers = moduleNumbers(tree, modules);
  const moduleOf = (_: string, file: number): number => numbers[file]!;
  return yield* ImportLinks.link({ tree, resolver, size: modules.length, moduleOf }, earlier);
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
): Promise<ImportLinks> {
  const paths = files.plan.files.map(({ path }) => path);
  return linkTree(importTree(root, paths), importing, modules);
}

/** The same of files from wherever they come. */
export async function linkTree(
  tree: ImportTree,
  importing: readonly ImportingFile[],
  modules: readonly Module[],
): Promise<ImportLinks> {
  return sliced(linkPrepared({ tree, resolver: await createImportResolver(tree, importing) }, modules));
}

/** By number of a file: that of its module, -1 where it is of none. */
export function moduleNumbers(tree: ImportTree, modules: readonly Module[]): Int32Array {
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
