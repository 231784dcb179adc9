// @customer-impact Engineer: moves a file, and is not called up for a gap that it had before

import { numberOf } from "../lines/find.ts";
import type { Lines } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { gapRulesOf } from "../rules/gapRules.ts";
import { type Baseline, entryOf, keyOf } from "../workspace/baseline/baseline.ts";

/** A file that has another path than before. */
export interface RenamedFile {
  readonly from: string;
  readonly path: string;
}

/** Whether a module of a baseline is not there any more, and there is a gap that may be its: else nobody needs to ask. */
export function mayBeRenamed(lines: Lines, { keys }: Baseline): boolean {
  if (!some(keys, (key) => isGone(lines, entryOf(key)?.path ?? ""))) return false;
  return lines.modules.some((module) => some(gapRulesOf(module), (rule) => !keys.has(keyOf(module.module.path, rule))));
}

/**
 * The modules of a baseline that have another path now, by their path in it. A directory has another one when a file of it went to
 * one.
 */
export function moduleRenames(
  lines: Lines,
  { keys }: Baseline,
  files: readonly RenamedFile[],
): ReadonlyMap<string, string> {
  const byFile = new Map(files.map(({ from, path }) => [from, path]));
  const byDirectory = new Map<string, string>();
  for (const { from, path } of files)
    for (let slash = from.lastIndexOf("/"); slash >= 0; slash = from.lastIndexOf("/", slash - 1)) {
      const directory = from.slice(0, slash + 1);
      if (!byDirectory.has(directory)) byDirectory.set(directory, path);
      if (slash === 0) break;
    }
  const renames = new Map<string, string>();
  for (const key of keys) {
    const before = entryOf(key)?.path ?? "";
    if (renames.has(before) || !isGone(lines, before)) continue;
    const file = before.endsWith("/") ? byDirectory.get(before) : byFile.get(before);
    const after = file === undefined ? undefined : lines.modules[moduleOfFile(lines, file)]?.module.path;
    // A file that went into another module is no module of its own any more.
    if (after !== undefined && after.endsWith("/") === before.endsWith("/")) renames.set(before, after);
  }
  return renames;
}

const isGone = (lines: Lines, path: string): boolean => numberOf(lines, path) < 0;

function some<T>(items: Iterable<T>, test: (item: T) => boolean): boolean {
  for (const item of items) if (test(item)) return true;
  return false;
}
