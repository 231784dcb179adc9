import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { git, removeTemporary, repository, temporary, write } from "../host/temporary.ts";
import { runCli } from "../support/runCli.ts";

const direct = "// @customer-impact Shopper: knows the full price before paying\n";
const files = {
  "customer-impact.json": '{ "customers": { "shopper": { "name": "Shopper" }, "courier": { "name": "Courier" } } }\n',
  "src/price.ts": `${direct}import "./tax";\n`,
  "src/tax.ts": "// @customer-impact via ./price: keeps tax tables current\n",
  "src/log.ts": "export {};\n",
  "lib/old.ts": "export {};\n",
};

interface Report {
  readonly summary: { readonly modules: number; readonly percent: number | null };
  readonly modules: readonly { readonly path: string; readonly status: string }[];
  readonly problems: readonly { readonly path: string; readonly rule: string }[];
  readonly since?: {
    readonly ref: string;
    readonly base: string;
    readonly files: readonly object[];
    readonly whole: { readonly percent: number };
  };
  readonly filesFrom?: { readonly files: readonly object[] };
}

async function json(...args: readonly string[]): Promise<Report> {
  const { stdout } = await runCli([...args, "--format", "json"]);
  return JSON.parse(stdout) as Report;
}

const pathsOf = ({ modules }: Report): string[] => modules.map(({ path }) => path);

