import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { textOfCell } from "../../server/src/reports/csv/cell.ts";
import { removeTemporary, repository, temporary } from "../host/temporary.ts";
import { runCli } from "../support/runCli.ts";

type Row = Readonly<Record<string, string>>;

async function list(root: string): Promise<string> {
  const { status, stdout, stderr } = await runCli(["list", root, "--format", "csv", "--no-cache"]);
  assert.deepEqual([status, stderr], [0, ""]);
  return stdout;
}

const rowsOf = (csv: string): Row[] => parse(csv, { columns: true });

/** What is said of what, wherever it stands in a file. */
const said = (csv: string): string[] =>
  rowsOf(csv)
    .map(({ path, statement, module, kind, customers, reason, source }) =>
      [path, statement, module, kind, customers, reason, source].join("|"),
    )
    .sort();

/** Takes every statement out of its comment. */
function strip(root: string, csv: string): void {
  for (const { path = "", source } of rowsOf(csv)) {
    if (source !== "file") continue;
    const file = join(root, textOfCell(path));
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("@customer-impact", "was said:"));
  }
}

const odd: Readonly<Record<string, string>> = {
  "customer-impact.json": JSON.stringify({
    customers: { shopper: { name: "Shopper" } },
    outcomes: { "clear-price": { customer: "shopper", statement: "knows the price" } },
    statements: [{ files: ["db/*.sql"], statement: "@customer-impact Shopper: loses nothing, =ever" }],
  }),
  "db/a.sql": "select 1;\n",
  "src/a.ts":
    "// @customer-impact Shopper: says \"hi\", then 'bye'; all in one [metric: a; evidence: https://example.org/?a=b,c]\nlet a;\n",
  "src/b.py": "# @customer-impact Shopper: pays\n#   in one step,\n#   without typing\nb = 1\n",
  "src/c.ts":
    "// @customer-impact =cmd()|'/C calc'!A0\n// @customer-impact '=quoted\n// @customer-impact -1; +2; @three\nlet c;\n",
  "src/d.ts": "// @customer-impact Shopper: \u202eright to left\u202c, \u200fmark\u200e and \u001b[31mred\nlet d;\n",
  "src/e.ts":
    "// @customer-impact #clear-price\n// @customer-impact via ./a, ./b: \\u{202e} \\\\u{1b} 👩‍💻 می‌خواهم\nlet e;\n",
  "src/f.ts": `// @customer-impact Shopper: ${"long ".repeat(2000)}end\nlet f;\n`,
  "src/g.ts":
    "// @customer-impact todo [issue: A-1]\n// @customer-impact none: later [until: 2999-01-01]\n// @customer-impact\nlet g;\n",
  'src/=h, "i".ts': "// @customer-impact Shopper: has odd names\nlet h;\n",
  "go/a.go": "// @customer-impact Shopper: reads a\npackage a\n",
  "go/b.go": "// @customer-impact via ./a.go: helps\npackage a\n",
  "go/README.md": "<!-- @customer-impact Shopper: reads the page -->\n",
  "c/a.c": "/* @customer-impact Shopper: a */\nint a;\n",
  "c/a.h": "/* @customer-impact Shopper: b */\nint a;\n",
};

describe("list as CSV, and annotate", () => {
  after(removeTemporary);

  for (const [title, make] of [
    [
      "the example",
      () => {
        const root = temporary();
        cpSync("examples/storefront", root, { recursive: true });
        return root;
      },
    ],
    ["odd statements", () => repository(odd)],
  ] as const)
    it(`lose nothing of ${title}`, async () => {
      const root = make();
      const before = await list(root);
      const written = rowsOf(before).filter(({ source }) => source === "file");
      strip(root, before);
      assert.ok(said(await list(root)).every((row) => row.endsWith("|config")));
      const plan = join(temporary({ "plan.csv": before }), "plan.csv");
      const { stdout } = await runCli(["annotate", plan, root]);
      assert.ok(stdout.startsWith(`${written.length} statements are written to `), stdout);
      assert.deepEqual(said(await list(root)), said(before));
      const again = await runCli(["annotate", plan, root]);
      assert.match(
        again.stdout,
        new RegExp(`^Nothing is written\\. ${written.length} statements are there already\\.`),
      );
    });

  it("has no formula in any cell, and nothing that a terminal obeys", async () => {
    const csv = await list(repository(odd));
    assert.doesNotMatch(csv, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    for (const delimiter of [",", ";"])
      for (const cell of parse(csv, { delimiter, relaxQuotes: true, relaxColumnCount: true }).flat())
        assert.doesNotMatch(cell.trimStart(), /^[=+\-@\t\r]/);
  });
});
