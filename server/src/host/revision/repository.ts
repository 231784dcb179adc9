// @customer-impact via ./linesAt: reads commits from one repository, and each of their files once

import { resolve } from "node:path";
import { openWorkTree, type WorkTree } from "../changes/workTree.ts";
import { outputOf } from "../listing/git.ts";
import { Blobs } from "./blobs.ts";

/** A repository whose commits are read, seen from a directory of its work tree. */
export interface Repository extends WorkTree {
  readonly blobs: Blobs;
  readonly close: () => Promise<void>;
}

/**
 * @param root absolute
 * @param cache whether facts of earlier runs may be used and those of this one are kept
 * @param failing what a failure means, as a clause
 * @throws ChangesFailure where there is no repository, or git cannot read it
 */
export async function openRepository(root: string, cache: boolean, failing?: string): Promise<Repository> {
  const tree = await openWorkTree(root, failing);
  const common = (await outputOf(tree.git(root, ["rev-parse", "--git-common-dir"]))).slice(0, -1);
  const blobs = new Blobs(tree.git, cache ? resolve(root, Buffer.from(common, "latin1").toString()) : undefined);
  return {
    ...tree,
    blobs,
    close: async () => {
      blobs.close();
      await blobs.save();
    },
  };
}
