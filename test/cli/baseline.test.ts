import { deepEqual, equal, match } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";

const name = "customer-impact.baseline.json";
const good = "// @customer-impact Shopper: pays by card in one step\n";
const textOf = (...keys: string[]): string =>
  `{\n${keys.map((key) => `  "${key}": true,\n`).join("")}  "version": 1\n}\n`;
const read = (root: string): string => readFileSync(join(root, name), "utf8");

describe("baseline", () => {
  it("records every gap, one on each line, and is then quiet about them", () =>
    withTree({ "b.ts": "x;\n", "a/a.ts": "// @customer-impact via ./no: x y z\n", "c.ts": good }, async (root) => {
      const written = await runCli(["baseline", root]);
      equal(written.status, 0);
      match(written.stdout, /is written, with 2 entries\./);
      equal(read(root), textOf("a/a.ts: unresolved-via", "b.ts: missing-statement"));
      const check = await runCli(["check", root]);
      equal(check.status, 0);
      match(
        check.stdout,
        /No new problems in 3 modules\.\n\n2 known gaps are hidden by customer-impact\.baseline\.json\./,
      );
      const coverage = await runCli(["coverage", "--min", "100", root]);
      equal(coverage.status, 0);
      match(coverage.stdout, /33\.3%[^]*2 known gaps are hidden[^]*it is 33\.3%, and 100% without known gaps/);
      deepEqual([(await runCli(["check", "--no-baseline", root])).status], [1]);
    }));

  it("grows only when told to", () =>
    withTree({ "a.ts": "x;\n", "b.ts": "x;\n", [name]: textOf("a.ts: missing-statement") }, async (root) => {
      const refused = await runCli(["baseline", root]);
      deepEqual([refused.status, refused.stdout], [1, ""]);
      match(
        refused.stderr,
        /^1 gap is not in customer-impact\.baseline\.json.* Nothing is written\.\n {2}b\.ts: missing-statement\n$/,
      );
      equal(read(root), textOf("a.ts: missing-statement"));
      equal((await runCli(["baseline", "--allow-growth", root])).status, 0);
      equal(read(root), textOf("a.ts: missing-statement", "b.ts: missing-statement"));
    }));

  it("only shrinks with --prune", () =>
    withTree(
      {
        "a.ts": good,
        "b.ts": "x;\n",
        "c.ts": "x;\n",
        [name]: textOf("a.ts: missing-statement", "b.ts: missing-statement"),
      },
      async (root) => {
        const { status, stdout } = await runCli(["baseline", "--prune", root]);
        deepEqual([status, stdout], [0, `${name} has 1 entry: 1 stale removed. 1 new gap is not recorded.\n`]);
        equal(read(root), textOf("b.ts: missing-statement"));
      },
    ));

  it("of a directory leaves the entries of others as they are", () =>
    withTree(
      {
        "customer-impact.json": "{}",
        "src/a.ts": good,
        "lib/b.ts": good,
        [name]: textOf("lib/b.ts: missing-statement", "src/a.ts: missing-statement"),
      },
      async (root) => {
        execFileSync("git", ["init", "-q", root]);
        const { stderr } = await runCli(["coverage", "--strict-baseline", "--format", "json", join(root, "src")]);
        match(stderr, /1 entry of .* is stale/);
        await runCli(["baseline", join(root, "src")]);
        equal(read(root), textOf("lib/b.ts: missing-statement"));
      },
    ));

  it("writes nothing where there is no gap, and prunes nothing where there is no file", () =>
    withTree({ "a.ts": good }, async (root) => {
      deepEqual(await runCli(["baseline", root]), {
        status: 0,
        stdout: "There is no gap, so there is nothing to record.\n",
        stderr: "",
      });
      equal(existsSync(join(root, name)), false);
      deepEqual((await runCli(["baseline", "--prune", root])).stderr, `There is no ${name} to prune.\n`);
      equal((await runCli(["baseline", "--prune", "--allow-growth", root])).status, 2);
    }));

  it("keeps the address of its schema, and writes to the file that is named", () =>
    withTree({ "a.ts": "x;\n", "known.json": '{ "$schema": "./s.json", "version": 1 }' }, async (root) => {
      const file = join(root, "known.json");
      equal((await runCli(["baseline", "--allow-growth", "--baseline", file, root])).status, 0);
      equal(
        readFileSync(file, "utf8"),
        textOf("a.ts: missing-statement").replace("{\n", '{\n  "$schema": "./s.json",\n'),
      );
      match((await runCli(["check", "--baseline", file, root])).stdout, /1 known gap is hidden by known\.json\./);
      equal((await runCli(["check", "--baseline", join(root, "nope.json"), root])).status, 2);
    }));

  it("tells of stale entries, and fails for them where that is asked for", () =>
    withTree({ "a.ts": good, [name]: textOf("a.ts: missing-statement", "gone.ts: todo-statement") }, async (root) => {
      for (const command of ["check", "coverage"]) {
        const run = await runCli([command, root]);
        equal(run.status, 0);
        match(run.stdout, /2 entries of .* are stale[^]*a\.ts {2}missing-statement\n +gone\.ts {2}todo-statement/);
        equal((await runCli([command, "--strict-baseline", root])).status, 1);
      }
    }));

  it("counts for no --max-warnings and is hidden from lines of compilers, which stderr says", () =>
    withTree({ "a.ts": "x;\n", "b.ts": "x;\n", [name]: textOf("a.ts: missing-statement") }, async (root) => {
      const run = await runCli(["check", "--format", "unix", "--max-warnings", "1", root]);
      equal(run.status, 0);
      match(run.stdout, /^b\.ts:1:1: warning/);
      equal(run.stderr, `1 known gap is hidden by ${name}.\n`);
      equal((await runCli(["check", "--max-warnings", "0", root])).status, 1);
    }));

  it("is kept from every format that tells problems one by one", () =>
    withTree({ "a.ts": "x;\n", "b.ts": "x;\n", [name]: textOf("a.ts: missing-statement") }, async (root) => {
      for (const format of ["sarif", "github", "gitlab", "csv", "unix"]) {
        const { stdout } = await runCli(["check", "--format", format, root]);
        deepEqual([format, stdout.includes("b.ts"), stdout.includes("a.ts")], [format, true, false]);
      }
      match((await runCli(["check", "--format", "github", root])).stdout, /1 known gap is hidden by customer-impact/);
      const { stdout } = await runCli(["coverage", "--format", "junit", root]);
      match(stdout, /<skipped>This gap is known: it stands in customer-impact\.baseline\.json\./);
      match(stdout, /failures="1"[^]*skipped="1"/);
    }));

  it("marks what is known in JSON, and keeps all of it there", () =>
    withTree({ "a.ts": "x;\n", "b.ts": "x;\n", [name]: textOf("a.ts: missing-statement") }, async (root) => {
      const { stdout } = await runCli(["check", "--format", "json", root]);
      const { summary, modules, problems, baseline } = JSON.parse(stdout) as {
        summary: { known: number; percent: number };
        modules: { known?: true }[];
        problems: { path: string; known?: true }[];
        baseline: unknown;
      };
      deepEqual([summary.known, summary.percent], [1, 0]);
      deepEqual(
        modules.map(({ known }) => known),
        [true, undefined],
      );
      deepEqual(
        problems.map(({ path, known }) => [path, known]),
        [
          ["a.ts", true],
          ["b.ts", undefined],
        ],
      );
      deepEqual(baseline, { file: name, stale: [] });
    }));

  it("is no module, even where all JSON is", () =>
    withTree({ "a.ts": "x;\n", "customer-impact.json": '{ "include": ["**/*.json"] }' }, async (root) => {
      await runCli(["baseline", root]);
      equal(read(root).includes(name), false);
      equal((await runCli(["check", "--max-warnings", "0", root])).status, 0);
    }));

  it("that cannot be read is one sentence, and what is odd in one is told", async () => {
    const faults: readonly (readonly [string, RegExp])[] = [
      ["{", /:1:2: A "}" is missing here\.$/],
      ["[]", /:1:1: The file must hold an object/],
      ["", /:1:1: /],
      ["{}", /:1:1: The file must say of which version it is: "version": 1\.$/],
      ['{ "version": 2 }', /:1:3: This release reads baselines of version 1, and this one is of version 2\.$/],
      ['{\n<<<<<<< ours\n  "version": 1\n}', /:2:1: A merge is not finished here/],
      ["[".repeat(1e5), /nested too deep/],
    ];
    for (const [text, sentence] of faults)
      await withTree({ "a.ts": "x;\n", [name]: text }, async (root) => {
        for (const command of ["check", "baseline"]) {
          const run = await runCli([command, root]);
          deepEqual([run.status, run.stdout], [2, ""]);
          match(run.stderr, new RegExp(`^${name.replaceAll(".", "\\.")}:\\d+:\\d+: [^\n]+\n$`));
          match(run.stderr.trimEnd(), sentence);
        }
        equal(read(root), text);
      });
    await withTree(
      {
        "a.ts": "x;\n",
        [name]: '{\n "a.ts: mising-statement": true,\n "a.ts: missing-statement": true,\n "version": 1 }',
      },
      async (root) => {
        const run = await runCli(["check", root]);
        match(
          run.stderr,
          /:2:2: No rule "mising-statement" reports gaps\. Did you mean "missing-statement"\? This entry is not used\./,
        );
        match(run.stdout, /1 known gap is hidden/);
      },
    );
  });

  it("is not followed out of the workspace", () =>
    withTree({ "a.ts": "x;\n" }, async (root) => {
      writeFileSync(join(root, "outside.json"), textOf());
      symlinkSync("outside.json", join(root, name));
      const run = await runCli(["check", root]);
      deepEqual([run.status, run.stdout], [2, ""]);
    }));
});
