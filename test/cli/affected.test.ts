import { deepEqual, equal, match } from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { commit } from "../host/changes/repositories.ts";
import { git, removeTemporary, repository, temporary, write } from "../host/temporary.ts";
import { runCli } from "../support/runCli.ts";

const registry = (customers: Readonly<Record<string, object>>): string => `${JSON.stringify({ customers })}\n`;
const both = { shopper: { name: "Shopper", priority: 1 }, courier: { name: "Courier", priority: 2 } };
const files = {
  "customer-impact.json": registry(both),
  "src/price.ts": "// @customer-impact Shopper: knows the full price before paying\n",
  "src/tax.ts": "// @customer-impact via ./price: keeps tax tables current\n",
  "src/label.ts": "// @customer-impact Courier: reads the label at arm's length\n// More of it.\n// And more.\n",
  "src/log.ts": "export {};\n",
};

interface Report {
  readonly since: { readonly ref: string; readonly base: string };
  readonly to?: { readonly ref: string; readonly commit: string };
  readonly summary: Readonly<Record<string, number>>;
  readonly customers: readonly {
    readonly name: string;
    readonly reached: { readonly before: number; readonly after: number };
    readonly lines: readonly { readonly fate: string; readonly module: string; readonly reason?: string }[];
  }[];
  readonly withoutLine: readonly { readonly module: string }[];
}

async function json(root: string, ...args: readonly string[]): Promise<Report> {
  const { status, stdout, stderr } = await runCli(["affected", root, "--since", "main", "--format", "json", ...args]);
  deepEqual([status, stderr], [0, ""]);
  return JSON.parse(stdout) as Report;
}

const told = ({ customers }: Report): string[] =>
  customers.flatMap(({ name, lines }) =>
    lines.map(({ fate, module, reason }) => `${name}: ${fate} ${module}${reason === undefined ? "" : ` (${reason})`}`),
  );

