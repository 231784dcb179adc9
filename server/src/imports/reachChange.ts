// @customer-impact #whom-it-serves: knows which claims a changed import can concern, so that no other is looked at

import { type Steps } from "../text/steps.ts";
import type { ImportGraph } from "./graph.ts";
import { reaches } from "./reach.ts";
import { reachedFrom } from "./search.ts";

/** Of which pairs of modules it is another answer now whether the first reaches the second: of those alone that pass both tests. */
export interface ReachChange {
  readonly from: (module: number) => boolean;
  readonly to: (module: number) => boolean;
}

/**
 * What a change of one module's imports changes in who reaches whom.
 *
 * @param after the graph in which only that module imports something else
 * @returns undefined where everybody reaches whom they reached before
 */
export function reachChange(before: ImportGraph, after: ImportGraph, module: number): ReachChange | undefined {
  const [old, now] = [before, after].map((graph) => new Set(graph.importsOf(module).targets));
  const isGained = (target: number): boolean => !old!.has(target) && !reaches(before, module, target);
  const isLost = (target: number): boolean => !now!.has(target) && !reaches(after, module, target);
  // What is imported now and was reached before in another way, and the other way round, changes nothing beyond.
  if (![...now!].some(isGained) && ![...old!].some(isLost)) return undefined;
  const { size } = before;
  const reachedBefore = reachedFrom(before.outgoing, size, [module]);
  const reachedAfter = reachedFrom(after.outgoing, size, [module]);
  // A way to the module does not lead through it, so it is there before and after.
  const importers = reachedFrom(after.incoming, size, [module]);
  return {
    from: (one) => importers[one] === 1,
    to: (one) => reachedBefore[one] !== reachedAfter[one],
  };
}

/**
 * As `reachChange`, of changes of several modules, one after the other.
 *
 * @returns of those that change something
 */
export function* reachChanges(
  before: ImportGraph,
  after: ImportGraph,
  modules: readonly number[],
): Steps<readonly ReachChange[]> {
  const found: ReachChange[] = [];
  let graph = before;
  for (const [at, module] of modules.entries()) {
    if (at > 0) yield;
    const next = at === modules.length - 1 ? after : graph.with(new Map([[module, after.importsOf(module)]]));
    const change = reachChange(graph, next, module);
    if (change) found.push(change);
    graph = next;
  }
  return found;
}