describe("--since", () => {
  afterEach(removeTemporary);

  it("makes each report one of what changed, judged over the whole workspace", async () => {
    const root = repository(files);
    write(root, { "src/tax.ts": `${files["src/tax.ts"]}\n`, "src/new.ts": "export {};\n", "notes.md": "No module." });
    for (const command of ["coverage", "check", "list", "owners"]) {
      const report = await json(command, root, "--since", "main");
      deepEqual(
        report.modules.map(({ path, status }) => [path, status]),
        [
          ["src/new.ts", "uncovered"],
          ["src/tax.ts", "indirect"],
        ],
      );
      deepEqual(
        report.problems.map(({ path, rule }) => [path, rule]),
        [["src/new.ts", "missing-statement"]],
      );
      deepEqual([report.since?.ref, report.since?.whole.percent], ["main", 40]);
      equal(report.since?.base, git(root, "rev-parse", "HEAD").trim());
      deepEqual(report.since?.files, [
        { path: "notes.md", status: "added" },
        { path: "src/new.ts", status: "added" },
        { path: "src/tax.ts", status: "modified" },
      ]);
    }
    deepEqual(pathsOf(await json("coverage", join(root, "lib"), "--since", "main")), []);
  });

  it("says which changes a text is about", async () => {
    const root = repository(files);
    write(root, { "src/tax.ts": `${files["src/tax.ts"]}\n`, "src/new.ts": "export {};\n" });
    const since = `since main \\(${git(root, "rev-parse", "--short=7", "HEAD").trim()}\\)`;
    const textOf = async (...args: readonly string[]): Promise<string> =>
      (await runCli([...args, "--since", "main"])).stdout;
    const coverage = await textOf("coverage", root);
    match(coverage, new RegExp(`^Customer impact of 2 changed modules ${since}\n`));
    match(coverage, /1 of 2 modules has a line to a customer: 1 through other modules\. 1 has none\./);
    // That a change is not for Courier is no news.
    match(coverage, /^ +Shopper /m);
    doesNotMatch(coverage, /Courier/);
    doesNotMatch(await textOf("coverage", root, "--format", "markdown"), /Courier|nobody/);
    match(coverage, /Changed\s+or\s+not,\s+40%\s+of\s+5\s+modules\s+have\s+a\s+line\s+here\./);
    match(await textOf("check", root), new RegExp(`1 warning in 1 file ${since}\n$`));
    match(await textOf("list", root), new RegExp(`^Statements of 2 changed modules ${since}\n`));
    match(await textOf("owners", root), new RegExp(`^Owners of 2 changed modules ${since}\n`));
    match(
      await textOf("coverage", join(root, "src")),
      new RegExp(`^Customer impact of 2 changed modules below src/ ${since}\n`),
    );
  });

  it("gates what changed by --min-changed, and everything by --min", async () => {
    const root = repository(files);
    write(root, { "src/tax.ts": `${files["src/tax.ts"]}\n`, "src/new.ts": "export {};\n" });
    const run = (...args: readonly string[]) => runCli(["coverage", root, "--since", "main", ...args]);
    const missed = await run("--min-changed", "60");
    deepEqual([missed.status, missed.stderr], [1, "Coverage of what changed is 50%, and 60% is asked for.\n"]);
    match(missed.stdout, /✖ missed {2}coverage of what changed of at least 60%: it is 50%/);
    deepEqual([(await run("--min-changed", "50")).status, (await run("--min", "40")).status], [0, 0]);
    const all = await run("--min", "50", "--min-changed", "50");
    deepEqual([all.status, all.stderr], [1, "Coverage is 40%, and 50% is asked for.\n"]);
  });

  it("says that nothing changed, and fails for nothing but what is asked of everything", async () => {
    const root = repository(files);
    write(root, { "README.md": "No module." });
    const run = (...args: readonly string[]) => runCli([...args, "--since", "HEAD"]);
    const { status, stdout, stderr } = await run("coverage", root, "--min-changed", "100");
    deepEqual([status, stderr], [0, ""]);
    match(stdout, /No module changed since HEAD \([0-9a-f]{7}\), so there is nothing to count\./);
    doesNotMatch(stdout, /100%:? it is/);
    equal((await run("coverage", root, "--min", "100")).status, 1);
    match((await run("check", root, "--max-warnings", "0")).stdout, /^No module changed since .*nothing to check\.\n$/);
    match((await run("list", root)).stdout, /^No module changed since HEAD/);
    deepEqual((await json("coverage", root, "--since", "HEAD")).summary.percent, null);
  });

  it("tells problems of the configuration where that changed", async () => {
    const root = repository(files);
    const rules = async (): Promise<string[]> =>
      (await json("check", root, "--since", "main")).problems.map(({ path, rule }) => `${path} ${rule}`);
    write(root, { "src/price.ts": `${direct}\n` });
    deepEqual(await rules(), []);
    write(root, { "customer-impact.json": `${files["customer-impact.json"]}\n` });
    deepEqual(await rules(), ["customer-impact.json unserved-customer"]);
  });

  it("counts modules that did not change, and lose their line or get an error by what did", async () => {
    const root = repository({
      ...files,
      "src/duty.ts": "// @customer-impact via ./tax: adds duties\n",
      "src/both.ts": "// @customer-impact via ./log: writes it down\n// @customer-impact Courier: rests\n",
      "src/old.ts": "// @customer-impact via ./nobody: was wrong before\n",
    });
    git(root, "rm", "-q", "src/price.ts");
    git(root, "mv", "src/log.ts", "src/journal.ts");
    const { stdout } = await runCli(["check", root, "--since", "main", "--format", "json"]);
    const report = JSON.parse(stdout) as Report & { readonly since: { readonly harmed: readonly string[] } };
    deepEqual(report.since.harmed, ["src/both.ts", "src/duty.ts", "src/tax.ts"]);
    deepEqual(pathsOf(report), ["src/both.ts", "src/duty.ts", "src/journal.ts", "src/tax.ts"]);
    deepEqual(
      report.problems.filter(({ rule }) => rule === "unresolved-via").map(({ path }) => path),
      ["src/both.ts", "src/tax.ts"],
    );
    match(
      (await runCli(["coverage", root, "--since", "main"])).stdout,
      /3\s+of\s+them\s+did\s+not\s+change\s+themselves:\s+by\s+what\s+changed\s+they\s+lost\s+their\s+lines,\s+or\s+have\s+new\s+errors\./,
    );
    equal((await runCli(["coverage", root, "--since", "main", "--min-changed", "50"])).status, 1);
  });

  it("counts what a change of the configuration harms", async () => {
    const root = repository(files);
    write(root, { "customer-impact.json": '{ "customers": { "courier": { "name": "Courier" } } }\n' });
    deepEqual(pathsOf(await json("coverage", root, "--since", "main")), ["src/price.ts", "src/tax.ts"]);
  });

  it("takes a package for changed where a file of it is gone, or went elsewhere", async () => {
    const go = (name: string): string => `package ${name}\n\nfunc ${name}() {}\n`;
    const root = repository({
      "a/one.go": go("One"),
      "a/two.go": go("Two"),
      "b/one.go": go("Three"),
      "b/two.go": go("Four"),
      "c/one.go": go("Five"),
      "c/page.ts": "export {};\n",
      "d/one.go": go("Six"),
      "native/x.c": "int x;\n",
      "native/x.h": "extern int x;\n",
    });
    rmSync(join(root, "a/two.go"));
    git(root, "mv", "b/two.go", "d/two.go");
    rmSync(join(root, "c/page.ts"));
    rmSync(join(root, "native/x.h"));
    deepEqual(pathsOf(await json("coverage", root, "--since", "main")), ["a/", "b/", "d/", "native/x.c"]);
  });

  it("takes a package for changed as its grain says", async () => {
    const root = repository({
      "customer-impact.json": '{ "granularity": "package" }',
      "package.json": "{}",
      "src/a.ts": "",
      "packages/ui/package.json": "{}",
      "packages/ui/src/deep/b.ts": "",
      "packages/ui/src/c.ts": "",
    });
    rmSync(join(root, "packages/ui/src/deep/b.ts"));
    deepEqual(pathsOf(await json("coverage", root, "--since", "main")), ["packages/ui/"]);
  });

  for (const [args, sentence] of [
    [["--since=--output=out"], '"--output=out" is no commit: no name of one starts with "-".'],
    [["--since=-x"], '"-x" is no commit: no name of one starts with "-".'],
    [["--since", "nope"], 'There is no commit "nope" here. Fetch it first: git fetch origin nope'],
    [["--since", "\u001b[31m"], 'There is no commit "\\x1b[31m" here.'],
    [
      ["--since", "main", "--files-from", "-"],
      "Give one of --since, --files and --files-from: each says by itself what changed.",
    ],
    [["--files-from", "/no/such/list"], "Cannot read /no/such/list: there is no such file."],
    [["--min-changed", "50"], "--min-changed needs --since, --files or --files-from, which say what changed."],
  ] as const)
    it(`is refused: ${JSON.stringify(args.join(" "))}`, async () => {
      const root = repository(files);
      deepEqual(await runCli(["coverage", root, ...args]), { status: 2, stdout: "", stderr: `${sentence}\n` });
    });

  it("is no option of explain", async () => {
    const { status, stderr } = await runCli(["explain", "x", "--since", "main"]);
    deepEqual([status, stderr], [2, 'Unknown option "--since".\n']);
  });
});

