import { deepEqual } from "node:assert/strict";
import { figuresOf } from "../../server/src/coverage/summary.ts";
import { thresholdResults } from "../../server/src/coverage/thresholds.ts";
import { reportOf } from "../reports/model.ts";

describe("thresholds", () => {
  const { modules } = reportOf({ modules: { "a.ts": ["Pays."], "b.ts": ["via ./a: helps"], "c.ts": [] } });
  const met = (thresholds: { coverage?: number; direct?: number }, counted = modules): unknown =>
    thresholdResults(figuresOf(counted), thresholds).map(({ name, isMet }) => [name, isMet]);

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
    deepEqual(met({ coverage: 0, direct: 0 }, []), [
      ["coverage", false],
      ["direct", false],
    ]));
});
