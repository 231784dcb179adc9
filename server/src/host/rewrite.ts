// @customer-impact #safe-to-run: changes a file of the workspace, and loses nothing that somebody else writes meanwhile

import { lstatSync, type Stats } from "node:fs";
import { ChangedMeanwhile, writeFile } from "./output.ts";
import { createDirectories } from "./directories.ts";
import { createReader, stateOf } from "./reading.ts";

/** Why a file is not written, in words that go on from its path. */
export type RewriteFailure =
  | "is not there any more"
  | "cannot be read"
  | "is too large"
  | "is no regular file of the workspace any more"
  | "is read-only"
  | "is changed by somebody else all the time";

/** What is to become of a file, from its bytes; undefined where it stays as it is. */
export type Change = (bytes: Buffer) => Buffer | undefined;

const mostAttempts = 5;

/**
 * Makes a function that changes one file. A file that changes between being read and being written is read again.
 *
 * @param root absolute
 * @param options `limit`: larger files are not read, in bytes; `isDryRun`: all is tried, and nothing written
 * @throws an error of the file system where a file cannot be written
 */
export function createRewrite(
  root: string,
  { limit, isDryRun }: { readonly limit: number; readonly isDryRun: boolean },
): (path: string, change: Change) => RewriteFailure | undefined {
  const read = createReader();
  const absolute = (path: string): string => `${root}/${path}`;
  return (path, change) => {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      // Looked at anew each time: a directory may have become a link.
      if (!createDirectories(absolute).hasFile(path)) return "is no regular file of the workspace any more";
      const found = read(absolute(path), { limit, withState: true });
      if (found === "gone") return "is not there any more";
      if (found === "too-large") return "is too large";
      if (typeof found === "string") return "cannot be read";
      if (!found.state) continue;
      const changed = change(Buffer.from(found.bytes));
      if (changed === undefined) return undefined;
      const now = (): Stats | undefined => lstatSync(absolute(path), { throwIfNoEntry: false });
      if (((now()?.mode ?? 0o222) & 0o222) === 0) return "is read-only";
      if (isDryRun) return undefined;
      const { stamp } = found.state;
      try {
        writeFile(absolute(path), changed, undefined, () => {
          const state = now();
          return state !== undefined && stateOf(state).stamp === stamp;
        });
        return undefined;
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
      }
    }
    return "is changed by somebody else all the time";
  };
}
