import assert from "node:assert/strict";
import { type Supporter, supportersOf } from "../../server/src/lines/supporters.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

describe("supporters", () => {
  it("are the same the first time, when they are looked for, and later, when there is an index", () => {
    const { lines } = snapshotOf(
      new Map([
        ["src/a.ts", "// @customer-impact Shopper: pays in one step\n"],
        [
          "src/b.ts",
          "// @customer-impact via ./a, src/a.ts: names it twice\n\n// @customer-impact via src: and again\n",
        ],
        ["src/c.ts", "// @customer-impact via src, ./b: helps\n"],
        ["lib/d.ts", "// @customer-impact via src: helps\n\n// @customer-impact via src/a: helps\n"],
        ["lib/e.ts", "// @customer-impact via src, lib: helps\n"],
      ]),
    );
    const described = (supporters: readonly Supporter[]): string[] =>
      supporters.map(
        ({ module, judgement }) => `${lines.modules[module]?.module.path} ${judgement.statement.raw.text}`,
      );
    assert.deepEqual(described(supportersOf(lines, 2)), [
      "lib/d.ts via src: helps",
      "lib/d.ts via src/a: helps",
      "lib/e.ts via src, lib: helps",
      "src/b.ts via ./a, src/a.ts: names it twice",
      "src/b.ts via src: and again",
      "src/c.ts via src, ./b: helps",
    ]);
    for (let module = 0; module < lines.modules.length; module++) {
      const looked = described(supportersOf({ ...lines }, module));
      for (let ask = 0; ask < 4; ask++) assert.deepEqual(described(supportersOf(lines, module)), looked);
    }
  });
});
