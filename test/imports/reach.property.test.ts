import assert from "node:assert/strict";
import * as fc from "fast-check";
import { importedFrom, importersFrom } from "../../server/src/imports/closure.ts";
import { reaches } from "../../server/src/imports/reach.ts";
import { packageEdges } from "../../server/src/imports/workspaceImports.ts";
import { changedGraphOf, distances, graphOf, importsOf, randomGraph } from "./randomGraph.ts";

describe("reach through imports", () => {
  it("is that of a slow and obvious reference", () =>
    fc.assert(
      fc.property(randomGraph(), fc.boolean(), (imported, isChanged) => {
        const graph = (isChanged ? changedGraphOf : graphOf)(imported);
        const expected = distances(imported);
        for (const from of imported.keys())
          for (const to of imported.keys())
            assert.equal(reaches(graph, from, to), from !== to && expected[from]![to]! < Infinity, `${from} ${to}`);
      }),
      { numRuns: 2000 },
    ));

  it("is that of the same reference in each graph that comes of changes, however much is asked of it", () =>
    fc.assert(
      fc.property(
        randomGraph(),
        fc.array(fc.tuple(fc.nat(), fc.array(fc.nat(), { maxLength: 3 }), fc.nat(60)), { maxLength: 8 }),
        (start, changes) => {
          let imported = start;
          let graph = graphOf(start);
          for (const [which, some, questions] of changes) {
            const module = which % imported.length;
            const targets = some.map((target) => target % imported.length);
            imported = imported.with(module, targets);
            graph = graph.with(new Map([[module, importsOf(module, targets)]]));
            const expected = distances(imported);
            // Few questions are answered by a search, many by what is made of the graph.
            for (let at = 0; at < questions; at++) {
              const [from, to] = [(at * 5) % imported.length, (at * 3 + which) % imported.length];
              assert.equal(reaches(graph, from, to), from !== to && expected[from]![to]! < Infinity, `${from} ${to}`);
            }
            for (const to of questions % 2 === 0 ? imported.keys() : [])
              assert.deepEqual(
                graph.importersOf(to),
                [...imported.keys()].filter((from) => from !== to && imported[from]!.includes(to)),
              );
          }
        },
      ),
      { numRuns: 1500 },
    ));

  it("of importers and imported is that of the same reference", () =>
    fc.assert(
      fc.property(randomGraph(), fc.array(fc.nat(13), { maxLength: 3 }), fc.nat(4), (imported, some, within) => {
        const graph = graphOf(imported);
        const from = some.filter((module) => module < imported.length);
        const steps = distances(imported);
        const nearest = imported.map((_, module) => Math.min(...from.map((to) => steps[module]![to]!)));
        const expected = [...imported.keys()]
          .filter((module) => nearest[module]! > 0 && nearest[module]! <= Math.min(within, 100))
          .sort((a, b) => nearest[a]! - nearest[b]! || a - b)
          .map((module) => ({
            module,
            distance: nearest[module],
            towards: [...imported[module]!]
              .filter((to) => to !== module && nearest[to] === nearest[module]! - 1)
              .sort((a, b) => a - b)[0],
          }));
        assert.deepEqual([...importersFrom(graph, from, within)], expected);
        assert.deepEqual(
          [...importedFrom(graph, from)],
          imported.map((_, to) => (from.some((one) => steps[one]![to]! < Infinity) ? 1 : 0)),
        );
      }),
      { numRuns: 1000 },
    ));

  it("follows a chain of any length", () => {
    const length = 200_000;
    const graph = graphOf(Array.from({ length }, (_, module) => (module + 1 < length ? [module + 1] : [])));
    assert.equal(reaches(graph, 0, length - 1), true);
    assert.equal(reaches(graph, length - 1, 0), false);
    assert.equal([...importersFrom(graph, [length - 1])].length, length - 1);
  });

  for (const [a, b, expected] of [
    ["apps/shop/src/a.ts", "libs/tax/a.ts", true],
    ["libs/tax/", "apps/shop/", true],
    ["apps/shop/a.ts", "apps/shop/b.ts", false],
    ["apps/shop/a.ts", "libs/price/a.ts", false],
    ["apps/shopping/a.ts", "libs/tax/a.ts", false],
    ["a.ts", "libs/tax/a.ts", false],
  ] as const)
    it(`${expected ? "sees" : "sees no"} edge between the packages of ${a} and ${b}`, () => {
      const edges = [
        { from: "apps/shop", to: "libs/tax" },
        { from: "libs/tax", to: "libs/price" },
      ];
      assert.equal(packageEdges(edges).isBetween(a, b), expected);
    });
});
