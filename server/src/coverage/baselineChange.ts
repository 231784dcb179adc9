// @customer-impact Engineering lead: sees which recorded gaps are closed, and which are new

import { numberOf } from "../lines/find.ts";
import type { Lines } from "../lines/model.ts";
import { gapRulesOf } from "../rules/gapRules.ts";
import { inCodePointOrder } from "../text/order.ts";
import { type Baseline, type BaselineEntry, entryOf, keyOf } from "../workspace/baseline/baseline.ts";

/** How the gaps of a workspace differ from those that a baseline records. All are keys of entries. */
export interface BaselineChange {
  /** The gap is there. */
  readonly kept: readonly string[];
  /** The gap is there, of a module that has another path now. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** The gap is gone. */
  readonly stale: readonly string[];
  /** Gaps without an entry. */
  readonly added: readonly string[];
}

/** Sorts what lies inside some part of the workspace; entries that lie elsewhere are kept as they are. */
export function baselineChange(
  lines: Lines,
  baseline: Baseline,
  renames: ReadonlyMap<string, string>,
  isInside: (path: string) => boolean,
): BaselineChange {
  const kept = new Set<string>();
  const stale: string[] = [];
  const renamed: { from: string; to: string }[] = [];
  for (const { key, state } of statesOf(lines, baseline, renames)) {
    if (state.is === "renamed" && isInside(state.to.path))
      renamed.push({ from: key, to: keyOf(state.to.path, state.to.rule) });
    else if (state.is === "stale" && isInside(entryOf(key)?.path ?? "")) stale.push(key);
    else kept.add(key);
  }
  const present = new Set([...kept, ...renamed.map(({ to }) => to)]);
  const added: string[] = [];
  for (const module of lines.modules) {
    const { path } = module.module;
    if (!isInside(path)) continue;
    for (const rule of gapRulesOf(module)) if (!present.has(keyOf(path, rule))) added.push(keyOf(path, rule));
  }
  return { kept: [...kept], renamed, stale: inCodePointOrder(stale), added: inCodePointOrder(added) };
}

/** The entries whose gap is gone, in code point order. */
export function staleEntries(
  lines: Lines,
  baseline: Baseline,
  renames: ReadonlyMap<string, string>,
): readonly BaselineEntry[] {
  const stale: string[] = [];
  for (const { key, state } of statesOf(lines, baseline, renames)) if (state.is === "stale") stale.push(key);
  return inCodePointOrder(stale).flatMap((key) => entryOf(key) ?? []);
}

type State = { readonly is: "gap" } | { readonly is: "stale" } | { readonly is: "renamed"; readonly to: BaselineEntry };

function* statesOf(
  lines: Lines,
  { keys }: Baseline,
  renames: ReadonlyMap<string, string>,
): Iterable<{ readonly key: string; readonly state: State }> {
  const isGap = (path: string, rule: string): boolean => {
    const module = lines.modules[numberOf(lines, path)];
    return module !== undefined && gapRulesOf(module).has(rule);
  };
  for (const key of keys) {
    const { path, rule } = entryOf(key) ?? { path: key, rule: "" };
    const to = renames.get(path);
    if (isGap(path, rule)) yield { key, state: { is: "gap" } };
    else if (to !== undefined && isGap(to, rule)) yield { key, state: { is: "renamed", to: { path: to, rule } } };
    else yield { key, state: { is: "stale" } };
  }
}
