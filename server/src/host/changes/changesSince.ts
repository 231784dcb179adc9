// @customer-impact Reviewer: sees only what a change touches, against the commit where it began

import type { ChangedFile, Changes } from "../../coverage/changes.ts";
import { byCodePoint } from "../../text/order.ts";
import { decodePath } from "../listing/paths.ts";
import { commitOf, headOf, mergeBase } from "./commits.ts";
import { commitChanges } from "./commitChanges.ts";
import type { TreeChange } from "./treeChanges.ts";
import { openWorkTree, inWords } from "./workTree.ts";
import { workTreeChanges } from "./workTreeChanges.ts";

export interface FoundChanges {
  readonly changes: Changes;
  /** What a user should know of how they were found: sentences. */
  readonly notes: readonly string[];
}

/**
 * What changed in a directory between the commit at which HEAD and `ref` parted, and the files on disk.
 *
 * @param root absolute
 * @param ref a branch, a tag or a commit, as git names them
 * @throws ChangesFailure where that cannot be told
 */
export async function changesSince(root: string, ref: string): Promise<FoundChanges> {
  const tree = await openWorkTree(root);
  const commit = await commitOf(tree, ref);
  const base = await mergeBase(tree, { ref, commit }, { ref: "HEAD", commit: await headOf(tree) });
  const notes = new Set<string>();
  const found = await inWords(workTreeChanges(tree.git, root, base, (note) => notes.add(note)));
  return { changes: { origin: { kind: "since", ref, base }, files: changedFiles(found) }, notes: [...notes] };
}

/** The same until another commit, with the files that git keeps under the two. */
export async function changesBetween(root: string, ref: string, until: string): Promise<ChangesBetween> {
  const tree = await openWorkTree(root);
  const [commit, to] = await Promise.all([commitOf(tree, ref), commitOf(tree, until)]);
  const base = await mergeBase(tree, { ref, commit }, { ref: until, commit: to });
  const notes = new Set<string>();
  const found = await inWords(commitChanges(tree.git, root, [base, to], (note) => notes.add(note)));
  return { changes: { origin: { kind: "since", ref, base }, files: changedFiles(found) }, notes: [...notes], to };
}

export interface ChangesBetween extends FoundChanges {
  /** The hash of the later commit. */
  readonly to: string;
}

/** With paths to show, each once. */
function changedFiles(found: readonly TreeChange[]): ChangedFile[] {
  const byPath = new Map<string, ChangedFile>();
  for (const { path: bytes, status, from } of found) {
    const { path } = decodePath(bytes);
    if (byPath.has(path) && status === "deleted") continue;
    if (status === "renamed" || status === "copied")
      byPath.set(path, { path, status, from: decodePath(from ?? "").path });
    else byPath.set(path, { path, status });
  }
  return [...byPath.values()].sort((a, b) => byCodePoint(a.path, b.path));
}
