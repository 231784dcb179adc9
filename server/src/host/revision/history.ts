// @customer-impact Engineering lead: has the coverage of two hundred commits in seconds, and no file is checked out for it

import { type History, type HistoryPoint, historyOf } from "../../coverage/history.ts";
import { createReport } from "../../coverage/report.ts";
import type { Lines } from "../../lines/model.ts";
import { isFileMode } from "../changes/rawDiff.ts";
import { configurationName } from "../workspaceRoot.ts";
import type { ConfigurationUse } from "../configurationUse.ts";
import { Configurations } from "./configurations.ts";
import { missingNote } from "./linesAt.ts";
import { type Commit, listCommits } from "./commits.ts";
import { openRepository, type Repository } from "./repository.ts";
import { listTree } from "./tree.ts";
import { treeChanges } from "./treeChanges.ts";
import { Walk } from "./walk.ts";

export interface HistoryOptions {
  /** From this commit on, which a ref or hash names; without it the newest. */
  readonly since?: string | undefined;
  /** At so many commits at the most, at least one. Of more since a commit, so many are taken evenly, the first and the last included. */
  readonly most: number;
  /** A directory with a trailing `/`: only what lies below is reported; empty for all. */
  readonly scope: string;
  /** Judges by this configuration throughout. Without it each commit by its own. */
  readonly configuration?: ConfigurationUse | undefined;
  /** Whether facts of earlier runs may be used and those of this one are kept. */
  readonly cache: boolean;
  /** ISO date, for commits that have none. */
  readonly today: string;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface HistoryReading {
  readonly history: History;
  /** How many blobs had to be read. */
  readonly blobs: number;
  /** What a user should know of how far it goes: sentences. */
  readonly notes: readonly string[];
}

/** So many commits are looked at for the one at which a customer came or went, where commits between points were left out. */
const mostBetween = 1000;

/**
 * Coverage at the commits of the branch that is checked out, by first parents. All is read from git's objects: nothing is
 * checked out.
 *
 * @param root absolute: the top of a work tree, or any directory below
 * @throws ChangesFailure or GitFailure where there is no repository or no commit, or git cannot read it
 */
export async function readHistory(root: string, options: HistoryOptions): Promise<HistoryReading> {
  const repository = await openRepository(root, options.cache, "there is no history");
  try {
    const { since, most, onProgress } = options;
    const { commits, isCut } = await listCommits(repository, since === undefined ? { most } : { since });
    const notes = new Set<string>();
    if (isCut) notes.add(cutNote(commits.length));
    const places = sampled(commits.length, most);
    const points = await pointsAt(repository, commits, places, options, notes, onProgress);
    const between = placesBetween(historyOf([...points.values()]), [...points.keys()]);
    for (const [from, to] of between) {
      const exact = await pointsAt(repository, commits, range(from, to), options, notes);
      for (const { at } of historyOf([...exact.values()]).customers.flatMap(({ marks }) => marks))
        points.set(from + at, exact.get(from + at)!);
    }
    if (repository.blobs.missing > 0) notes.add(missingNote(repository.blobs.missing));
    return { history: historyOf(inOrder(points)), blobs: repository.blobs.count, notes: [...notes] };
  } finally {
    await repository.close();
  }
}

/** What coverage was at some of the commits, by their places. */
async function pointsAt(
  repository: Repository,
  all: readonly Commit[],
  places: readonly number[],
  options: HistoryOptions,
  notes: Set<string>,
  onProgress?: HistoryOptions["onProgress"],
): Promise<Map<number, HistoryPoint>> {
  const { git, root } = repository;
  const commits = places.map((place) => all[place]!);
  const pairs = commits.slice(1).map(({ tree }, at) => [commits[at]!.tree, tree] as const);
  const [tree, changes] = await Promise.all([listTree(git, root, commits[0]!.tree), treeChanges(git, root, pairs)]);
  const later = changes.flatMap((some) => some.filter(({ path }) => path === configurationName));
  const hashes = later.flatMap(({ newMode, newHash }) => (isFileMode(newMode) ? [newHash] : []));
  const configurations = new Configurations(repository, options.configuration, hashes);
  const walk = new Walk(repository, tree, configurations);
  const points = new Map<number, HistoryPoint>();
  let known: { readonly lines: Lines; readonly report: Pick<HistoryPoint, "summary" | "customers"> } | undefined;
  for (const [at, { hash, date, subject }] of commits.entries()) {
    const lines = await walk.next(hash, at === 0 ? [] : changes[at - 1]!, dayOf(date) ?? options.today);
    if (known?.lines !== lines) {
      const { summary, customers } = createReport(lines, () => [], { directory: options.scope });
      known = { lines, report: { summary, customers } };
    }
    points.set(places[at]!, { commit: { hash, date, subject }, step: 0, ...known.report });
    onProgress?.(at + 1, commits.length);
  }
  for (const note of [...configurations.notes, ...walk.notes]) notes.add(note);
  return points;
}

/** The day of a date in UTC, as `until` is meant; undefined where it is none. */
function dayOf(date: string): string | undefined {
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** At most so many of some places, evenly, the first and the last included. */
function sampled(count: number, most: number): number[] {
  if (count <= most) return range(0, count - 1);
  if (most === 1) return [count - 1];
  return Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Between which points a customer came or went, as long as there are not too many commits there. */
function placesBetween({ customers }: History, places: readonly number[]): (readonly [number, number])[] {
  const marked = new Set(customers.flatMap(({ marks }) => marks.map(({ at }) => at)));
  let left = mostBetween;
  return [...marked]
    .sort((a, b) => b - a)
    .map((at) => [places[at - 1]!, places[at]!] as const)
    .filter(([from, to]) => to - from > 1 && (left -= to - from) >= 0);
}

function inOrder(points: ReadonlyMap<number, HistoryPoint>): HistoryPoint[] {
  const sorted = [...points].sort(([a], [b]) => a - b);
  return sorted.map(([place, point], i) => ({ ...point, step: i === 0 ? 0 : place - sorted[i - 1]![0] }));
}

const cutNote = (count: number): string =>
  `The clone is shallow, so the history ends after ${count === 1 ? "1 commit" : `${count} commits`}: "git fetch --unshallow" brings the rest.`;
