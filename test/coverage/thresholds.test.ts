import { deepEqual } from "node:assert/strict";
import type { ChangedFile } from "../../server/src/coverage/changes.ts";
import { type Thresholds, thresholdResults } from "../../server/src/coverage/thresholds.ts";
import { reportOf } from "../reports/model.ts";

const modules = { "a.ts": ["Pays."], "b.ts": ["via ./a: helps"], "c.ts": [], "d.ts": ["none: a demo"] };

describe("thresholds", () => {
  const met = (thresholds: Thresholds, counted: Readonly<Record<string, readonly string[]>> = modules): unknown =>
    thresholdResults(reportOf({ modules: counted }), thresholds).map(({ name, isMet }) => [name, isMet]);

  it("are met by what is printed", () => {
    deepEqual(met({ coverage: 66.6, direct: 33.3 }), [
      ["coverage", true],
      ["direct", true],
    ]);
    deepEqual(met({ coverage: 66.7 }), [["coverage", false]]);
    deepEqual(met({ direct: 0 }), [["direct", true]]);
    deepEqual(met({}), []);
  });

  it("are missed where nothing is counted", () =>
    deepEqual(met({ coverage: 0, direct: 0 }, {}), [
      ["coverage", false],
      ["direct", false],
    ]));

  const metBy = (changed: readonly string[], thresholds: Thresholds): unknown => {
    const files = changed.map((path): ChangedFile => ({ path, status: "modified" }));
    const report = reportOf({ modules, changes: { origin: { kind: "files" }, files } });
    return thresholdResults(report, thresholds).map(({ name, percent, isMet }) => [name, percent, isMet]);
  };

  it("are asked of everything, and one of what changed", () => {
    const thresholds = { coverage: 60, direct: 40, changed: 90 };
    deepEqual(metBy(["a.ts", "b.ts"], thresholds), [
      ["coverage", 66.6, true],
      ["direct", 33.3, false],
      ["changed", 100, true],
    ]);
    deepEqual(metBy(["b.ts", "c.ts"], { changed: 90 }), [["changed", 50, false]]);
  });

  it("of what changed are met where nothing that counts did", () => {
    for (const changed of [[], ["d.ts"], ["README.md"]])
      deepEqual(metBy(changed, { changed: 100 }), [["changed", null, true]]);
  });

  describe("with a baseline", () => {
    const gap = "c.ts: missing-statement";
    const results = (model: Record<string, string[]>, keys: string[], asked: Thresholds, changed?: string[]): unknown =>
      thresholdResults(
        reportOf({
          modules: model,
          baseline: { keys },
          ...(changed && {
            changes: { origin: { kind: "files" }, files: changed.map((path) => ({ path, status: "modified" })) },
          }),
        }),
        asked,
      ).map(({ percent, withoutKnown, isMet }) => [percent, withoutKnown, isMet]);

    it("judge what is left without known gaps, and tell both", () => {
      const two = { ...modules, "e.ts": [] };
      deepEqual(results(two, [gap], { coverage: 66.6 }), [[50, 66.6, true]]);
      deepEqual(results(two, [gap], { coverage: 66.7, direct: 34 }), [
        [50, 66.6, false],
        [25, 33.3, false],
      ]);
      deepEqual(results(modules, [gap], { coverage: 100 }), [[66.6, 100, true]]);
    });

    it("are met where every gap is known and nothing is covered", () =>
      deepEqual(results({ "c.ts": [] }, [gap], { coverage: 100 }), [[0, null, true]]));

    it("judge all where no gap is known", () => {
      deepEqual(results(modules, ["c.ts: todo-statement"], { coverage: 100 }), [[66.6, undefined, false]]);
      deepEqual(results({}, ["c.ts: todo-statement"], { coverage: 0 }), [[null, undefined, false]]);
    });

    it("go by what is known among what changed, and among all", () => {
      const two = { ...modules, "e.ts": [] };
      deepEqual(results(two, [gap], { coverage: 66.6, changed: 100 }, ["c.ts", "a.ts"]), [
        [50, 66.6, true],
        [50, 100, true],
      ]);
      deepEqual(results(two, [gap], { changed: 1 }, ["e.ts"]), [[0, undefined, false]]);
    });
  });
});
