// @customer-impact #honest-figure: looks at what git knows, no more and no less

import { statSync } from "node:fs";
import { byCodePoint } from "../../text/order.ts";
import { type GitFile, gitFiles } from "./gitFiles.ts";
import { createGit, findRepository, GitFailure } from "./git.ts";
import { decodePath } from "./paths.ts";
import { walk } from "./walk.ts";

/** A file of the workspace. */
export interface ListedFile {
  /** Relative to the root, with `/`. Bytes of its name that are no UTF-8 are shown as `\xFF`. */
  readonly path: string;
  /** Git's hash of the content, where the file on disk is known to hold what the index says. */
  readonly hash?: string;
  /** The path as bytes, where it is no UTF-8. */
  readonly rawPath?: Buffer;
}

export interface Listing {
  /** By path, in code point order. */
  readonly files: readonly ListedFile[];
  readonly source: "git" | "walk";
  /** What a user should know of how the files were found: one sentence. */
  readonly note?: string;
}

/**
 * Lists the files of a directory: what git tracks or would track where there is a repository, else all that no .gitignore
 * leaves out. Symbolic links are not followed and not listed. Nothing that the directory holds is executed.
 *
 * @throws an error of the file system when `root` is no directory that can be read
 */
export async function listFiles(root: string): Promise<Listing> {
  if (!statSync(root).isDirectory()) throw Object.assign(new Error(`${root} is no directory`), { code: "ENOTDIR" });
  let note: string | undefined;
  if (findRepository(root)) {
    try {
      const files = await gitFiles(createGit(root), root);
      if (files) return { files: decodeAll(files), source: "git" };
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      note = `The files were listed without git: ${error.message}.`;
    }
  }
  const files = (await walk(root)).map((path) => ({ path }));
  return { files: decodeAll(files), source: "walk", ...(note && { note }) };
}

function decodeAll(found: readonly GitFile[]): ListedFile[] {
  // The bytes of UTF-8 sort by code point. A repository in another may hold what the outer one tracks.
  const sorted = [...found]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .filter(({ path }, i, all) => path !== all[i - 1]?.path);
  // All at once: little is done here for each of what may be a million files.
  if (!/[\x80-\xff]/.test(sorted.map(({ path }) => path).join(""))) return sorted;
  const taken = new Set<string>();
  const files: ListedFile[] = [];
  for (const { path: bytes, hash } of sorted) {
    const decoded = decodePath(bytes);
    let { path } = decoded;
    // A name that is valid may look like one that was escaped.
    while (taken.has(path)) path = path.replaceAll("\\x", "\\\\x");
    taken.add(path);
    files.push({ ...decoded, path, ...(hash !== undefined && { hash }) });
  }
  return files.sort((a, b) => byCodePoint(a.path, b.path));
}
