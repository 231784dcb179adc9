import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { runCli } from "./support/runCli.ts";

describe("the README", () => {
  const readme = readFileSync("README.md", "utf8");
  const { COLUMNS } = process.env;

  before(() => (process.env["COLUMNS"] = "88"));
  after(() => {
    if (COLUMNS === undefined) delete process.env["COLUMNS"];
    else process.env["COLUMNS"] = COLUMNS;
  });

  it("shows what the example gives today", async () => {
    const coverage = await runCli(["coverage", "examples/storefront"]);
    assert.ok(readme.includes(coverage.stdout.slice(0, coverage.stdout.indexOf("\nGaps\n"))), coverage.stdout);
    const explain = await runCli(["explain", "examples/storefront/db/views/shipping_zones.sql"]);
    assert.ok(readme.includes(explain.stdout), explain.stdout);
  });

  it("calls only commands that there are", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    for (const [, name = ""] of readme.matchAll(/npm run ([\w:]+)/g)) assert.ok(scripts[name], name);
  });
});
