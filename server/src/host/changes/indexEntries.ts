// @customer-impact via ./workTreeChanges: finds what a comparison with the index does not tell

import { type Git, outputOf } from "../listing/git.ts";
import { type BytePath, staysInside } from "../listing/paths.ts";
import { isFileMode, isLinkMode } from "./rawDiff.ts";

/** What git's index says, as far as a comparison needs it beside the differences. Paths are relative to the directory. */
export interface IndexEntries {
  /** Files that git does not know and does not ignore. */
  readonly untracked: readonly BytePath[];
  /** Repositories that git does not know. */
  readonly repositories: readonly BytePath[];
  /** Submodules by path, with the commit that the index names. */
  readonly links: ReadonlyMap<BytePath, string>;
  /** Files at which git was told not to look (assume-unchanged, skip-worktree), with the hash that the index names. */
  readonly unseen: ReadonlyMap<BytePath, string>;
}

/** @throws GitFailure */
export async function indexEntries(git: Git, directory: string): Promise<IndexEntries> {
  const output = await outputOf(git(directory, ["ls-files", "-z", "-s", "-v", "-o", "--exclude-standard"]));
  const untracked: BytePath[] = [];
  const repositories: BytePath[] = [];
  const links = new Map<BytePath, string>();
  const unseen = new Map<BytePath, string>();
  for (let at = 0, end = 0; at < output.length; at = end + 1) {
    end = output.indexOf("\0", at);
    const tag = output[at]!;
    if (tag === "?") {
      const path = output.slice(at + 2, end);
      if (!staysInside(path.replace(/\/$/, ""))) continue;
      if (path.endsWith("/")) repositories.push(path.slice(0, -1));
      else untracked.push(path);
      continue;
    }
    // "H 100644 <hash> 0", a tab, then the path. A small letter says that the file is assumed not to change.
    const isUnseen = tag === "S" || tag !== tag.toUpperCase();
    const mode = output.slice(at + 2, at + 8);
    if (!isUnseen && !isLinkMode(mode)) continue;
    const tab = output.indexOf("\t", at);
    const path = output.slice(tab + 1, end);
    if (!staysInside(path)) continue;
    const hash = output.slice(at + 9, tab - 2);
    if (isLinkMode(mode)) links.set(path, hash);
    else if (isFileMode(mode)) unseen.set(path, hash);
  }
  return { untracked, repositories, links, unseen };
}
