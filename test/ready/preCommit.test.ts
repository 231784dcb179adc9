import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { withRepository } from "../support/repository.ts";
import { runShell, tool } from "./runScript.ts";

const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as readonly [
  { readonly id: string; readonly entry: string; readonly language: string },
];
const covered = "// @customer-impact Shopper: pays by card in one step\nexport {};\n";

describe("the pre-commit hook", function () {
  this.timeout(30_000);
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  it("judges the files that it is given, and no others", () =>
    withRepository(({ root, commit }) => {
      commit({ "src/pay.ts": covered, "src/log.ts": "export {};\n", "docs/a b.md": "x\n" });
      const run = (...files: string[]): number | null =>
        // pre-commit puts the names of the files behind the entry, and runs that without a shell.
        runShell("sh", ["-c", `${hook.entry} "$@"`, "sh", ...files], { cwd: root, programs: tool, env: {} }).status;
      assert.equal(run("src/pay.ts", "docs/a b.md"), 0);
      assert.equal(run("src/pay.ts", "src/log.ts"), 1);
      assert.equal(run("docs/a b.md"), 0);
    }));
});
