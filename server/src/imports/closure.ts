// @customer-impact via ../rules/unsupportedVia: finds everybody who counts on a module, the nearest first

import type { ImportGraph } from "./graph.ts";
import { reachedFrom } from "./search.ts";

/** A module that imports one of those that were asked about, directly or through others. */
export interface Importer {
  readonly module: number;
  /** How many imports lie between: 1 where it imports it itself. */
  readonly distance: number;
  /** What it imports on the shortest way; of several the lowest number. */
  readonly towards: number;
}

/**
 * All that import some modules, the nearest first, those of one distance by number. What is not asked for is not looked for.
 *
 * @param from numbers; they are none of their own importers
 */
export function* importersFrom(
  graph: ImportGraph,
  from: readonly number[],
  within = Infinity,
): Generator<Importer, void, undefined> {
  const seen = new Set(from);
  let level: readonly number[] = [...seen].sort((a, b) => a - b);
  for (let distance = 1; distance <= within && level.length > 0; distance++) {
    const found: { readonly module: number; readonly towards: number }[] = [];
    for (const towards of level)
      for (const module of graph.importersOf(towards))
        if (!seen.has(module)) {
          seen.add(module);
          found.push({ module, towards });
        }
    found.sort((a, b) => a.module - b.module);
    for (const { module, towards } of found) yield { module, distance, towards };
    level = found.map(({ module }) => module);
  }
}

/** 1 for each module that some modules import, directly or through others, these included. */
export const importedFrom = (graph: ImportGraph, from: Iterable<number>): Uint8Array =>
  reachedFrom(graph.outgoing, graph.size, from);
