import { deepEqual, equal } from "node:assert/strict";
import { baselineJsonSchema } from "../../../scripts/baseline-schema.ts";
import { gapRules } from "../../../server/src/rules/gapRules.ts";
import { readBaseline } from "../../../server/src/workspace/baseline/readBaseline.ts";

describe("the schema of a baseline", () => {
  const { patternProperties, properties } = baselineJsonSchema() as {
    patternProperties: Record<string, { const: unknown }>;
    properties: object;
  };
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern, "u"));

  it("takes the entries that are read, and no others", () => {
    equal(patterns.length, gapRules.size);
    for (const rule of [...gapRules, "vague-outcome", "nonsense", "missing-statement2"])
      for (const path of ["a.ts", "a: b", "日本/x y.ts", "./"]) {
        const key = `${path}: ${rule}`;
        const reading = readBaseline(JSON.stringify({ [key]: true, version: 1 }), gapRules);
        equal(
          reading.kind === "baseline" && reading.odd.length === 0,
          patterns.some((one) => one.test(key)),
          key,
        );
      }
    deepEqual(Object.keys(properties), ["$schema", "version"]);
  });
});
