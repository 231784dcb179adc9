// @customer-impact via ./treeSource: lists what a commit holds, submodules included

import { existsSync } from "node:fs";
import { join } from "node:path";
import { isFileMode, isLinkMode } from "../changes/rawDiff.ts";
import { createDirectories } from "../directories.ts";
import { type Git, GitFailure, outputOf } from "../listing/git.ts";
import { type BytePath, absolutePath, decodePath, staysInside } from "../listing/paths.ts";

/** A file of a tree. */
export interface TreeFile {
  readonly path: BytePath;
  /** Git's hash of the content. */
  readonly hash: string;
}

/** A submodule: a commit of another repository. */
export interface TreeLink {
  readonly path: BytePath;
  readonly commit: string;
}

/** What a tree of git holds: files as git keeps them, in the order of their bytes. Symbolic links are no part of it. */
export interface Tree {
  readonly files: readonly TreeFile[];
  readonly links: readonly TreeLink[];
}

/** The files of a submodule, with paths from the root. */
export interface Submodule {
  /** The directory of the submodule, where git finds its objects: absolute. */
  readonly directory: string;
  /** Relative to the root, with a trailing `/`. */
  readonly prefix: string;
  readonly files: readonly TreeFile[];
}

/** More repositories in one another than this are left alone. */
const deepest = 20;

/**
 * Lists a tree below a directory of the work tree: what the tree holds elsewhere is no part of the answer.
 *
 * @param tree a commit or tree, as a hash
 * @throws GitFailure
 */
export async function listTree(git: Git, directory: string, tree: string): Promise<Tree> {
  const output = await outputOf(git(directory, ["ls-tree", "-r", "-z", tree]));
  const files: TreeFile[] = [];
  const links: TreeLink[] = [];
  for (let at = 0, end = 0; at < output.length; at = end + 1) {
    end = output.indexOf("\0", at);
    // "100644 blob <hash>", a tab, then the path.
    const tab = output.indexOf("\t", at);
    const path = output.slice(tab + 1, end);
    const hash = output.slice(output.indexOf(" ", at + 7) + 1, tab);
    if (!staysInside(path)) continue;
    if (isFileMode(output.slice(at, at + 6))) files.push({ path, hash });
    else if (isLinkMode(output.slice(at, at + 6))) links.push({ path, commit: hash });
  }
  return { files, links };
}

/**
 * Lists the submodules of a tree, and those in them, as far as their objects are there.
 *
 * @param root absolute
 * @returns the submodules, and the paths of those that cannot be read
 */
export async function listSubmodules(
  git: Git,
  root: string,
  links: readonly TreeLink[],
  depth = 0,
): Promise<{ readonly found: readonly Submodule[]; readonly missing: readonly string[] }> {
  const directories = createDirectories<BytePath>((path) => absolutePath(root, path));
  const found: Submodule[] = [];
  const missing: string[] = [];
  for (const { path, commit } of links) {
    const { path: shown, rawPath } = decodePath(path);
    const directory = join(root, shown);
    const isThere = !rawPath && depth < deepest && directories.isReal(path) && existsSync(join(directory, ".git"));
    const tree = isThere ? await treeIfThere(git, directory, commit) : undefined;
    if (!tree) {
      missing.push(shown);
      continue;
    }
    found.push({ directory, prefix: `${shown}/`, files: below(path, tree.files) });
    const inner = await listSubmodules(git, directory, tree.links, depth + 1);
    for (const one of inner.found)
      found.push({ ...one, prefix: `${shown}/${one.prefix}`, files: below(path, one.files) });
    missing.push(...inner.missing.map((one) => `${shown}/${one}`));
  }
  return { found, missing };
}

const below = (directory: BytePath, files: readonly TreeFile[]): TreeFile[] =>
  files.map(({ path, hash }) => ({ path: `${directory}/${path}`, hash }));

async function treeIfThere(git: Git, directory: string, commit: string): Promise<Tree | undefined> {
  try {
    return await listTree(git, directory, commit);
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}
