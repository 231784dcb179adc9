import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";

describe("explain", () => {
  it("sees the whole repository where there is no configuration", () =>
    withTree(
      {
        "shop/checkout.ts": "// @customer-impact Shopper: pays by card in one step\n",
        "tax/rates.ts": "// @customer-impact via shop/checkout: keeps rates current\n",
        "tests/a.ts": "export {};\n",
      },
      async (root) => {
        execFileSync("git", ["init", "-q"], { cwd: root });
        const { stdout } = await runCli(["explain", join(root, "tax/rates.ts")]);
        assert.match(stdout, /^tax\/rates\.ts {2}TypeScript\nIt has a line to Shopper/);
        const leftOut = await runCli(["explain", join(root, "tests/a.ts")]);
        assert.match(leftOut.stdout, /^tests\/a\.ts\nIt is left out, so it is no module \(tests\)/);
      },
    ));
});
