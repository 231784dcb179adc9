// @customer-impact Pipeline owner: reads in one sentence why it cannot be told what changed, and never a false 100 %

import { createGit, type Git, GitFailure } from "../listing/git.ts";

/** Why it cannot be told what changed: one sentence, fit to print. */
export class ChangesFailure extends Error {}

/** A repository, seen from a directory of its work tree. */
export interface WorkTree {
  readonly git: Git;
  /** Absolute. */
  readonly root: string;
  /** Whether commits are left out of it, as a shallow clone does. */
  readonly isShallow: boolean;
}

/**
 * @param root absolute
 * @param failing what a failure means, as a clause
 * @throws ChangesFailure where there is no git, no repository, no work tree, or git does not read it
 */
export async function openWorkTree(root: string, failing = "it cannot be told what changed"): Promise<WorkTree> {
  const git = installedGit(root, failing);
  const flags = ["--is-bare-repository", "--is-inside-work-tree", "--is-shallow-repository"];
  const { status, output, error } = await inWords(git(root, ["rev-parse", ...flags]), failing);
  if (status !== 0) throw new ChangesFailure(reasonOf(error, root, failing));
  const [isBare, isInside, isShallow] = output.split("\n");
  if (isBare === "true")
    throw new ChangesFailure(`The repository at ${root} is bare: it has no files that could be compared.`);
  if (isInside !== "true") throw new ChangesFailure(`${root} is no part of the work tree of its repository.`);
  if ((await git(root, ["check-ignore", "-q", "."])).status === 0)
    throw new ChangesFailure(`Git ignores ${root}, so ${failing} there.`);
  return { git, root, isShallow: isShallow === "true" };
}

function installedGit(root: string, failing: string): Git {
  try {
    return createGit(root);
  } catch (error) {
    if (error instanceof GitFailure) throw failure(failing, error.message);
    throw error;
  }
}

/** Turns what a git ends with that could not do its work into a sentence. */
export async function inWords<T>(answer: Promise<T>, failing = "it cannot be told what changed"): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitFailure) throw failure(failing, error.message);
    throw error;
  }
}

const failure = (failing: string, reason: string): ChangesFailure =>
  new ChangesFailure(`${failing.charAt(0).toUpperCase()}${failing.slice(1)}: ${reason}.`);

/** What git says of a repository that it does not open. */
function reasonOf(error: string, root: string, failing: string): string {
  const owned = /(?:in repository at |unsafe repository \()'(.+?)'(?:$| is)/m.exec(error)?.[1];
  if (owned !== undefined)
    return `The repository at ${owned} belongs to somebody else, so git does not read it. If you trust it, run: git config --global --add safe.directory ${shellWord(owned)}`;
  if (/not a git repository/.test(error)) return `${root} is in no git repository, so ${failing} there.`;
  const [said = ""] = error.split("\n");
  return failure(failing, `git says "${said.replace(/^(fatal|error): /, "")}"`).message;
}

const shellWord = (text: string): string =>
  /^[\w./~+@:-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
