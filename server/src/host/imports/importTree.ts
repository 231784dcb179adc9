// @customer-impact #safe-to-run: reads what describes a workspace from inside of it alone

import { createTree, type ImportTree } from "../../imports/tree.ts";
import { utf8Bytes } from "../../text/decode.ts";
import { createDirectories, directoryOf } from "../directories.ts";
import { createReader } from "../reading.ts";

/** A file that describes others and is larger than this is none, in bytes. */
export const largestDescription = 4 * 1024 * 1024;

/**
 * The files of a workspace as imports see them. Texts are read when they are asked for, of regular files that no symbolic link
 * leads to.
 *
 * @param root absolute
 * @param paths every file, in code point order
 */
export function importTree(root: string, paths: readonly string[]): ImportTree {
  const read = createReader();
  const directories = createDirectories((path: string) => `${root}/${path}`);
  return createTree(paths, (path) => {
    if (!directories.isReal(directoryOf(path))) return undefined;
    const found = read(`${root}/${path}`, { limit: largestDescription });
    const bytes = typeof found === "string" ? undefined : utf8Bytes(found.bytes);
    return bytes?.toString("utf8");
  });
}
