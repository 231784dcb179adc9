// @customer-impact via ./analyse: finds what changed, as --since, --files or --files-from ask, or says why that cannot be told

import type { Changes } from "../coverage/changes.ts";
import { changesSince } from "../host/changes/changesSince.ts";
import { bytesOfNames, namedFiles, readNames } from "../host/changes/namedFiles.ts";
import { ChangesFailure } from "../host/changes/workTree.ts";
import { inert } from "../reports/text/inert.ts";
import { Failure } from "./failure.ts";
import type { Options } from "./options.ts";
import { reasonOf } from "./output.ts";

/**
 * @param root absolute
 * @throws Failure where it cannot be told what changed
 */
export async function readChanges(root: string, { since, files, filesFrom }: Options): Promise<Changes> {
  const given = [since, files, filesFrom].filter((one) => one !== undefined);
  if (given.length > 1)
    throw new Failure("Give one of --since, --files and --files-from: each says by itself what changed.");
  try {
    if (files !== undefined || filesFrom !== undefined) {
      const names = filesFrom === undefined ? bytesOfNames(files ?? []) : await readNames(filesFrom);
      return { origin: { kind: "files" }, files: namedFiles(root, names, process.cwd()) };
    }
    if (since === undefined)
      throw new Failure("--min-changed needs --since, --files or --files-from, which say what changed.");
    const { changes, notes } = await changesSince(root, since);
    for (const note of notes) process.stderr.write(`${inert(note)}\n`);
    return changes;
  } catch (error) {
    if (error instanceof ChangesFailure) throw new Failure(error.message);
    if (filesFrom !== undefined && (error as NodeJS.ErrnoException).syscall !== undefined)
      throw new Failure(
        `Cannot read ${filesFrom === "-" ? "stdin" : filesFrom}: ${reasonOf(error).replace("such directory", "such file")}.`,
      );
    throw error;
  }
}
