import assert from "node:assert/strict";
import * as fc from "fast-check";
import { linkageChange, linkedGraph } from "../../server/src/imports/linkage.ts";
import { graphOf, type Imported, importsOf, randomGraph } from "./randomGraph.ts";

/** By module: the number of its language. */
const languages = ["C", "C++", "Go"];
const languageOf = (kinds: readonly number[]) => (module: number) => languages[kinds[module]!]!;

/** By module, sorted: what it leads to, by words of the definition alone. */
const expected = (imported: Imported, kinds: readonly number[]): number[][] =>
  imported.map((targets, module) => {
    const found = new Set(targets.filter((one) => one !== module));
    for (const [one, all] of imported.entries())
      if (one !== module && kinds[module]! < 2 && kinds[one]! < 2 && all.includes(module)) found.add(one);
    return [...found].sort((a, b) => a - b);
  });

const rowsOf = (graph: ReturnType<typeof linkedGraph>): number[][] =>
  Array.from({ length: graph.size }, (_, module) => [...graph.importsOf(module).targets]);

const change = fc.record({
  module: fc.nat(),
  kind: fc.nat(2),
  targets: fc.option(fc.array(fc.nat(), { maxLength: 4 })),
});

describe("what a linker brings together", () => {
  it("is the graph itself where there is no linker", () => {
    const graph = graphOf([[1], [2], []]);
    assert.equal(
      linkedGraph(graph, () => "Go"),
      graph,
    );
  });

  it("is kept by the graph, and carried over to the next one, whatever changes", () => {
    fc.assert(
      fc.property(
        randomGraph(),
        fc.array(fc.nat(2), { minLength: 14, maxLength: 14 }),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (first, initial, changes) => {
          let imported = first;
          let kinds = initial;
          let graph = graphOf(imported);
          assert.deepEqual(rowsOf(linkedGraph(graph, languageOf(kinds))), expected(imported, kinds));
          for (const { module: any, kind, targets } of changes) {
            const module = any % imported.length;
            const before = expected(imported, kinds);
            const old = linkedGraph(graph, languageOf(kinds));
            kinds = kinds.with(module, kind);
            let next = graph;
            if (targets) {
              const row = targets.map((one) => one % imported.length);
              imported = imported.with(module, row);
              next = graph.with(new Map([[module, importsOf(module, row)]]));
            }
            const found = linkageChange(graph, next, new Set([module]), languageOf(kinds));
            const after = expected(imported, kinds);
            const linked = linkedGraph(next, () => assert.fail("It is put together anew."));
            assert.deepEqual(rowsOf(linked), after);
            if (found) {
              assert.equal(found.before, old);
              assert.equal(found.after, linked);
            }
            for (const one of after.keys())
              if (after[one]!.join() !== before[one]!.join()) assert.ok(found?.modules.includes(one), `${one}`);
            graph = next;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
