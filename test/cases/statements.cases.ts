// The specification by example: what a statement says.
import type { Case, Expectation } from "./case.ts";

const covered = (path: string, rest: Readonly<Record<string, unknown>>): Expectation => ({
  summary: { direct: 1, uncovered: 0, percent: 100 },
  modules: { [path]: { status: "direct", ...rest } },
  problems: [],
});

const cases: readonly Case[] = [
  {
    name: "a plain sentence",
    files: { "a.ts": "// @customer-impact Shoppers can pay by card in one step.\nexport {};\n" },
    expect: {
      ...covered("a.ts", {
        language: "TypeScript",
        distance: 0,
        line: ["a.ts"],
        customers: ["(unnamed)"],
        kinds: ["direct"],
        texts: ["Shoppers can pay by card in one step."],
        at: [[0, 3, 0, 57]],
      }),
      summary: {
        modules: 1,
        exempt: 0,
        counted: 1,
        direct: 1,
        indirect: 0,
        uncovered: 0,
        byConfig: 0,
        percent: 100,
        directPercent: 100,
      },
    },
  },
  {
    name: "a named customer",
    files: { "a.py": "# @customer-impact Shopper: knows the full price before paying\n" },
    expect: covered("a.py", { customers: ["Shopper"], texts: ["knows the full price before paying"] }),
  },
  {
    name: "two customers",
    files: { "a.rs": "//! @customer-impact Shopper, Small Shop: agree on the delivery date\n" },
    expect: covered("a.rs", { customers: ["Shopper", "Small Shop"], texts: ["agree on the delivery date"] }),
  },
  {
    name: "attributes",
    files: {
      "a.ts":
        "// @customer-impact Shopper: knows the full price before paying [metric: cart abandonment; issue: SHOP-1]\n",
    },
    expect: covered("a.ts", {
      texts: ["knows the full price before paying"],
      attributes: [{ metric: "cart abandonment", issue: "SHOP-1" }],
      at: [[0, 3, 0, 105]],
    }),
  },
  {
    name: "an unknown attribute",
    files: { "a.ts": "// @customer-impact Shopper: knows the full price before paying [mood: good]\n" },
    expect: { modules: { "a.ts": { status: "direct" } }, problems: [["a.ts", "unknown-attribute"]] },
  },
  {
    name: "brackets that are text",
    files: { "a.ts": "// @customer-impact Shopper: sees the price in [EUR] or [USD]\n" },
    expect: covered("a.ts", { texts: ["sees the price in [EUR] or [USD]"], attributes: [{}] }),
  },
  {
    name: "evidence that is not there",
    files: { "a.ts": "// @customer-impact Shopper: knows the full price before paying [evidence: e2e/pay.spec.ts]\n" },
    expect: { modules: { "a.ts": { status: "direct" } }, problems: [["a.ts", "broken-evidence"]] },
  },
  {
    name: "evidence that is there",
    files: {
      "e2e/pay.spec.ts": "export {};\n",
      "a.ts": "// @customer-impact Shopper: knows the full price before paying [evidence: e2e/pay.spec.ts]\n",
    },
    expect: { problems: [] },
  },
  {
    name: "a colon straight behind the tag",
    files: { "a.ts": "// @customer-impact: Shopper: knows the full price before paying\n" },
    expect: covered("a.ts", { customers: ["Shopper"], texts: ["knows the full price before paying"] }),
  },
  {
    name: "a colon that ends no prefix",
    files: { "a.ts": "// @customer-impact See https://example.org/why for how shoppers save time\n" },
    expect: covered("a.ts", {
      customers: ["(unnamed)"],
      texts: ["See https://example.org/why for how shoppers save time"],
    }),
  },
  {
    name: "a long sentence with a colon",
    files: { "a.ts": "// @customer-impact What people in a hurry care about most: a checkout that never asks twice\n" },
    expect: covered("a.ts", { customers: ["(unnamed)"] }),
  },
  {
    name: "lines of a block comment join",
    files: {
      "a.ts":
        "/**\n * Prices.\n *\n * @customer-impact Shopper: knows the full price\n * before paying,   duties included.\n *\n * More about prices.\n */\nexport {};\n",
    },
    expect: covered("a.ts", { texts: ["knows the full price before paying, duties included."], at: [[3, 3, 4, 36]] }),
  },
  {
    name: "another tag ends a statement",
    files: {
      "a.ts":
        "/**\n * @customer-impact Shopper: knows the full price before paying\n * @param x the cart\n * @customer-impact Courier: reads the address on the first try\n */\n",
    },
    expect: covered("a.ts", {
      customers: ["Courier", "Shopper"],
      texts: ["knows the full price before paying", "reads the address on the first try"],
    }),
  },
  {
    name: "line comments join",
    files: {
      "a.go": "// @customer-impact Shopper: knows the full price\n//   before paying.\n// TODO: duties\npackage a\n",
    },
    expect: { modules: { "./": { status: "direct", texts: ["knows the full price before paying."] } }, problems: [] },
  },
  {
    name: "a directive ends a statement",
    files: {
      "a.ts":
        "// @customer-impact Shopper: knows the full price before paying\n// eslint-disable-next-line no-console\nconsole.log(1);\n",
    },
    expect: covered("a.ts", { texts: ["knows the full price before paying"] }),
  },
  {
    name: "a blank comment line ends a statement",
    files: { "a.py": "# @customer-impact Shopper: knows the full price before paying\n#\n# Computes totals.\n" },
    expect: covered("a.py", { texts: ["knows the full price before paying"] }),
  },
  {
    name: "code ends a statement",
    files: {
      "a.py": "x = 1  # @customer-impact Shopper: knows the full price before paying\n# Computes totals.\ny = 2\n",
    },
    expect: covered("a.py", { texts: ["knows the full price before paying"] }),
  },
  {
    name: "an exemption",
    files: { "a.ts": "// @customer-impact none: generated from demo.proto\n" },
    expect: {
      summary: { modules: 1, exempt: 1, counted: 0, percent: null, directPercent: null },
      modules: { "a.ts": { status: "exempt", kinds: ["none"], texts: ["generated from demo.proto"] } },
      problems: [],
    },
  },
  {
    name: "an exemption without a reason",
    files: {
      "a.ts": "// @customer-impact none\n",
      "b.ts": "// @customer-impact none [issue: SHOP-1]\n",
      "c.ts": "// @customer-impact none:\n",
    },
    expect: {
      summary: { exempt: 0, uncovered: 3 },
      modules: { "a.ts": { status: "uncovered", reason: "exemption-without-reason" } },
      problems: [
        ["a.ts", "exemption-without-reason"],
        ["b.ts", "exemption-without-reason"],
        ["c.ts", "exemption-without-reason"],
      ],
    },
  },
  {
    name: "an exemption that has run out",
    files: {
      "a.ts": "// @customer-impact none: being replaced [until: 2020-01-31]\n",
      "b.ts": "// @customer-impact none: being replaced [until: 2999-01-31]\n",
    },
    expect: {
      summary: { exempt: 1, uncovered: 1 },
      modules: { "a.ts": { status: "uncovered", reason: "expired" }, "b.ts": { status: "exempt" } },
      problems: [["a.ts", "expired-exemption"]],
    },
  },
  {
    name: "a todo does not count",
    files: { "a.ts": "// @customer-impact todo: find out who reads this [issue: SHOP-12]\n" },
    expect: {
      modules: { "a.ts": { status: "uncovered", reason: "todo", kinds: ["todo"], texts: ["find out who reads this"] } },
      problems: [["a.ts", "todo-statement"]],
    },
  },
  {
    name: "keywords are lower case and stand alone",
    files: {
      "a.ts": "// @customer-impact None of our shoppers wait for a page\n",
      "b.ts": "// @customer-impact todo lists stay with the shopper across devices\n",
      "c.ts": "// @customer-impact none the wiser is what no shopper should be\n",
    },
    expect: { summary: { direct: 3 }, problems: [] },
  },
  {
    name: "nothing said",
    files: {
      "a.ts": "// @customer-impact\n",
      "b.ts": "// @customer-impact TBD\n",
      "c.ts": "// @customer-impact Shopper: ...\n",
      "d.ts": "// @customer-impact Shopper:\n",
      "e.ts": "// @customer-impact n/a\n",
    },
    expect: {
      summary: { uncovered: 5 },
      modules: { "a.ts": { reason: "empty" }, "c.ts": { reason: "empty" }, "d.ts": { reason: "empty" } },
      problems: [
        ["a.ts", "empty-statement"],
        ["b.ts", "empty-statement"],
        ["c.ts", "empty-statement"],
        ["d.ts", "empty-statement"],
        ["e.ts", "empty-statement"],
      ],
      ranges: [["a.ts", "empty-statement", 0, 3, 0, 19]],
    },
  },
  {
    name: "nearly the tag",
    files: {
      "a.ts": "// @customerImpact Shopper: knows the full price\n",
      "b.py": "# @customer_impact Shopper: knows the full price\n",
      "c.go": "// @Customer-Impact Shopper: knows the full price\npackage c\n",
      "d.rb": "# @customer-impacts Shopper: knows the full price\n",
    },
    expect: {
      summary: { uncovered: 4 },
      has: [
        ["a.ts", "malformed-tag"],
        ["b.py", "malformed-tag"],
        ["c.go", "malformed-tag"],
        ["d.rb", "malformed-tag"],
      ],
      ranges: [["a.ts", "malformed-tag", 0, 3, 0, 18]],
    },
  },
  {
    name: "vague outcomes count, but are told",
    files: {
      "a.ts": "// @customer-impact Shopper: happier\n",
      "b.ts": "// @customer-impact Improves the experience.\n",
    },
    expect: {
      summary: { direct: 2 },
      problems: [
        ["a.ts", "vague-outcome"],
        ["b.ts", "vague-outcome"],
      ],
    },
  },
  {
    name: "the same outcome three times",
    files: {
      "a.ts": "// @customer-impact Shopper: Knows the full price before paying.\n",
      "b.ts": "// @customer-impact Shopper: knows the full price, before paying\n",
      "c.ts": "// @customer-impact Shopper: knows the full price before paying\n",
      "d.ts": "// @customer-impact Shopper: gets a receipt by mail\n",
      "e.ts": "// @customer-impact Shopper: gets a receipt by mail\n",
    },
    expect: {
      summary: { direct: 5 },
      problems: [
        ["a.ts", "duplicate-outcome"],
        ["b.ts", "duplicate-outcome"],
        ["c.ts", "duplicate-outcome"],
      ],
    },
  },
  {
    name: "hostile text is only text",
    files: {
      "a.ts":
        "// @customer-impact Shopper: sees <script>alert(1)</script> and \u001b[31mred\u001b[0m and [x](command:evil)\n",
    },
    expect: { modules: { "a.ts": { status: "direct" } } },
  },
];

export default cases;
