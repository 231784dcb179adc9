import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { analyseFiles } from "./support/analyseFiles.ts";
import { checkFixture, readFixture, writeFixture } from "./support/fixture.ts";

describe("fixtures", () => {
  for (const name of readdirSync("test/fixtures"))
    it(name, async () => {
      const path = `test/fixtures/${name}`;
      const fixture = readFixture(readFileSync(path, "utf8"));
      const { problems } = await analyseFiles(fixture.files, { today: "2026-11-21" });
      if (process.env["UPDATE"]) writeFileSync(path, writeFixture(fixture, problems));
      else checkFixture(fixture, problems, assert);
    });
});
