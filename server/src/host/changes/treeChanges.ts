// @customer-impact via ./changesSince: follows a change into the submodules that it changes

import { type Git, GitFailure, outputOf } from "../listing/git.ts";
import type { BytePath } from "../listing/paths.ts";
import { diffFlags, isFileMode, type RawChange, readRawDiff } from "./rawDiff.ts";

/** A file that changed: as in `ChangedFile`, with its path as bytes. */
export interface TreeChange {
  readonly path: BytePath;
  readonly status: "added" | "modified" | "typeChanged" | "deleted" | "renamed" | "copied";
  readonly from?: BytePath;
}

/**
 * What git finds different between two trees, or a tree and the files on disk.
 *
 * @param trees one hash, for the files on disk to be compared with it, or two
 * @param settings of git's, in front of the command
 * @param onNote told what could not be done, as a sentence
 * @throws GitFailure
 */
export async function rawDiff(
  git: Git,
  directory: string,
  trees: readonly string[],
  settings: readonly string[],
  onNote: (note: string) => void,
): Promise<RawChange[]> {
  const command = trees.length === 1 ? "diff-index" : "diff-tree";
  const ask = (further: readonly string[]): Promise<string> =>
    outputOf(git(directory, [...settings, command, ...diffFlags, ...further, ...trees, "--"]));
  try {
    return readRawDiff(await ask([]));
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    // A partial clone lacks the contents by which renames are found, but not the lists of files.
    const found = readRawDiff(await ask(["--no-renames"]));
    onNote(`Renamed files count as new ones here: ${error.message}.`);
    return found;
  }
}

/** A change of a file as such; undefined for one of a submodule. */
export function fileChange({ status, path, from, oldMode, newMode }: RawChange): TreeChange | undefined {
  if (status === "U") return { path, status: "modified" };
  if (!isFileMode(newMode)) return isFileMode(oldMode) ? { path, status: "deleted" } : undefined;
  if (from !== undefined) return { path, status: status === "R" ? "renamed" : "copied", from };
  if (!isFileMode(oldMode)) return { path, status: status === "T" ? "typeChanged" : "added" };
  return { path, status: "modified" };
}

/** More repositories in one another than this are left alone. */
export const deepest = 20;

/** The same with a directory in front of each path. */
export const below = (directory: BytePath, changes: readonly TreeChange[]): TreeChange[] =>
  changes.map(({ path, status, from }) => ({
    path: `${directory}/${path}`,
    status,
    ...(from !== undefined && { from: `${directory}/${from}` }),
  }));
