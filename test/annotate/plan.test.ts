import { deepEqual } from "node:assert/strict";
import { readPlan } from "../../server/src/features/annotation/plan.ts";
import { wordingOf } from "../../server/src/features/annotation/wording.ts";

/** Rows as `Row 2: path | statement`, or `Row 2: ! fault`. */
function readAs(text: string, name = "-"): string[] {
  const plan = readPlan(text, name);
  if ("fault" in plan) return [`! ${plan.fault}`];
  return [
    ...plan.rows.map((row) =>
      "fault" in row ? `${row.name}: ! ${row.fault}` : `${row.name}: ${row.path} | ${row.statement}`,
    ),
    ...(plan.configured > 0 ? [`${plan.configured} configured`] : []),
  ];
}

const noColumns = "! The plan has no first row that names its columns: path and statement.";

const plans: readonly (readonly [title: string, text: string, rows: readonly string[], name?: string])[] = [
  ["a table", "path,statement\na.ts,Shopper: pays\n", ["Row 2: a.ts | Shopper: pays"]],
  ["with other columns in any order", "line,Statement,Path\n3,b,a.ts\n", ["Row 2: a.ts | b"]],
  ["between semicolons", 'path;statement\na.ts;"b; c, d"\n', ["Row 2: a.ts | b; c, d"]],
  ["between tabs, with a byte order mark", "\uFEFFpath\tstatement\r\na.ts\tb, c\r\n", ["Row 2: a.ts | b, c"]],
  ["with quoted names", '"path","statement"\n"a.ts","says ""hi"""\n', ['Row 2: a.ts | says "hi"']],
  ["with quotes inside a cell", 'path,statement\na.ts,says "hi"\n', ['Row 2: a.ts | says "hi"']],
  ["with blank lines, which count", "path,statement\n\na.ts,b\n,\nc.ts,d", ["Row 3: a.ts | b", "Row 5: c.ts | d"]],
  ["with cells that are no formula", "path,statement\na.ts,'=b;'-c\n", ["Row 2: a.ts | =b;-c"]],
  ["with cells of one line", "path,statement\na\\u{a}b.ts,c\\u{202e}d\n", ["Row 2: a\nb.ts | c\u202ed"]],
  [
    "with a comma outside of quotes",
    "path,statement\na.ts,b, c\nd.ts,e,\n",
    ['Row 2: ! It has more cells than row 1: a statement with a "," needs double quotes.', "Row 3: d.ts | e"],
  ],
  ["without a path", "path,statement\n,b\n", ["Row 2: ! There is no path."]],
  ["with a short row", "path,statement\na.ts\n", ["Row 2: a.ts | "]],
  ["with rows of the configuration", "path,statement,source\na,b,config\nc,d,file\n", ["Row 3: c | d", "1 configured"]],
  ["without names", "a.ts,b\n", [noColumns]],
  ["without a column", "path,state\na,b\n", [noColumns]],
  ["that is empty", "", [noColumns]],
  [
    "with an open quote",
    'path,statement\na.ts,"b\n',
    ["! The plan cannot be read as CSV: Quote Not Closed: the parsing is finished with an opening quote at line 2."],
  ],
  ["a list", '[{ "path": "a.ts", "statement": "b" }]', ["Entry 1: a.ts | b"]],
  [
    "a list with comments",
    '[ // all\n { "path": "a.ts", "statement": "=b", "line": 3 }, ]',
    ["Entry 1: a.ts | =b"],
    "plan.json",
  ],
  [
    "a list with odd entries",
    '[1, { "path": 2, "statement": "b" }, { "path": "a" }, { "path": "a", "statement": "b", "fault": "c" }]',
    [
      "Entry 1: ! It is no object with path and statement.",
      "Entry 2: ! There is no path.",
      "Entry 3: ! There is no statement.",
      "Entry 4: a | b",
    ],
  ],
  ["no list", '{ "path": "a" }', ["! The plan is no list of objects with path and statement."]],
  ["no JSON", "[{,]", ["! The plan cannot be read as JSON: line 1: A value must stand here."], "a.json"],
  ["a table called so", "path,statement\n[a].ts,b\n", ["Row 2: [a].ts | b"], "plan.csv"],
];

describe("a plan", () => {
  for (const [title, text, rows, name] of plans) it(title, () => deepEqual(readAs(text, name), rows));
});

const wordings: readonly (readonly [written: string, expected: string])[] = [
  ["Shopper: pays", "Shopper: pays"],
  ["@customer-impact Shopper: pays", "Shopper: pays"],
  ["@customer-impact: Shopper: pays", "Shopper: pays"],
  [" \t@customer-impact\u00a0 Shopper:   pays \n", "Shopper: pays"],
  ["@customer-impact[until: 2027-01-01]", "[until: 2027-01-01]"],
  ["", "! There is no statement."],
  ["@customer-impact", "! There is no statement."],
  ["a\nb", "! The statement has a line break, and a statement is written in one line."],
  ["a\u2028b", "! The statement has a line break, and a statement is written in one line."],
  ["@customerImpact a", '! The statement starts with "@customerImpact", and the tag is "@customer-impact".'],
  [
    "@customer-impact @customer-impact a",
    '! The statement starts with "@customer-impact", and the tag is "@customer-impact".',
  ],
];

describe("a statement of a plan", () => {
  for (const [written, expected] of wordings)
    it(`${JSON.stringify(written)} is ${expected}`, () => {
      const wording = wordingOf(written);
      deepEqual("fault" in wording ? `! ${wording.fault}` : wording.text, expected);
    });
});
