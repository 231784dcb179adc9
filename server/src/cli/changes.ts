// @customer-impact via ./analyse: finds what changed, as --since or --files-from ask, or says why that cannot be told

import type { Changes } from "../coverage/changes.ts";
import { changesSince } from "../host/changes/changesSince.ts";
import { namedFiles } from "../host/changes/namedFiles.ts";
import { ChangesFailure } from "../host/changes/workTree.ts";
import { inert } from "../reports/text/inert.ts";
import { Failure } from "./failure.ts";
import type { Options } from "./options.ts";
import { reasonOf } from "./output.ts";

/**
 * @param root absolute
 * @throws Failure where it cannot be told what changed
 */
export async function readChanges(root: string, { since, filesFrom }: Options): Promise<Changes> {
  if (since !== undefined && filesFrom !== undefined)
    throw new Failure("Give either --since or --files-from: each says by itself what changed.");
  try {
    if (filesFrom !== undefined)
      return { origin: { kind: "files" }, files: await namedFiles(root, filesFrom, process.cwd()) };
    if (since === undefined) throw new Failure("--min-changed needs --since or --files-from, which say what changed.");
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
