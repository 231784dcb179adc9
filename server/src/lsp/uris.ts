// @customer-impact via ./folders: tells which file of which workspace a document of an editor is

import { fileURLToPath, pathToFileURL } from "node:url";

/** The path of a `file:` URI; undefined for any other. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A URI with a host, or one that is half written.
    return undefined;
  }
}

/** The URI of a file of a workspace. @param path relative to the root, with `/` */
export const uriOf = (root: string, path: string): string => pathToFileURL(`${root}/${path}`).href;
