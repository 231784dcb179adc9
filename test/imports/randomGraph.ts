import * as fc from "fast-check";
import { ImportGraph, type ModuleImports } from "../../server/src/imports/graph.ts";

/** By module: what it imports. */
export type Imported = readonly (readonly number[])[];

export const importsOf = (module: number, targets: readonly number[]): ModuleImports => {
  const sorted = [...new Set(targets)].filter((target) => target !== module).sort((a, b) => a - b);
  return { targets: Uint32Array.from(sorted), typeOnly: new Uint8Array(sorted.length) };
};

export const graphOf = (imported: Imported): ImportGraph =>
  ImportGraph.of(imported.length, (module) => importsOf(module, imported[module]!));

/** The same graph, come about by a change of each module. */
export const changedGraphOf = (imported: Imported): ImportGraph =>
  graphOf(imported.map(() => [0])).with(
    new Map(imported.map((targets, module) => [module, importsOf(module, targets)])),
  );

/** Graphs of a few modules, sparse and dense, with circles and without. */
export const randomGraph = (most = 14): fc.Arbitrary<Imported> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: 3 }), fc.boolean())
    .chain(([size, edges, isAcyclic]) =>
      fc
        .array(fc.array(fc.nat(size - 1), { maxLength: edges }), { minLength: size, maxLength: size })
        .map((all) =>
          all.map((targets, module) => (isAcyclic ? targets.filter((target) => target > module) : targets)),
        ),
    );

/** How many imports lie between each two modules, by looking again and again until nothing is new; Infinity where there is no way. */
export function distances(imported: Imported): number[][] {
  const found = imported.map((targets, from) =>
    imported.map((_, to) => (from === to ? 0 : targets.includes(to) ? 1 : Infinity)),
  );
  for (const middle of imported.keys())
    for (const from of imported.keys())
      for (const to of imported.keys())
        found[from]![to] = Math.min(found[from]![to]!, found[from]![middle]! + found[middle]![to]!);
  return found;
}
