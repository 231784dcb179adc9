import { deepEqual, equal, match } from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commit, empty } from "../host/revision/commits.ts";
import { git, removeTemporary, temporary, write } from "../host/temporary.ts";
import { golden } from "../reports/golden.ts";
import { runCli } from "../support/runCli.ts";

interface HistoryReport {
  readonly commits: readonly { readonly subject: string; readonly summary: { readonly percent: number | null } }[];
  readonly customers: readonly { readonly id: string; readonly marks: readonly object[] }[];
}

/** Five commits of a shop. */
function shop(): string {
  const root = empty();
  commit(root, "Start", { "src/price.ts": "export {};\n", "src/log.ts": "export {};\n" }, 1);
  commit(root, "State the price", { "src/price.ts": "// @customer-impact Shopper: knows the price\n" }, 2);
  commit(
    root,
    "Declare customers",
    {
      "customer-impact.json":
        '{ "customers": { "shopper": { "name": "Shopper" }, "courier": { "name": "Courier", "priority": 1 } } }\n',
    },
    3,
  );
  commit(root, "Log for couriers", { "src/log.ts": "// @customer-impact Courier: finds the door\n" }, 4);
  rmSync(join(root, "src/log.ts"));
  commit(root, "Log no more", { 'src/new\n"file".ts': "export {};\n" }, 5);
  return root;
}

describe("history", () => {
  afterEach(removeTemporary);

  it("tells how coverage came about, as text and as JSON", async () => {
    const root = shop();
    const text = await runCli(["history", root]);
    deepEqual([text.status, text.stderr], [0, ""]);
    golden("history", text.stdout);
    const json = JSON.parse((await runCli(["history", root, "--format", "json"])).stdout) as HistoryReport;
    deepEqual(
      json.commits.map(({ subject, summary }) => [subject, summary.percent]),
      [
        ["Start", 0],
        ["State the price", 50],
        ["Declare customers", 50],
        ["Log for couriers", 100],
        ["Log no more", 50],
      ],
    );
    deepEqual(
      json.customers.map(({ id, marks }) => [id, marks.length]),
      [
        ["courier", 2],
        ["shopper", 1],
      ],
    );
  });

  it("writes a page with a chart for each customer", async () => {
    const root = shop();
    const file = join(root, "history.html");
    const { status, stdout, stderr } = await runCli(["history", root, "--format", `html=${file}`]);
    deepEqual([status, stdout, stderr], [0, "", ""]);
    match(readFileSync(file, "utf8"), /<title>History of customer impact of customer-impact-/);
  });

  it("says at the last commit what coverage says of the files", async () => {
    const root = shop();
    const [history, coverage] = [
      JSON.parse((await runCli(["history", root, "--commits", "1", "--format", "json"])).stdout) as HistoryReport,
      JSON.parse((await runCli(["coverage", root, "--format", "json"])).stdout) as { readonly summary: object },
    ];
    deepEqual(history.commits[0]?.summary, coverage.summary);
  });

  it("goes by one configuration where one is given", async () => {
    const root = shop();
    write(root, { "other.json": '{ "exclude": ["src/log.ts"] }' });
    const given = ["--config", join(root, "other.json"), "--format", "json"];
    const json = JSON.parse((await runCli(["history", root, ...given])).stdout) as HistoryReport;
    deepEqual(
      json.commits.map(({ summary }) => summary.percent),
      [0, 100, 100, 100, 50],
    );
  });

  it("runs nothing that the repository names", async () => {
    const root = shop();
    const trap = join(temporary(), "trap");
    write(root, { "trap.sh": `#!/bin/sh\ntouch ${trap}\n`, ".gitattributes": "*.ts diff=trap filter=trap\n" });
    chmodSync(join(root, "trap.sh"), 0o755);
    const program = join(root, "trap.sh");
    commit(root, "Set a trap");
    for (const key of [
      "core.fsmonitor",
      "core.pager",
      "diff.external",
      "diff.trap.textconv",
      "diff.trap.command",
      "filter.trap.smudge",
      "filter.trap.clean",
      "filter.trap.process",
      "gpg.program",
    ])
      git(root, "config", key, program);
    for (const key of ["log.showSignature", "log.showRoot", "filter.trap.required"]) git(root, "config", key, "true");
    const { status, stderr } = await runCli(["history", root]);
    deepEqual([status, stderr], [0, ""]);
    equal(existsSync(trap), false);
  });

  it("says in one sentence why there is none", async () => {
    const fails = async (message: RegExp, ...args: readonly string[]): Promise<void> => {
      const { status, stdout, stderr } = await runCli(["history", ...args]);
      deepEqual([status, stdout, stderr.trimEnd().split("\n").length], [2, "", 1], stderr);
      match(stderr, message);
    };
    await fails(/is in no git repository, so there is no history there\.$/m, temporary());
    await fails(/^There is no commit here yet, so there is no history\.$/m, empty());
    const root = shop();
    await fails(/^There is no commit "nothing" here\./, root, "--since", "nothing");
    await fails(/^"--output=x" is no commit/, root, "--since=--output=x");
    await fails(/^--commits must be 1 at least\.$/m, root, "--commits", "0");
    await fails(/^There is no directory /, join(root, "nowhere"));
  });
});
