import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";

const files = { "src/a.ts": "// @customer-impact Shopper: pays by card in one step\n" };

describe("--format, given several times", () => {
  it("writes each report to its file, and the one without a file to stdout", () =>
    withTree(files, async (root) => {
      const [json, unix] = [join(root, "out.json"), join(root, "a=b.txt")];
      const args = ["check", root, "--format", `json=${json}`, "--format", "text", "--format", `unix=${unix}`];
      assert.deepEqual(await runCli(args), { status: 0, stdout: "✔ No problems in 1 module.\n", stderr: "" });
      assert.equal((JSON.parse(readFileSync(json, "utf8")) as { schemaVersion: number }).schemaVersion, 1);
      assert.equal(readFileSync(unix, "utf8"), "");
    }));

  it("writes files first, so that a reader who stops reading stdout loses none", () =>
    withTree(files, (root) => {
      const json = join(root, "out.json");
      const call = `"${process.execPath}" dist/cli.js coverage "${root}" --format text --format "json=${json}" | true`;
      execFileSync("sh", ["-c", call]);
      assert.match(readFileSync(json, "utf8"), /"schemaVersion": 1/);
    }));

  it("sends the one without a file to where -o says", () =>
    withTree(files, async (root) => {
      const [json, text] = [join(root, "out.json"), join(root, "out.txt")];
      const args = ["check", root, "--format", `json=${json}`, "--format", "text", "-o", text];
      assert.deepEqual(await runCli(args), { status: 0, stdout: "", stderr: "" });
      assert.equal(readFileSync(text, "utf8"), "✔ No problems in 1 module.\n");
    }));

  it("names files as the repository does where the workspace is a directory of it", () =>
    withTree(
      { "apps/shop/customer-impact.json": "{}", "apps/shop/src/a.ts": files["src/a.ts"], "apps/shop/b.ts": "" },
      async (root) => {
        execFileSync("git", ["init", "-q"], { cwd: root });
        const [lcov, badge] = [join(root, "out.info"), join(root, "out.SVG")];
        const { stdout } = await runCli([
          "check",
          join(root, "apps/shop/src"),
          "--format",
          "sarif",
          `--format=lcov=${lcov}`,
          `--format=badge=${badge}`,
        ]);
        assert.match(stdout, /"results": \[\]/);
        assert.match(readFileSync(lcov, "utf8"), /^SF:apps\/shop\/src\/a\.ts$/m);
        assert.match(readFileSync(badge, "utf8"), /<svg [^]*100%/);
        const { stdout: all } = await runCli(["check", join(root, "apps/shop"), "--format", "github"]);
        assert.match(all, /^::warning file=apps\/shop\/b\.ts,/);
      },
    ));

  it("says in an annotation what changed, and shows all modules on a badge", () =>
    withTree({ ...files, "src/b.ts": "" }, async (root) => {
      const list = join(root, "list.txt");
      writeFileSync(list, `${join(root, "src/a.ts")}\n`);
      const args = (format: string): string[] => ["check", root, "--files-from", list, "--format", format];
      assert.match(
        (await runCli(args("github"))).stdout,
        /::100%25: 1 of 1 module among the files that were named has /,
      );
      assert.match((await runCli(args("badge"))).stdout, /"message":"50%"/);
    }));

  const refused: readonly (readonly [readonly string[], RegExp])[] = [
    [["--format", "text", "--format", "json"], /^Only one report can go to stdout: .*--format json=FILE\.\n$/],
    [["--format", "text", "--format", "json", "-o", "x"], /^Only one report can go to x: /],
    [["--format", "json=x", "-o", "y"], /^Every format names a file of its own already/],
    [["--format", "json=x", "--format", "text=./x"], /^Two reports cannot both be written to .*x\.\n$/],
    [["--format", "json="], /Name a file behind "json="\.\n$/],
    [["--format", "xml=x"], /Allowed choices are text, json/],
  ];
  for (const [args, message] of refused)
    it(`refuses ${args.join(" ")}`, async () => {
      const { status, stdout, stderr } = await runCli(["coverage", ...args]);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, message);
    });
});