describe("affected", () => {
  afterEach(removeTemporary);

  it("tells what the files on disk add, lose and break since the merge base", async () => {
    const root = repository(files);
    git(root, "checkout", "-q", "-b", "topic");
    write(root, { "src/duty.ts": "// @customer-impact via ./tax: adds duties\n" });
    commit(root);
    // What happens on the other branch meanwhile is not of this one.
    git(root, "checkout", "-q", "main");
    write(root, { "src/main.ts": "// @customer-impact Courier: rests\n" });
    commit(root);
    git(root, "checkout", "-q", "topic");
    rmSync(join(root, "src/price.ts"));
    write(root, { "src/pay.ts": "// @customer-impact Shopper: pays in one step\n" });
    git(root, "mv", "src/label.ts", "src/print.ts");
    const report = await json(root);
    deepEqual(told(report), [
      "Shopper: broken src/tax.ts (unresolved)",
      "Shopper: lost src/price.ts",
      "Shopper: added src/pay.ts",
      "Courier: carried src/print.ts",
    ]);
    deepEqual(report.withoutLine, [{ module: "src/duty.ts", status: "uncovered", reason: "dead-end" }]);
    deepEqual(report.summary, {
      modules: 4,
      customers: 2,
      withoutAnyModule: 0,
      broken: 1,
      lost: 1,
      added: 1,
      reworded: 0,
      carried: 1,
      imported: 0,
    });
    equal(report.since.base, git(root, "merge-base", "main", "topic").trim());
  });

  it("puts on top who loses the last module", async () => {
    const root = repository(files);
    write(root, { "src/price.ts": `${files["src/price.ts"]}\n`, "src/label.ts": "export {};\n" });
    const report = await json(root);
    deepEqual(
      report.customers.map(({ name, reached }) => [name, reached.after]),
      [
        ["Courier", 0],
        ["Shopper", 2],
      ],
    );
    match((await runCli(["affected", root, "--since", "main"])).stdout, /^2 customers .* One of them loses the last/);
  });

  it("compares two releases, whatever is on disk", async () => {
    const root = repository(files);
    git(root, "tag", "v1");
    write(root, { "src/gift.ts": "// @customer-impact Shopper: sends a gift\n" });
    rmSync(join(root, "src/log.ts"));
    commit(root);
    git(root, "tag", "v2");
    write(root, { "src/label.ts": "", "src/new.ts": "// @customer-impact Courier: rests\n" });
    const report = await json(root, "--since", "v1", "--to", "v2");
    deepEqual(told(report), ["Shopper: added src/gift.ts"]);
    deepEqual([report.to?.ref, report.to?.commit], ["v2", git(root, "rev-parse", "v2").trim()]);
    const { stdout } = await runCli(["affected", root, "--since", "v2", "--to", "v2"]);
    match(stdout, /^No customer is affected: no module changed since v2 \(.{7}\) until v2 \(.{7}\)\.\n$/);
  });

  it("judges each state by its own configuration", async () => {
    const root = repository(files);
    write(root, { "customer-impact.json": registry({ shopper: both.shopper }) });
    deepEqual(told(await json(root)), ["Courier: broken src/label.ts (unknown-customer)"]);
    write(root, { "customer-impact.json": registry({ ...both, courier: { name: "Rider", aliases: ["Courier"] } }) });
    const { stdout } = await runCli(["affected", root, "--since", "main"]);
    match(stdout, /^1 customer is affected by what changed .*\n\nRider\n {2}They were called "Courier" before\./);
    // A configuration that is named holds for both.
    const named = join(temporary({ "other.json": registry({ shopper: both.shopper }) }), "other.json");
    deepEqual(told(await json(root, "--config", named)), []);
    // One with faults is told, and that of today is used.
    write(root, { "customer-impact.json": "{" });
    commit(root);
    write(root, { "customer-impact.json": files["customer-impact.json"] });
    const { status, stdout: text, stderr } = await runCli(["affected", root, "--since", "HEAD"]);
    equal(status, 0);
    match(stderr, /^customer-impact\.json has faults at .*, so another configuration is used for it\./);
    match(text, /^No customer is affected: no module changed/);
  });

  it("knows packages, and files that are gone from one", async () => {
    const go = "package label\n\n// @customer-impact Courier: reads the label\n";
    const root = repository({ "label/label.go": go, "label/ink.go": "package label\n", "main.go": "package main\n" });
    rmSync(join(root, "label/ink.go"));
    deepEqual(told(await json(root)), ["Courier: carried label/"]);
    rmSync(join(root, "label/label.go"));
    deepEqual(told(await json(root)), ["Courier: lost label/"]);
    git(root, "checkout", "-q", "label");
    git(root, "mv", "label", "print");
    deepEqual(told(await json(root)), ["Courier: carried print/"]);
  });

  it("is told of a directory alone, and of a workspace below the top of its repository", async () => {
    const root = repository(Object.fromEntries(Object.entries(files).map(([path, text]) => [`shop/${path}`, text])));
    write(root, { "shop/src/tax.ts": "", "other/x.ts": "// @customer-impact Courier: rests\n" });
    deepEqual(told(await json(join(root, "shop"))), ["Shopper: broken src/tax.ts (missing)"]);
    deepEqual(told(await json(join(root, "shop/src"))), ["Shopper: broken src/tax.ts (missing)"]);
    write(root, { "shop/lib/y.ts": "// @customer-impact Courier: rests\n" });
    deepEqual(told(await json(join(root, "shop/lib"))), ["Courier: added lib/y.ts"]);
  });

  it("says that nobody is affected", async () => {
    const root = repository(files);
    write(root, { "src/log.ts": "export {}\n", "README.md": "" });
    match(
      (await runCli(["affected", root, "--since", "main"])).stdout,
      /^No customer is affected: 1 module changed since main \(.{7}\), and it carries no line\.\n\nChanged, and without a line \(1\)\n {2}src\/log\.ts {2}It has no statement\.\n$/,
    );
  });

  for (const [args, sentence] of [
    [[], "Name the commit to compare with, for example: customer-impact affected --since main"],
    [["--since=--output=x"], '"--output=x" is no commit: no name of one starts with "-".'],
    [["--since", "main", "--to=-x"], '"-x" is no commit: no name of one starts with "-".'],
    [["--since", "main", "--to", "v9"], 'There is no commit "v9" here. Fetch it first: git fetch origin v9'],
  ] as const)
    it(`is refused: ${JSON.stringify(args.join(" "))}`, async () =>
      deepEqual(await runCli(["affected", repository(files), ...args]), {
        status: 2,
        stdout: "",
        stderr: `${sentence}\n`,
      }));

  it("is refused where there is no repository", async () => {
    const { status, stderr } = await runCli(["affected", temporary(files), "--since", "main"]);
    equal(status, 2);
    match(stderr, /is in no git repository, so it cannot be told what changed there\.\n$/);
  });
});
