// @customer-impact via ./compare, ./changes: judges the state of a workspace at a commit, and says what could not be read of it

import { ChangesFailure } from "../host/changes/workTree.ts";
import { today } from "../host/clock.ts";
import type { Analysis } from "../host/analyse.ts";
import { GitFailure } from "../host/listing/git.ts";
import type { ConfigurationUse } from "../host/configurationUse.ts";
import { inert } from "../reports/text/inert.ts";
import type { Engine } from "./analyse.ts";
import { Failure } from "./failure.ts";
import { tellImportNotes } from "./tellImportNotes.ts";

export interface Uses {
  /** The configuration that holds; without it that of the commit. */
  readonly given: ConfigurationUse | undefined;
  /** Where that of the commit has faults. */
  readonly fallback: ConfigurationUse | undefined;
  readonly cache: boolean;
  /** Whether it is asked who imports whom. */
  readonly imports?: boolean;
}

/**
 * @param root absolute
 * @param commit a hash
 * @throws Failure where the commit cannot be read
 */
export async function stateAt(engine: Engine, root: string, commit: string, uses: Uses): Promise<Analysis> {
  const { given, fallback, cache, imports = false } = uses;
  const analysis = await orFailure(
    engine.linesAt(root, commit, { configuration: given, fallback, cache, imports, today: today() }),
  );
  if (analysis.note !== undefined) tell(analysis.note.split("\n"));
  tellImportNotes(analysis.lines);
  return analysis;
}

/** Says on stderr what a user should know. */
export function tell(notes: readonly string[]): void {
  for (const note of notes) process.stderr.write(`${inert(note)}\n`);
}

export async function orFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ChangesFailure) throw new Failure(error.message);
    if (error instanceof GitFailure) throw new Failure(`The state before cannot be read: ${error.message}.`);
    throw error;
  }
}
