import assert from "node:assert/strict";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";
import type { Case, Expectation, Files } from "./case.ts";
import customers from "./customers.cases.ts";
import lines from "./lines.cases.ts";
import modules from "./modules.cases.ts";
import placement from "./placement.cases.ts";
import statements from "./statements.cases.ts";

interface JsonReport {
  readonly summary: Readonly<Record<string, unknown>> & { readonly leftOut: Readonly<Record<string, number>> };
  readonly customers: readonly { readonly id: string; readonly direct: number; readonly indirect: number }[];
  readonly modules: readonly JsonModule[];
  readonly problems: readonly { readonly path: string; readonly rule: string; readonly range: JsonRange }[];
}
interface JsonModule extends Readonly<Record<string, unknown>> {
  readonly path: string;
  readonly statements: readonly {
    readonly kind: string;
    readonly text: string;
    readonly attributes: object;
    readonly range: JsonRange;
  }[];
}
interface JsonRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Rules that speak of the whole registry, or of imports, which most cases leave out: a case that does not list one does not ask about it. */
const quiet: readonly string[] = ["unserved-customer", "unserved-outcome", "unsupported-via"];

for (const [suite, cases] of Object.entries({ placement, statements, customers, lines, modules }))
  describe(`the specification by example: ${suite}`, () => {
    for (const one of cases) it(one.name, () => withTree(filesOf(one), (root) => run(one, root)));
  });

const filesOf = ({ files, config }: Case): Files => ({
  ...files,
  ...(config !== undefined && { "customer-impact.json": typeof config === "string" ? config : JSON.stringify(config) }),
});

async function run({ command = "coverage", args = [], expect }: Case, root: string): Promise<void> {
  const { status, stdout, stderr } = await runCli([command, root, "--format", "json", ...args]);
  assert.equal(status, expect.exit ?? 0, stderr);
  if (expect.stderr) assert.match(stderr, expect.stderr);
  if (expect.exit === 2) return assert.equal(stdout, "");
  check(JSON.parse(stdout) as JsonReport, expect);
}

function check(report: JsonReport, expect: Expectation): void {
  assert.deepEqual(pick(report.summary, expect.summary), expect.summary ?? {});
  assert.deepEqual(pick(report.summary.leftOut, expect.leftOut), expect.leftOut ?? {});
  if (expect.paths)
    assert.deepEqual(
      report.modules.map(({ path }) => path),
      expect.paths,
    );
  for (const [path, wanted] of Object.entries(expect.modules ?? {})) {
    const found = report.modules.find((module) => module.path === path);
    if (wanted === null) assert.equal(found, undefined);
    else assert.deepEqual(found && pick(shape(found), wanted), wanted, path);
  }
  const pairs = report.problems.map(({ path, rule }) => `${path} ${rule}`);
  if (expect.problems) {
    const asked = expect.problems.map((pair) => pair.join(" "));
    const loud = pairs.filter((pair) => asked.includes(pair) || !quiet.includes(pair.split(" ").at(-1) ?? ""));
    assert.deepEqual(loud.toSorted(), asked.toSorted());
  }
  for (const pair of expect.has ?? [])
    assert.ok(pairs.includes(pair.join(" ")), `${pair.join(" ")} in ${pairs.join(", ")}`);
  for (const pair of expect.hasNot ?? []) assert.ok(!pairs.includes(pair.join(" ")), pair.join(" "));
  for (const [path, rule, ...range] of expect.ranges ?? []) {
    const found = report.problems.filter((one) => one.path === path && one.rule === rule).map((one) => flat(one.range));
    assert.ok(
      found.some((one) => String(one) === String(range)),
      `${path} ${rule} at ${JSON.stringify(found)}`,
    );
  }
  for (const [id, direct, indirect] of expect.customers ?? []) {
    const found = report.customers.find((customer) => customer.id === id);
    assert.deepEqual(found && [found.direct, found.indirect], [direct, indirect], id);
  }
}

const pick = (object: Readonly<Record<string, unknown>>, like: object | undefined): object =>
  Object.fromEntries(Object.keys(like ?? {}).map((key) => [key, object[key]]));

const flat = ({ start, end }: JsonRange): number[] => [start.line, start.character, end.line, end.character];

const shape = (module: JsonModule): Record<string, unknown> => ({
  ...module,
  texts: module.statements.map(({ text }) => text),
  kinds: module.statements.map(({ kind }) => kind),
  attributes: module.statements.map(({ attributes }) => attributes),
  at: module.statements.map(({ range }) => flat(range)),
});
