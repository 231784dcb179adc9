import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type Importer, importersFrom } from "../../server/src/imports/closure.ts";
import type { ImportGraph } from "../../server/src/imports/graph.ts";
import { nearestImporters } from "../../server/src/imports/nearest.ts";
import { changedGraphOf, distances, graphOf, type Imported, randomGraph } from "./randomGraph.ts";

function lookedAt(graph: ImportGraph, from: readonly number[], effort: number): { all: Importer[]; isWhole: boolean } {
  const search = nearestImporters(graph, from, effort);
  const all: Importer[] = [];
  for (;;) {
    const step = search.next();
    if (step.done === true) return { all, isWhole: step.value };
    all.push(step.value);
  }
}

const questions = fc
  .record({ imported: randomGraph(), from: fc.uniqueArray(fc.nat(13), { minLength: 1, maxLength: 3 }) })
  .map(({ imported, from }) => ({ imported, from: from.filter((module) => module < imported.length) }));

const graphsOf = (imported: Imported): ImportGraph[] => [graphOf(imported), changedGraphOf(imported)];

describe("the nearest importers", () => {
  it("are all importers, where there is time", () =>
    fc.assert(
      fc.property(questions, ({ imported, from }) => {
        for (const graph of graphsOf(imported))
          assert.deepEqual(lookedAt(graph, from, Infinity), { all: [...importersFrom(graph, from)], isWhole: true });
      }),
      { numRuns: 1000 },
    ));

  it("are none but importers, each at its distance and no nearer one forgotten, where there is not", () =>
    fc.assert(
      fc.property(questions, fc.nat(20), ({ imported, from }, effort) => {
        const steps = distances(imported);
        for (const graph of graphsOf(imported)) {
          const whole = [...importersFrom(graph, from)];
          const { all, isWhole } = lookedAt(graph, from, effort);
          assert.ok(all.length <= effort);
          if (isWhole) assert.equal(all.length, whole.length);
          for (const { module, distance, towards } of all) {
            assert.equal(distance, Math.min(...from.map((one) => steps[module]![one]!)));
            assert.ok(imported[module]!.includes(towards));
          }
          const last = all.at(-1)?.distance ?? 1;
          const nearer = (some: readonly Importer[]): Importer[] => some.filter(({ distance }) => distance < last);
          assert.deepEqual(nearer(all), nearer(whole));
        }
      }),
      { numRuns: 1000 },
    ));
});
