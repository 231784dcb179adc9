// @customer-impact via ./session: keeps the baseline as it is in the editor or on disk, and says which modules a change of it concerns

import { join } from "node:path";
import type { SnapshotBaseline } from "../features/snapshot.ts";
import { knownGaps } from "../coverage/knownGaps.ts";
import { numberOf } from "../lines/find.ts";
import type { Lines } from "../lines/model.ts";
import { gapRules } from "../rules/gapRules.ts";
import { type Baseline, baselineName, type BaselineReading, entryOf } from "../workspace/baseline/baseline.ts";
import { readBaseline } from "../workspace/baseline/readBaseline.ts";
import { baselineRenames } from "./baselineRenames.ts";
import { readBaselineText } from "./baselineText.ts";

/** The baseline of a workspace while it is edited. */
export class BaselineState {
  private readonly root: string;
  private text: string | undefined;
  private reading: BaselineReading | undefined;
  /** The last one that could be read: a half-typed one must not make ten thousand gaps new. */
  private baseline: Baseline | undefined;
  /** The modules that have another path now, by their path in the baseline. */
  private renames: ReadonlyMap<string, string> = new Map();

  /** @param root absolute; empty for a document that lies in no workspace */
  constructor(root: string) {
    this.root = root;
  }

  /**
   * Reads it again.
   *
   * @param open its text, where it is open in an editor
   * @returns the paths of the modules for which it says something else than before; undefined where nothing at all is other
   */
  take(open: string | undefined): ReadonlySet<string> | undefined {
    const text = open ?? this.textOnDisk();
    if (text === this.text) return undefined;
    this.text = text;
    this.reading = text === undefined ? undefined : readBaseline(text, gapRules);
    const before = this.baseline;
    if (!this.reading) this.baseline = undefined;
    else if (this.reading.kind === "baseline") this.baseline = this.reading.baseline;
    return differing(before?.keys ?? none, this.baseline?.keys ?? none);
  }

  /**
   * Finds out anew which of its modules have another path now.
   *
   * @returns the paths of the modules that are known now, or not known any more
   */
  async follow(lines: Lines): Promise<readonly string[]> {
    const { root, baseline, renames } = this;
    if (root === "" || !baseline) return [];
    this.renames = await baselineRenames(root, join(root, baselineName), lines, baseline);
    const now = new Set(this.renames.values());
    const before = new Set(renames.values());
    return [...now, ...before].filter((path) => now.has(path) !== before.has(path));
  }

  /** The gaps that it makes known among some lines; undefined where there is no such file. */
  of(lines: Lines): SnapshotBaseline | undefined {
    const { text, reading, baseline } = this;
    if (text === undefined || !reading) return undefined;
    const given = { file: baselineName, baseline: baseline ?? { keys: none }, renames: this.renames };
    return { path: baselineName, text, reading, given, gaps: knownGaps(lines, given.baseline, given.renames) };
  }

  private textOnDisk(): string | undefined {
    if (this.root === "") return undefined;
    const read = readBaselineText(join(this.root, baselineName), { isNamed: false });
    return read.kind === "text" ? read.text : undefined;
  }
}

const none: ReadonlySet<string> = new Set();

function differing(before: ReadonlySet<string>, after: ReadonlySet<string>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const key of before) if (!after.has(key)) paths.add(entryOf(key)?.path ?? "");
  for (const key of after) if (!before.has(key)) paths.add(entryOf(key)?.path ?? "");
  return paths;
}

/** The files in which something about some modules may be told. */
export function* filesOf(lines: Lines, modules: Iterable<string>): Iterable<string> {
  for (const path of modules)
    for (const file of lines.modules[numberOf(lines, path)]?.module.files ?? []) yield file.path;
}
