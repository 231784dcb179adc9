// @customer-impact #quick-answer: looks from commit to commit only at what differs

import { isFileMode, isLinkMode, type RawChange, readRawDiff } from "../changes/rawDiff.ts";
import { type Git, outputOf } from "../listing/git.ts";
import type { BytePath } from "../listing/paths.ts";
import type { Tree, TreeFile } from "./tree.ts";

/**
 * What differs between trees, pair by pair.
 *
 * @param directory only what lies below it, with paths from there
 * @throws GitFailure
 */
export async function treeChanges(
  git: Git,
  directory: string,
  pairs: readonly (readonly [before: string, after: string])[],
): Promise<readonly (readonly RawChange[])[]> {
  if (pairs.length === 0) return [];
  const options = ["-r", "-z", "--raw", "--no-renames", "--no-abbrev", "--relative", "--ignore-submodules=none"];
  const input = pairs.map(([before, after]) => `${before} ${after}\n`).join("");
  const output = await outputOf(git(directory, ["diff-tree", "--stdin", "--no-ext-diff", ...options], { input }));
  const all: RawChange[][] = [];
  for (let at = 0; at < output.length;) {
    // "<tree> <tree>" and a line feed; then what differs, each of it with two NULs.
    const start = output.indexOf("\n", at) + 1;
    for (at = start; output[at] === ":";) at = output.indexOf("\0", output.indexOf("\0", at) + 1) + 1;
    all.push(readRawDiff(output.slice(start, at)));
  }
  return all;
}

/** A tree after a change, and what became of it. */
export interface ChangedTree {
  readonly tree: Tree;
  /** Whether other files or submodules are in it than before. */
  readonly isOther: boolean;
  /** The files that were there before and say something else. */
  readonly changed: readonly TreeFile[];
}

/** Takes a change over into a tree. */
export function changedTree(tree: Tree, changes: readonly RawChange[]): ChangedTree {
  const gone = new Set<BytePath>();
  const come: TreeFile[] = [];
  const changed = new Map<BytePath, TreeFile>();
  let { links } = tree;
  for (const { path, oldMode, newMode, oldHash, newHash } of changes) {
    const [was, is] = [isFileMode(oldMode), isFileMode(newMode)];
    if (was && !is) gone.add(path);
    if (!was && is) come.push({ path, hash: newHash });
    if (was && is && oldHash !== newHash) changed.set(path, { path, hash: newHash });
    if (isLinkMode(oldMode) || isLinkMode(newMode))
      links = links.filter((link) => link.path !== path).concat(isLinkMode(newMode) ? [{ path, commit: newHash }] : []);
  }
  const isOther = gone.size > 0 || come.length > 0 || links !== tree.links;
  if (!isOther && changed.size === 0) return { tree, isOther, changed: [] };
  const kept = tree.files.flatMap((file) => (gone.has(file.path) ? [] : (changed.get(file.path) ?? file)));
  return { tree: { files: merged(kept, come), links }, isOther, changed: [...changed.values()] };
}

/** Two lists in the order of bytes as one. */
function merged(a: readonly TreeFile[], b: readonly TreeFile[]): readonly TreeFile[] {
  if (b.length === 0) return a;
  const added = b.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const all: TreeFile[] = [];
  let next = 0;
  for (const file of a) {
    while (next < added.length && added[next]!.path < file.path) all.push(added[next++]!);
    all.push(file);
  }
  return all.concat(added.slice(next));
}
