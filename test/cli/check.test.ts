import assert from "node:assert/strict";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";

describe("check --format unix", () => {
  it("prints each problem on a line of its own, however long it is, and nothing else", () =>
    withTree(
      {
        "src/a file.ts": "// @customer-impact via ./nowhere: keeps it going\n",
        "src/b.ts": "export {};\n",
        "src/c.ts": "// @customer-impact Shopper: improves the experience\n",
      },
      async (root) => {
        const { status, stdout } = await runCli(["check", "--format", "unix", root]);
        const lines = stdout.split("\n");
        assert.equal(status, 1);
        assert.equal(lines.pop(), "");
        assert.deepEqual(
          lines.map((line) => line.replace(/: (\w+): .* \[/, ": $1: … [")),
          [
            "src/a file.ts:1:25: error: … [unresolved-via]",
            "src/b.ts:1:1: warning: … [missing-statement]",
            "src/c.ts:1:30: info: … [vague-outcome]",
          ],
        );
      },
    ));

  it("prints nothing where there is no problem", () =>
    withTree({ "src/a.ts": "// @customer-impact Shopper: pays by card in one step\n" }, async (root) =>
      assert.deepEqual(await runCli(["check", "--format", "unix", root]), { status: 0, stdout: "", stderr: "" }),
    ));

  it("is refused where a report is no list of problems", async () => {
    const { status, stderr } = await runCli(["coverage", "--format", "unix"]);
    assert.equal(status, 2);
    assert.match(stderr, /text, json/);
  });
});
