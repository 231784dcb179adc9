// @customer-impact via ./linesAt: says in one sentence why there is nothing to be read from git

import { resolve } from "node:path";
import { createGit, findRepository, type Git, GitFailure, outputOf } from "../listing/git.ts";
import { Blobs } from "./blobs.ts";

/** A repository whose commits are read, seen from a directory of its work tree. */
export interface Repository {
  readonly git: Git;
  /** Absolute: the directory whose files are read, which may lie below the top of the work tree. */
  readonly root: string;
  readonly blobs: Blobs;
  readonly close: () => Promise<void>;
}

/**
 * @param root absolute
 * @param cache whether facts of earlier runs may be used and those of this one are kept
 * @throws GitFailure where there is no repository, or git cannot read it
 */
export async function openRepository(root: string, cache: boolean): Promise<Repository> {
  if (!findRepository(root)) throw new GitFailure("there is no git repository");
  const git = createGit(root);
  const [common = "", inside] = (
    await outputOf(git(root, ["rev-parse", "--git-common-dir", "--is-inside-work-tree"]))
  ).split("\n");
  if (inside !== "true") throw new GitFailure("its work tree is elsewhere");
  const blobs = new Blobs(git, cache ? resolve(root, Buffer.from(common, "latin1").toString()) : undefined);
  return {
    git,
    root,
    blobs,
    close: async () => {
      blobs.close();
      await blobs.save();
    },
  };
}
