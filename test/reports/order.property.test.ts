import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { createReport } from "../../server/src/coverage/report.ts";
import { extract } from "../../server/src/facts/extract.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { link } from "../../server/src/lines/link.ts";
import { jsonReport } from "../../server/src/reports/json.ts";
import { check } from "../../server/src/rules/check.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import { assemble } from "../../server/src/workspace/assemble.ts";
import { noAttributes } from "../../server/src/workspace/nameCauses.ts";
import { planner } from "../../server/src/workspace/plan.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";
import { finish } from "../../server/src/text/steps.ts";

const root = "examples/storefront";
const files = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path)] as const),
);

/** The JSON report of the example, its files given in some order. */
function reportOf(paths: readonly string[]): string {
  const { configuration, locate } = readConfiguration(String(files.get("customer-impact.json")), ruleIds);
  assert.ok(configuration);
  const languages = createLanguages();
  const plan = finish(planner(configuration, noAttributes, languages)(paths));
  const workspace = assemble(plan, (path) => extract(path, files.get(path) ?? Buffer.alloc(0), languages));
  const lines = link(workspace, {
    configuration,
    configurationFile: { path: "customer-impact.json", locate: () => undefined },
    orderOf: (language) => languages.byName(language)?.order ?? 0,
    today: "2026-11-21",
  });
  const problems = check(lines, { path: "customer-impact.json", locate });
  return jsonReport(
    createReport(lines, () => problems),
    "0.0.0",
  );
}

describe("the JSON report", () => {
  it("is the same bytes for any order of files", () => {
    const paths = [...files.keys()];
    const expected = reportOf(paths);
    assert.ok(expected.length > 10_000);
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (shuffled) =>
        assert.equal(reportOf(shuffled), expected),
      ),
      { numRuns: 20 },
    );
  });
});
