import assert from "node:assert/strict";
import { rules } from "../../server/src/rules/index.ts";
import { analyseFiles } from "../support/analyseFiles.ts";
import { checkFixture, readFixture } from "../support/fixture.ts";

describe("rules", () => {
  for (const rule of rules)
    for (const { title, fixture: text } of rule.examples)
      it(`${rule.id}: ${title}`, async () => {
        const fixture = readFixture(text);
        const { problems } = await analyseFiles(fixture.files, {
          today: "2026-11-21",
          // Other examples are of a few lines, without the imports that they would have.
          imports: rule.id === "unsupported-via" ? "for rules" : undefined,
        });
        checkFixture(fixture, problems, assert);
      });

  it("each have an example that shows them", () => {
    for (const rule of rules)
      assert.ok(
        rule.examples.some(({ fixture }) => readFixture(fixture).markers.some((marker) => marker.rule === rule.id)),
        rule.id,
      );
  });
});