describe("--files-from", () => {
  afterEach(removeTemporary);

  it("takes names with line ends or NUL between them, quoted or not, from the current directory on", async () => {
    const root = temporary({ ...files, "src/ä b.ts": "export {};\n" });
    const list = join(temporary(), "list");
    for (const text of [
      `${root}/src/ä b.ts\n${root}/src/tax.ts\r\n\n${root}/gone.ts\n/etc/passwd\n../../../../x.ts\n`,
      `${root}/src/ä b.ts\0${root}/src/tax.ts`,
      `"${root}/src/\\303\\244 b.ts"\n${root}/src/tax.ts\n`,
    ]) {
      writeFileSync(list, text);
      deepEqual(pathsOf(await json("check", root, "--files-from", list)), ["src/tax.ts", "src/ä b.ts"], text);
    }
    const { stdout } = await runCli(["coverage", root, "--files-from", list, "--min-changed", "50"]);
    match(stdout, /^Customer impact of 2 modules among the files that were named\n/);
    writeFileSync(list, "");
    const empty = await runCli(["coverage", root, "--files-from", list, "--min-changed", "50"]);
    equal(empty.status, 0);
    match(empty.stdout, /There is no module among the files that were named, so there is nothing to count\./);
  });

  it("takes them as arguments with --files", async () => {
    const root = temporary({ ...files, "src/ä b.ts": "export {};\n" });
    const names = [`${root}/src/ä b.ts`, `${root}/src/tax.ts`, "/etc/passwd"];
    deepEqual(pathsOf(await json("check", root, "--files", ...names)), ["src/tax.ts", "src/ä b.ts"]);
  });

  it("says of a file that is not there that it counts as deleted", async () => {
    const root = temporary(files);
    const { status, stderr } = await runCli([
      "check",
      root,
      "--files",
      `${root}/src/price.ts`,
      `${root}/a.ts`,
      `${root}/b.ts`,
    ]);
    deepEqual([status, stderr], [0, "There is no file a.ts, nor 1 other that is named; they count as deleted.\n"]);
  });

  it("reads them from stdin", () => {
    const root = temporary(files);
    const output = execFileSync(
      process.execPath,
      [join(process.cwd(), "dist/cli.js"), "check", "--files-from", "-", "--format", "json"],
      { cwd: root, input: "src/log.ts\0src/price.ts\0", encoding: "utf8" },
    );
    deepEqual(pathsOf(JSON.parse(output) as Report), ["src/log.ts", "src/price.ts"]);
  });

  it("needs no git", async () => {
    const root = temporary(files);
    const list = join(temporary(), "list");
    writeFileSync(list, `${root}/src/log.ts`);
    const { PATH } = process.env;
    process.env["PATH"] = "";
    try {
      const { status, stdout } = await runCli(["check", root, "--files-from", list]);
      equal(status, 0);
      match(stdout, /src\/log\.ts\n/);
    } finally {
      process.env["PATH"] = PATH;
    }
  });
});
