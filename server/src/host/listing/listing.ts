// @customer-impact #honest-figure: looks at what git knows, no more and no less

import { statSync } from "node:fs";
import { byCodePoint } from "../../text/order.ts";
import { type GitFile, gitFiles, walk } from "./gitFiles.ts";
import { createGit, findRepository, GitFailure } from "./git.ts";
import { decodePath } from "./paths.ts";

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
 * @param onAsked called once when git has been asked everything, and there is nothing to do but wait
 * @throws an error of the file system when `root` is no directory that can be read
 */
export async function listFiles(root: string, onAsked?: () => void): Promise<Listing> {
  if (!statSync(root).isDirectory()) throw Object.assign(new Error(`${root} is no directory`), { code: "ENOTDIR" });
  let note: string | undefined;
  if (findRepository(root)) {
    try {
      const files = await gitFiles(createGit(root), root, 0, onAsked);
      if (files) return { files: decodeAll(files), source: "git" };
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      note = `The files were listed without git: ${error.message}.`;
    }
  }
  const files = (await walk(root)).map((path) => ({ path }));
  return { files: decodeAll(files), source: "walk", ...(note && { note }) };
}

/** The files as they are shown, in code point order, none twice. */
export function decodeAll(found: readonly GitFile[]): readonly ListedFile[] {
  // The bytes of UTF-8 sort by code point. A repository in another may hold what the outer one tracks.
  const sorted = isSorted(found)
    ? found
    : [...found].sort((a, b) => (a.path < b.path ? -1 : 1)).filter(({ path }, i, all) => path !== all[i - 1]?.path);
  if (!sorted.some(({ path }) => notAscii.test(path))) return sorted;
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

const notAscii = /[\x80-\xff]/;

/** Whether the files are in order and none is there twice, as git mostly lists them. */
function isSorted(files: readonly GitFile[]): boolean {
  for (let i = 1; i < files.length; i++) if (files[i - 1]!.path >= files[i]!.path) return false;
  return true;
}
