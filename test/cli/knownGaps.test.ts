import assert from "node:assert/strict";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";

const files = {
  "a.ts": "// @customer-impact Shopper: pays by card in one step\n",
  "b.ts": "",
  "c.ts": "",
};

describe("known gaps", () => {
  it("are counted in a comment and on a page, and their problems are not told there", () =>
    withTree(files, async (root) => {
      await runCli(["baseline", root]);
      const markdown = (await runCli(["check", root, "--format", "markdown"])).stdout;
      assert.match(markdown, /^## Customer impact: no problems$/m);
      assert.match(markdown, /^2 known gaps are hidden by `customer-impact\.baseline\.json`\.$/m);
      assert.match(markdown, /✔ No new problems in 3 modules\./);
      assert.doesNotMatch(markdown, /missing-statement|`b\.ts/);
      const html = (await runCli(["check", root, "--format", "html"])).stdout;
      assert.match(html, /"notes":\["2 known gaps are hidden by customer-impact\.baseline\.json\./);
      assert.doesNotMatch(html, /states no line to a customer/);
    }));
});
