// @customer-impact via ./analyse: finds what changed, as --since, --files or --files-from ask, or says why that cannot be told

import type { JudgedState } from "../coverage/affected/harmed.ts";
import type { ChangedFile, Changes } from "../coverage/changes.ts";
import { changesSince } from "../host/changes/changesSince.ts";
import { bytesOfNames, namedFiles, readNames } from "../host/changes/namedFiles.ts";
import type { ConfigurationUse } from "../host/configurationUse.ts";
import { ChangesFailure } from "../host/changes/workTree.ts";
import { inert } from "../reports/text/inert.ts";
import { count } from "../reports/text/words.ts";
import type { Engine } from "./analyse.ts";
import { Failure } from "./failure.ts";
import type { Options } from "./options.ts";
import { stateAt } from "./stateBefore.ts";
import { reasonOf } from "./output.ts";

/**
 * Finds what else a change does harm to, by judging the workspace as it was at the merge base.
 *
 * @param root absolute
 * @throws Failure where that cannot be read
 */
export async function withHarmed(
  changes: Changes,
  root: string,
  { analysis, use, engine }: Now,
  { config, cache }: Options,
): Promise<Changes> {
  if (changes.origin.kind !== "since" || changes.files.length === 0) return changes;
  const given = config === undefined ? undefined : use;
  const before = await stateAt(engine, root, changes.origin.base, { given, fallback: use, cache });
  return { ...changes, harmed: engine.harmedModules(before, analysis, changes.files) };
}

interface Now {
  readonly analysis: JudgedState;
  readonly use: ConfigurationUse;
  readonly engine: Engine;
}

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
      const named = namedFiles(root, names, process.cwd());
      tellMissing(named);
      return { origin: { kind: "files" }, files: named };
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

/** A name that is misspelt, or meant from another directory, must not pass for a file that was deleted. */
function tellMissing(files: readonly ChangedFile[]): void {
  const missing = files.filter(({ status }) => status === "deleted").map(({ path }) => path);
  const [first] = missing;
  if (first === undefined) return;
  const others = missing.length - 1;
  process.stderr.write(
    others === 0
      ? `There is no file ${inert(first)}; it counts as deleted.\n`
      : `There is no file ${inert(first)}, nor ${count(others, "other")} that ${others === 1 ? "is" : "are"} named; they count as deleted.\n`,
  );
}
