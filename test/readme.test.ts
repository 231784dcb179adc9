import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withRepository } from "./support/repository.ts";
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

  it("shows whom a change affects", () =>
    withRepository(async ({ root, commit }) => {
      cpSync("examples/storefront", root, { recursive: true });
      commit({});
      const pickup = join(root, "shipping/pickup/pickup.go");
      const [before, after] = [
        /@customer-impact .*/,
        "@customer-impact todo: find out whether gifts are still wrapped",
      ];
      writeFileSync(pickup, readFileSync(pickup, "utf8").replace(before, after));
      const refund = "// @customer-impact Shopper: has the money back before asking twice\nexport {};\n";
      writeFileSync(join(root, "api/src/routes/refund.ts"), refund);
      const { stdout } = await runCli(["affected", root, "--since", "main"]);
      const withoutCommit = (text: string): string => text.replace(/since main \(\w{7}\)/, "since main");
      assert.ok(withoutCommit(readme).includes(withoutCommit(stdout)), stdout);
    }));

  it("calls only commands that there are", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    for (const [, name = ""] of readme.matchAll(/npm run ([\w:]+)/g)) assert.ok(scripts[name], name);
  });
});
