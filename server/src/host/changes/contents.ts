// @customer-impact via ./workTreeChanges: tells a file that was only touched from one that changed, and runs no filter for it

import { createHash } from "node:crypto";
import type { Directories } from "../directories.ts";
import { absolutePath, type BytePath } from "../listing/paths.ts";
import { createReader, type Reader } from "../reading.ts";

/** Files that are larger are not looked into, in bytes: they are taken for changed. */
const largest = 8 * 1024 * 1024;

/** What stands in the files of a directory, in terms of git's hashes. */
export interface Contents {
  /** Whether a file holds what git keeps under a hash, be it with other line ends; false where it cannot be read. */
  readonly isSame: (path: BytePath, hash: string) => boolean;
  /** The hash that git would give a file; undefined where it cannot be read. @param like a hash of the same kind */
  readonly hashOf: (path: BytePath, like: string) => string | undefined;
}

/** @param directory absolute */
export function contentsOf(directory: string, { hasFile }: Pick<Directories<BytePath>, "hasFile">): Contents {
  const reader: Reader = createReader();
  const read = (path: BytePath): Buffer | undefined => {
    if (!hasFile(path)) return undefined;
    const found = reader(absolutePath(directory, path), { limit: largest });
    return typeof found === "object" ? found.bytes : undefined;
  };
  return {
    isSame: (path, hash) => {
      const bytes = read(path);
      if (!bytes) return false;
      if (blobHash(bytes, hash) === hash) return true;
      return bytes.includes("\r\n") && blobHash(withLineFeeds(bytes), hash) === hash;
    },
    hashOf: (path, like) => {
      const bytes = read(path);
      return bytes && blobHash(bytes, like);
    },
  };
}

/** By its length a hash tells which kind it is. */
const blobHash = (bytes: Buffer, like: string): string =>
  createHash(like.length === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");

const withLineFeeds = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
