// @customer-impact via ./changesSince: compares two commits, as two releases are

import { existsSync } from "node:fs";
import { join } from "node:path";
import { createDirectories } from "../directories.ts";
import { type Git, GitFailure } from "../listing/git.ts";
import { absolutePath, type BytePath, decodePath } from "../listing/paths.ts";
import { listTree } from "../revision/tree.ts";
import { isLinkMode } from "./rawDiff.ts";
import { below, deepest, fileChange, rawDiff, type TreeChange } from "./treeChanges.ts";

/**
 * What changed between two commits, in submodules too as far as their commits are there.
 *
 * @param trees hashes: before and after
 * @param onNote told what could not be done, as a sentence
 * @throws GitFailure
 */
export async function commitChanges(
  git: Git,
  directory: string,
  [before, after]: readonly [string, string],
  onNote: (note: string) => void,
  depth = 0,
): Promise<TreeChange[]> {
  const differences = await rawDiff(git, directory, [before, after], [], onNote);
  const found = differences.flatMap((one) => fileChange(one) ?? []);
  const directories = createDirectories<BytePath>((path) => absolutePath(directory, path));
  for (const { path, oldMode, newMode, oldHash, newHash } of differences) {
    if (!isLinkMode(oldMode) && !isLinkMode(newMode)) continue;
    const { path: shown, rawPath } = decodePath(path);
    const inner = join(directory, shown);
    try {
      if (rawPath || depth >= deepest || !directories.isReal(path) || !existsSync(join(inner, ".git")))
        throw new GitFailure("it is not checked out");
      const all = async (tree: string, status: "added" | "deleted"): Promise<TreeChange[]> =>
        (await listTree(git, inner, tree)).files.map((file) => ({ path: file.path, status }));
      const changes = !isLinkMode(oldMode)
        ? await all(newHash, "added")
        : !isLinkMode(newMode)
          ? await all(oldHash, "deleted")
          : await commitChanges(git, inner, [oldHash, newHash], onNote, depth + 1);
      for (const change of below(path, changes)) found.push(change);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      onNote(`What changed in the submodule ${shown} is not told: ${error.message}.`);
    }
  }
  return found;
}
