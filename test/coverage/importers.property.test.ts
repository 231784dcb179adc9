import assert from "node:assert/strict";
import * as fc from "fast-check";
import { allNearImporters, nearImporters, type Ranks } from "../../server/src/coverage/importers.ts";
import { distances, graphOf, randomGraph } from "../imports/randomGraph.ts";

describe("importers that have a line", () => {
  it("are the nearest ones of a slow and obvious reference, asked for one or for all", () =>
    fc.assert(
      fc.property(
        randomGraph(),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 }),
        fc.integer({ min: 1, max: 4 }),
        (imported, priorities, most) => {
          const graph = graphOf(imported);
          const steps = distances(imported);
          // Priority 0 stands for no line.
          const ranks: Ranks = {
            hasLine: (module) => priorities[module]! > 0,
            order: (a, b) => priorities[a]! - priorities[b]! || a - b,
          };
          const all = allNearImporters(graph, most, ranks);
          for (const gap of imported.keys()) {
            const expected = [...imported.keys()]
              .filter((module) => module !== gap && ranks.hasLine(module) && steps[module]![gap]! < Infinity)
              .map((module) => ({ module, distance: steps[module]![gap]! }))
              .sort((a, b) => a.distance - b.distance || ranks.order(a.module, b.module))
              .slice(0, most);
            assert.deepEqual(nearImporters(graph, gap, most, ranks), expected);
            if (!ranks.hasLine(gap)) assert.deepEqual(all[gap], expected);
          }
        },
      ),
      { numRuns: 3000 },
    ));
});
