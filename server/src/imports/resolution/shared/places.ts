// @customer-impact via ../modules, ../lua, ../php: finds a file in the places that a path may be meant from

import type { ImportTree } from "../../tree.ts";

/** The number of a file, -1 where there is none; a path that leaves the workspace is undefined. */
export const fileAt = (tree: ImportTree, path: string | undefined): number =>
  path === undefined ? -1 : tree.find(path);

/** The only file at some paths, -1 where there is none, or more than one. */
export function onlyFile(tree: ImportTree, paths: readonly (string | undefined)[]): number {
  const found = new Set(paths.map((path) => fileAt(tree, path)).filter((file) => file >= 0));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : -1;
}
