// @customer-impact via ./commands/affected: judges two states of a workspace, of which the older one is read from git

import type { Changes } from "../coverage/changes.ts";
import type { Lines } from "../lines/model.ts";
import { changesBetween, changesSince } from "../host/changes/changesSince.ts";
import { ChangesFailure } from "../host/changes/workTree.ts";
import { today } from "../host/clock.ts";
import { GitFailure } from "../host/listing/git.ts";
import type { ConfigurationUse } from "../host/configurationUse.ts";
import { inert } from "../reports/text/inert.ts";
import { analyseDirectory, type Engine, locate, readConfigurationFile } from "./analyse.ts";
import { Failure } from "./failure.ts";
import type { Options } from "./options.ts";

/** Two states of a workspace, and what changed between them. */
export interface Compared {
  readonly root: string;
  readonly before: Lines;
  readonly after: Lines;
  readonly changes: Changes;
  /** The later commit; absent for the files on disk. */
  readonly until: { readonly ref: string; readonly commit: string } | undefined;
  readonly engine: Engine;
}

/**
 * @param directory absolute
 * @param to the later commit; the files on disk where it is absent
 * @throws Failure where there is nothing to compare with
 */
export async function compare(
  directory: string,
  since: string,
  to: string | undefined,
  options: Options,
): Promise<Compared> {
  const { root } = locate(directory, options);
  return to === undefined ? withDisk(root, directory, since, options) : withCommit(root, directory, since, to, options);
}

async function withDisk(root: string, directory: string, ref: string, options: Options): Promise<Compared> {
  const { since: _, ...others } = options;
  const finding = orFailure(changesSince(root, ref));
  finding.catch(() => {});
  const { report, engine } = await analyseDirectory(directory, others, "whole");
  const { changes, notes } = await finding;
  tell(notes);
  const { configuration } = report.lines;
  const use = { configuration, configurationFile: { path: "customer-impact.json", locate: () => undefined } };
  const given = options.config === undefined ? undefined : use;
  const before = await linesAt(engine, root, baseOf(changes), { given, fallback: use, options });
  return { root, before, after: report.lines, changes, until: undefined, engine };
}

async function withCommit(
  root: string,
  directory: string,
  ref: string,
  until: string,
  options: Options,
): Promise<Compared> {
  const { changes, notes, to: commit } = await orFailure(changesBetween(root, ref, until));
  tell(notes);
  const engine = await import("./engine.ts");
  const { file } = locate(directory, options);
  const given = options.config === undefined || !file ? undefined : readConfigurationFile(file, root, engine);
  const after = await linesAt(engine, root, commit, { given, fallback: undefined, options });
  const before = await linesAt(engine, root, baseOf(changes), { given, fallback: undefined, options });
  return { root, before, after, changes, until: { ref: until, commit }, engine };
}

interface Uses {
  /** The configuration that holds; without it that of the commit. */
  readonly given: ConfigurationUse | undefined;
  /** Where that of the commit has faults. */
  readonly fallback: ConfigurationUse | undefined;
  readonly options: Options;
}

async function linesAt(engine: Engine, root: string, commit: string, uses: Uses): Promise<Lines> {
  const { given, fallback, options } = uses;
  const { lines, note } = await orFailure(
    engine.linesAt(root, commit, { configuration: given, fallback, cache: options.cache, today: today() }),
  );
  tell(note === undefined ? [] : [note]);
  return lines;
}

const baseOf = ({ origin }: Changes): string => (origin.kind === "since" ? origin.base : "");

function tell(notes: readonly string[]): void {
  for (const note of notes.flatMap((text) => text.split("\n"))) process.stderr.write(`${inert(note)}\n`);
}

async function orFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ChangesFailure) throw new Failure(error.message);
    if (error instanceof GitFailure) throw new Failure(`The state before cannot be read: ${error.message}.`);
    throw error;
  }
}
