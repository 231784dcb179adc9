// @customer-impact via ./session, ../cli/analyse: asks git under which names the modules of a baseline go on

import { mayBeRenamed, moduleRenames, type RenamedFile } from "../coverage/moduleRenames.ts";
import type { Lines } from "../lines/model.ts";
import type { Baseline } from "../workspace/baseline/baseline.ts";
import { headOf } from "./changes/commits.ts";
import { ChangesFailure, openWorkTree, type WorkTree } from "./changes/workTree.ts";
import { workTreeChanges } from "./changes/workTreeChanges.ts";
import { GitFailure } from "./listing/git.ts";
import { decodePath } from "./listing/paths.ts";

/**
 * The modules of a baseline that have another path now, by their path in it. Git is asked only where that could be, for the
 * files that were renamed since the commit that last changed the baseline, staged or not. Where git cannot tell there are none.
 *
 * @param root absolute
 * @param file the baseline: absolute
 */
export async function baselineRenames(
  root: string,
  file: string,
  lines: Lines,
  baseline: Baseline,
): Promise<ReadonlyMap<string, string>> {
  if (!mayBeRenamed(lines, baseline)) return new Map();
  try {
    return moduleRenames(lines, baseline, await renamedSince(await openWorkTree(root), file));
  } catch (error) {
    if (error instanceof GitFailure || error instanceof ChangesFailure) return new Map();
    throw error;
  }
}

async function renamedSince(tree: WorkTree, file: string): Promise<readonly RenamedFile[]> {
  const { git, root } = tree;
  const { status, output } = await git(root, ["--literal-pathspecs", "rev-list", "-1", "HEAD", "--", file]);
  // One that was never committed is as old as the last commit.
  const base = (status === 0 && output.trim()) || (await headOf(tree));
  const changes = await workTreeChanges(git, root, base, () => {});
  return changes.flatMap(({ path, from, status: change }) =>
    change === "renamed" && from !== undefined ? [{ from: decodePath(from).path, path: decodePath(path).path }] : [],
  );
}
