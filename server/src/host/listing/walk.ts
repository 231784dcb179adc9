// @customer-impact via ./listing: lists files where there is no repository

import { readdir } from "node:fs";
import { fdir, type FSLike } from "fdir";
import { createIgnoreRules } from "./ignoreRules.ts";
import { absolutePath, type BytePath } from "./paths.ts";

/**
 * Lists the files below a directory that no .gitignore in it leaves out, in no particular order. What is no regular file is
 * left out, and so are directories that cannot be read.
 *
 * @param below where to start, relative to `root`; the paths are relative to that
 */
export function walk(root: string, below: BytePath = ""): Promise<BytePath[]> {
  const absolute = (path: BytePath): Buffer | string => absolutePath(root, below === "" ? path : `${below}/${path}`);
  const rules = createIgnoreRules(absolute);
  // The walker sees paths relative to where it starts, and names as bytes.
  const readBytes = (path: string, _: unknown, done: Parameters<typeof readdir>[1]): void =>
    readdir(absolute(path), { withFileTypes: true, encoding: "latin1" }, done as never);
  return new fdir({
    includeBasePath: true,
    excludeSymlinks: true,
    pathSeparator: "/",
    fs: { readdir: readBytes } as unknown as FSLike,
    exclude: (name, path) => name === ".git" || rules.ignores(path),
    // In a work tree of its own or a submodule, `.git` is a file.
    filters: [(path) => !/(?:^|\/)\.git$/.test(path) && !rules.ignores(path)],
  })
    .crawl(".")
    .withPromise();
}
