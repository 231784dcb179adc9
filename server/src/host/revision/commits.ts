// @customer-impact via ./history: follows a branch back as far as the clone goes

import { commitOf } from "../changes/commits.ts";
import { ChangesFailure, type WorkTree } from "../changes/workTree.ts";
import { type Git, outputOf } from "../listing/git.ts";

/** A commit of a branch. What its author wrote is not to be trusted. */
export interface Commit {
  readonly hash: string;
  readonly tree: string;
  /** The first of its parents; absent where it has none, or a shallow clone ends here. */
  readonly parent?: string;
  /** When it came to be, in ISO 8601 with the offset of its place; empty where the commit has no valid date. */
  readonly date: string;
  /** The first paragraph of its message, in one line. */
  readonly subject: string;
}

export interface Commits {
  /** The oldest first; each is the first parent of the next. */
  readonly commits: readonly Commit[];
  /** Whether there were commits before the first, which a shallow clone lacks. */
  readonly isCut: boolean;
}

/**
 * The commits of the branch that is checked out, by first parents: what was merged counts as one step.
 *
 * @param since names a commit: those that it does not reach, and the one before them
 * @param most so many, the newest; not with `since`
 * @throws ChangesFailure where there is none, or no such; GitFailure
 */
export async function listCommits(
  tree: WorkTree,
  range: { readonly since: string } | { readonly most: number },
): Promise<Commits> {
  const { git, root, isShallow } = tree;
  const head = (await git(root, ["rev-parse", "--verify", "-q", "HEAD^{commit}"])).output.trim();
  if (head === "") throw new ChangesFailure("There is no commit here yet, so there is no history.");
  if ("most" in range) {
    const commits = await revisions(git, root, range.most, [head]);
    return { commits: commits.toReversed(), isCut: isShallow && commits.length < range.most };
  }
  const commits = await revisions(git, root, Infinity, [head, `^${await commitOf(tree, range.since)}`]);
  const before = commits.length === 0 ? head : commits.at(-1)?.parent;
  if (before !== undefined) commits.push(...(await revisions(git, root, 1, [before])));
  return { commits: commits.toReversed(), isCut: isShallow && before === undefined };
}

/** The newest first. @param ends hashes: where to start, and with `^` where to stop */
async function revisions(git: Git, root: string, most: number, ends: readonly string[]): Promise<Commit[]> {
  const options = ["--first-parent", "--encoding=UTF-8", "--format=%T%x00%P%x00%cI%x00%s"];
  if (most < Infinity) options.push(`--max-count=${most}`);
  const output = await outputOf(git(root, ["rev-list", ...options, ...ends]));
  const commits: Commit[] = [];
  const lines = Buffer.from(output, "latin1").toString().split("\n");
  // "commit <hash>", then what the format asks for.
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [tree = "", parents = "", date = "", subject = ""] = lines[at + 1]!.split("\0");
    const [parent] = parents.split(" ");
    commits.push({ hash: lines[at]!.slice("commit ".length), tree, ...(parent && { parent }), date, subject });
  }
  return commits;
}
