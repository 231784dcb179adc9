// @customer-impact Engineer: is shown who already counts on a module that has no line, the nearest first

import type { ImportGraph } from "../imports/graph.ts";
import { nearestImporters, shortLook } from "../imports/nearest.ts";
import type { Lines } from "../lines/model.ts";

/** A module with a line that imports another one, directly or through others. */
export interface NearImporter {
  readonly module: number;
  /** How many imports lie between: 1 where it imports it itself. */
  readonly distance: number;
}

/** What tells which of several importers to name: whether they have a line, and to whom. */
export interface Ranks {
  readonly hasLine: (module: number) => boolean;
  /** Of two importers at the same distance, the one with the most important customer comes first, then by path. */
  readonly order: (a: number, b: number) => number;
}

export function ranksOf(lines: Lines): Ranks {
  const priorities = new Map(lines.customers.map(({ id, priority }) => [id, priority ?? Infinity]));
  const known = new Map<readonly string[], number>();
  const best = (module: number): number => {
    const { customers } = lines.modules[module]!;
    let found = known.get(customers);
    if (found === undefined)
      known.set(customers, (found = Math.min(...customers.map((id) => priorities.get(id) ?? Infinity))));
    return found;
  };
  return {
    hasLine: (module) => "distance" in lines.modules[module]!.verdict,
    order: (a, b) => {
      const [one, other] = [best(a), best(b)];
      return one === other ? a - b : one - other;
    },
  };
}

/**
 * The nearest importers of one module that have a line: by distance, then by the priority of their customers, then by path.
 * Of very many importers only the nearest are looked at.
 */
export function nearImporters(graph: ImportGraph, module: number, most: number, ranks: Ranks): NearImporter[] {
  const found: NearImporter[] = [];
  /** The best few of one distance, in order. */
  let level: number[] = [];
  let at = 0;
  const close = (): void => {
    for (const one of level) found.push({ module: one, distance: at });
    level = [];
  };
  for (const { module: importer, distance } of nearestImporters(graph, [module], shortLook)) {
    if (distance !== at) {
      close();
      if (found.length >= most) break;
      at = distance;
    }
    if (!ranks.hasLine(importer)) continue;
    let place = level.length;
    while (place > 0 && ranks.order(importer, level[place - 1]!) < 0) place--;
    if (place >= most - found.length) continue;
    level.splice(place, 0, importer);
    if (level.length > most - found.length) level.pop();
  }
  close();
  return found;
}

/**
 * The same for all modules at once, in one search from those that have a line: each module hands on the nearest few that it
 * knows of, since none that is farther from it can be among the nearest of what it imports.
 *
 * @returns by module; a module with a line has itself among its own
 */
export function allNearImporters(
  graph: ImportGraph,
  most: number,
  { hasLine, order }: Ranks,
): readonly (readonly NearImporter[])[] {
  const found: NearImporter[][] = Array.from({ length: graph.size }, () => []);
  let news: { readonly at: number; readonly importer: number }[] = [];
  for (let module = 0; module < graph.size; module++)
    if (hasLine(module)) {
      found[module]!.push({ module, distance: 0 });
      news.push({ at: module, importer: module });
    }
  for (let distance = 1; news.length > 0; distance++) {
    const offers = new Map<number, Set<number>>();
    for (const { at, importer } of news)
      for (const target of graph.importsOf(at).targets) {
        const known = found[target]!;
        if (known.length >= most || known.some(({ module }) => module === importer)) continue;
        const offered = offers.get(target);
        if (offered) offered.add(importer);
        else offers.set(target, new Set([importer]));
      }
    news = [];
    for (const [at, offered] of offers)
      for (const importer of [...offered].sort(order).slice(0, most - found[at]!.length)) {
        found[at]!.push({ module: importer, distance });
        news.push({ at, importer });
      }
  }
  return found;
}
