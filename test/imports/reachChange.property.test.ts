import assert from "node:assert/strict";
import * as fc from "fast-check";
import { reachChange, reachChanges } from "../../server/src/imports/reachChange.ts";
import { finish } from "../../server/src/text/steps.ts";
import { distances, graphOf, importsOf, randomGraph } from "./randomGraph.ts";

/** For each two modules whether the first reaches the second. */
const closure = (imported: readonly (readonly number[])[]): boolean[][] =>
  distances(imported).map((row, from) => row.map((steps, to) => from !== to && steps < Infinity));

describe("what a change does to reach", () => {
  it("is no more and no less than what a slow and obvious reference says", () => {
    let changes = 0;
    fc.assert(
      fc.property(randomGraph(), fc.nat(), fc.array(fc.nat(), { maxLength: 4 }), (imported, which, some) => {
        const module = which % imported.length;
        const targets = some.map((target) => target % imported.length);
        const before = graphOf(imported);
        const after = before.with(new Map([[module, importsOf(module, targets)]]));
        const [old, now] = [imported, imported.with(module, targets)].map(closure);
        const differs = (from: number, to: number): boolean => old![from]![to] !== now![from]![to];
        const change = reachChange(before, after, module);
        const isAny = old!.some((row, from) => row.some((_, to) => differs(from, to)));
        assert.equal(change !== undefined, isAny);
        if (!change) return;
        changes++;
        for (const from of imported.keys())
          for (const to of imported.keys()) {
            if (differs(from, to)) assert.ok(change.from(from) && change.to(to), `${from} ${to}`);
            // Who reaches the module in another way than through what changed is let through as well, and nobody else.
            if (change.from(from)) assert.ok(from === module || old![from]![module]);
            if (change.to(to)) assert.ok(differs(module, to));
          }
      }),
      { numRuns: 3000 },
    );
    assert.ok(changes > 500, `${changes} changes`);
  });

  it("of several modules, one after the other, covers all that is different", () =>
    fc.assert(
      fc.property(
        randomGraph(),
        fc.array(fc.tuple(fc.nat(), fc.array(fc.nat(), { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
        (imported, some) => {
          const size = imported.length;
          const rows = new Map(some.map(([module, all]) => [module % size, all.map((target) => target % size)]));
          const before = graphOf(imported);
          const after = before.with(new Map([...rows].map(([module, all]) => [module, importsOf(module, all)])));
          const changes = finish(reachChanges(before, after, [...rows.keys()]));
          const [old, now] = [imported, imported.map((all, module) => rows.get(module) ?? all)].map(closure);
          for (const from of imported.keys())
            for (const to of imported.keys())
              if (old![from]![to] !== now![from]![to])
                assert.ok(
                  changes.some((one) => one.from(from) && one.to(to)),
                  `${from} ${to}`,
                );
        },
      ),
      { numRuns: 1500 },
    ));
});
