// @customer-impact #safe-to-run: lets no name of a commit reach git as an option, and says what to do where it is not there

import { ChangesFailure, inWords, type WorkTree } from "./workTree.ts";

const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The hash of the commit that a name stands for: a branch, a tag, a hash, `HEAD~3`, `@{-1}`, `:/words`. From here on git is
 * only told hashes.
 *
 * @throws ChangesFailure where there is none
 */
export async function commitOf(tree: WorkTree, ref: string): Promise<string> {
  const { git, root } = tree;
  if (ref.trim() === "") throw new ChangesFailure("Name a branch, a tag or a commit to compare with.");
  if (ref.startsWith("-")) throw new ChangesFailure(`"${ref}" is no commit: no name of one starts with "-".`);
  if (ref.includes("..") && !ref.startsWith(":/"))
    throw new ChangesFailure(`"${ref}" is a range: name one commit, with which the files are compared.`);
  if (ref.includes("\0")) throw new ChangesFailure(`"${ref}" is no name of a commit.`);
  // The name is asked for by itself: what follows ":/" is all a search.
  const object = (await inWords(git(root, ["rev-parse", "--verify", "-q", "--end-of-options", ref]))).output.trim();
  if (!hash.test(object)) throw new ChangesFailure(await absent(tree, ref));
  const peeled = (await git(root, ["rev-parse", "--verify", "-q", `${object}^{commit}`])).output.trim();
  if (hash.test(peeled)) return peeled;
  throw new ChangesFailure(
    (await git(root, ["cat-file", "-e", object])).status === 0
      ? `"${ref}" is no commit here.`
      : await absent(tree, ref),
  );
}

/** The commit that is checked out. @throws ChangesFailure where there is none yet */
export async function headOf({ git, root }: WorkTree): Promise<string> {
  const head = (await inWords(git(root, ["rev-parse", "--verify", "-q", "HEAD^{commit}"]))).output.trim();
  if (!hash.test(head)) throw new ChangesFailure(unborn);
  return head;
}

/** A commit by its hash, and how it was asked for. */
export interface NamedCommit {
  readonly ref: string;
  readonly commit: string;
}

/**
 * The commit at which two lines of history part. Of several, as after merges both ways, the one that git names first.
 *
 * @throws ChangesFailure where there is none
 */
export async function mergeBase(
  { git, root, isShallow }: WorkTree,
  from: NamedCommit,
  to: NamedCommit,
): Promise<string> {
  const { status, output } = await inWords(git(root, ["merge-base", "--all", from.commit, to.commit]));
  const [base = ""] = output.split("\n");
  if (status === 0 && hash.test(base)) return base;
  throw new ChangesFailure(
    isShallow
      ? `This clone is shallow and lacks the commit where "${from.ref}" and "${to.ref}" part. ${deeper}`
      : `"${from.ref}" and "${to.ref}" have no commit in common, so it cannot be told what changed since.`,
  );
}

const unborn = "There is no commit here yet, so nothing can be compared with one.";

const deeper =
  'Fetch the whole history: git fetch --unshallow, or "fetch-depth: 0" for actions/checkout, or GIT_DEPTH: 0 in GitLab.';

/** What may help where a commit is not there. */
async function absent({ git, root, isShallow }: WorkTree, ref: string): Promise<string> {
  const isName = /^[\w][\w./@+-]*$/.test(ref);
  if (isName) {
    const { output } = await git(root, ["for-each-ref", "--format=%(refname:short)", `refs/remotes/*/${ref}`]);
    const remote = output.split("\n").find((name) => name !== "");
    if (remote !== undefined)
      return `There is no commit "${ref}" here. Did you mean "${Buffer.from(remote, "latin1").toString()}"?`;
  }
  if (!hash.test((await git(root, ["rev-parse", "--verify", "-q", "HEAD^{commit}"])).output.trim())) return unborn;
  const [, remote = "origin", branch = ref] = /^(origin|upstream)\/(.+)$/.exec(ref) ?? [];
  const fetch = isName && !/^HEAD\b/.test(ref) ? ` Fetch it first: git fetch ${remote} ${branch}` : "";
  return `There is no commit "${ref}" here${isShallow ? ", and this clone is shallow" : ""}.${isShallow ? ` ${deeper}` : fetch}`;
}
