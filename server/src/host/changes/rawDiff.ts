// @customer-impact via ./treeChanges: asks git for differences in one way, whatever settings somebody has

import { devNull } from "node:os";
import { type BytePath, staysInside } from "../listing/paths.ts";

/** A line of `git diff --raw`. */
export interface RawChange {
  readonly status: string;
  readonly path: BytePath;
  /** Of a rename or copy. */
  readonly from?: BytePath;
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldHash: string;
  /** Zeros where git knows only that the file on disk may be another. */
  readonly newHash: string;
}

/**
 * The flags of a comparison, each given, since users and repositories have settings of their own: half of a file has to be the same to
 * be the same file, and among more than a thousand files on each side only equal ones are found. No program of the
 * repository is run, and repositories inside are not entered.
 */
export const diffFlags: readonly string[] = [
  "--raw",
  "-z",
  "-r",
  "--no-abbrev",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--relative",
  "--find-renames=50%",
  "--find-copies=50%",
  "-l1000",
  "--ignore-submodules=dirty",
  `-O${devNull}`,
];

/** Whether it is the mode of a file, and not of a symbolic link. */
export const isFileMode = (mode: string): boolean => mode.startsWith("100");
/** Whether it is that of a submodule. */
export const isLinkMode = (mode: string): boolean => mode === "160000";

/** Reads what `git diff --raw -z` prints. */
export function readRawDiff(output: string): RawChange[] {
  const parts = output === "" ? [] : output.slice(0, -1).split("\0");
  const changes: RawChange[] = [];
  for (let at = 0; at + 1 < parts.length;) {
    // ":100644 100644 <hash> <hash> R097", the path before, the path now.
    const [oldMode = "", newMode = "", oldHash = "", newHash = "", status = ""] = parts[at++]!.slice(1).split(" ");
    const letter = status.slice(0, 1);
    const first = parts[at++]!;
    const from = letter === "R" || letter === "C" ? first : undefined;
    const path = from === undefined ? first : (parts[at++] ?? "");
    if (!staysInside(path) || (from !== undefined && !staysInside(from))) continue;
    if (![oldMode, newMode].some((mode) => isFileMode(mode) || isLinkMode(mode)) && letter !== "U") continue;
    changes.push({ status: letter, path, oldMode, newMode, oldHash, newHash, ...(from !== undefined && { from }) });
  }
  return changes;
}
