// @customer-impact Engineer: is told at once who counts on a module, however many do

import type { Importer } from "./closure.ts";
import type { ImportGraph } from "./graph.ts";

/**
 * How much is looked at for one answer while somebody waits for it: modules and imports together. A few milliseconds' worth,
 * and more than anybody would read.
 */
export const shortLook = 10_000;

/**
 * Those that import some modules, directly or through others, the nearest first and those of one distance by number, as
 * `importersFrom` gives them; but it stops looking in time. What of a level was found by then is still given.
 *
 * @param from numbers; they are none of their own importers
 * @param effort how many modules and imports are looked at
 * @returns whether all were given, once there are no more
 */
export function* nearestImporters(
  graph: ImportGraph,
  from: readonly number[],
  effort: number,
): Generator<Importer, boolean, undefined> {
  const towards = new Map<number, number>(from.map((module) => [module, module]));
  let left = effort;
  let level: Iterable<number> = Uint32Array.from(towards.keys()).sort();
  for (let distance = 1; ; distance++) {
    const found: number[] = [];
    let isCut = false;
    look: for (const one of level) {
      if (--left < 0) {
        isCut = true;
        break;
      }
      for (const importer of graph.importersOf(one)) {
        if (--left < 0) {
          isCut = true;
          break look;
        }
        if (towards.has(importer)) continue;
        towards.set(importer, one);
        found.push(importer);
      }
    }
    level = Uint32Array.from(found).sort();
    for (const importer of level) yield { module: importer, distance, towards: towards.get(importer)! };
    if (isCut || found.length === 0) return !isCut;
  }
}
