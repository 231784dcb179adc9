import assert from "node:assert/strict";
import { runCli } from "./support/runCli.ts";

interface Report {
  readonly summary: { readonly modules: number; readonly percent: number; readonly byConfig: number };
  readonly problems: readonly { readonly path: string; readonly rule: string }[];
}

describe("the project's own modules", () => {
  it("each state a line to a customer of the project, in a comment of their own", async () => {
    const { status, stdout, stderr } = await runCli(["coverage", ".", "--format", "json"]);
    const { summary, problems } = JSON.parse(stdout) as Report;
    assert.deepEqual(
      problems.map(({ path, rule }) => `${path} ${rule}`),
      [],
    );
    assert.deepEqual([status, stderr, summary.percent, summary.byConfig], [0, "", 100, 0]);
    assert.ok(summary.modules > 100);
  });
});
