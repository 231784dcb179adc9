// @customer-impact via ./commands/affected: judges two states of a workspace, of which the older one is read from git

import type { Changes } from "../coverage/changes.ts";
import type { Lines } from "../lines/model.ts";
import { changesBetween, changesSince } from "../host/changes/changesSince.ts";
import { configurationName } from "../host/workspaceRoot.ts";
import { analyseDirectory, type Engine, locate, readConfigurationFile } from "./analyse.ts";
import type { Options } from "./options.ts";
import { orFailure, stateAt, tell } from "./stateBefore.ts";

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
  const { report, engine } = await analyseDirectory(directory, others, "whole", "always");
  const { changes, notes } = await finding;
  tell(notes);
  const { configuration } = report.lines;
  const use = { configuration, configurationFile: { path: configurationName, locate: () => undefined } };
  const given = options.config === undefined ? undefined : use;
  const { lines: before } = await stateAt(engine, root, baseOf(changes), {
    given,
    fallback: use,
    cache: options.cache,
  });
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
  const uses = { given, fallback: undefined, cache: options.cache };
  const { lines: after } = await stateAt(engine, root, commit, { ...uses, imports: true });
  const { lines: before } = await stateAt(engine, root, baseOf(changes), uses);
  return { root, before, after, changes, until: { ref: until, commit }, engine };
}

const baseOf = ({ origin }: Changes): string => (origin.kind === "since" ? origin.base : "");
