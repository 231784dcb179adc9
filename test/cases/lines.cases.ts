// The specification by example: lines from the root to the fruit.
import type { Case } from "./case.ts";

const direct = "// @customer-impact Shopper: knows the full price before paying\n";
const via = (...refs: string[]): string => `// @customer-impact via ${refs.join(", ")}: keeps it going\n`;

const cases: readonly Case[] = [
  {
    name: "a chain",
    files: { "src/shop.ts": direct, "src/price.ts": via("./shop"), "src/tax.ts": via("./price") },
    expect: {
      summary: { direct: 1, indirect: 2, percent: 100, directPercent: 33.3 },
      customers: [["Shopper", 1, 2]],
      problems: [],
      modules: {
        "src/price.ts": { status: "indirect", distance: 1, line: ["src/price.ts", "src/shop.ts"] },
        "src/tax.ts": {
          status: "indirect",
          distance: 2,
          line: ["src/tax.ts", "src/price.ts", "src/shop.ts"],
          customers: ["Shopper"],
          kinds: ["via"],
          texts: ["keeps it going"],
        },
      },
    },
  },
  {
    name: "via without a contribution",
    files: { "a.ts": direct, "b.ts": "// @customer-impact via ./a\n" },
    expect: { modules: { "b.ts": { status: "indirect", texts: [""] } }, problems: [] },
  },
  {
    name: "the shortest line, then the first path",
    files: { "z.ts": direct, "y.ts": direct, "x.ts": via("./y"), "a.ts": via("./x", "./z", "./y") },
    expect: { modules: { "a.ts": { distance: 1, line: ["a.ts", "y.ts"] } } },
  },
  {
    name: "customers of all lines",
    files: {
      "a.ts": direct,
      "b.ts": "// @customer-impact Courier: reads the address on the first try\n",
      "c.ts": via("./b"),
      "d.ts": via("./a", "./c"),
    },
    expect: { modules: { "d.ts": { distance: 1, customers: ["Courier", "Shopper"] } } },
  },
  {
    name: "refs from the root, with and without extension",
    files: {
      "src/a.ts": direct,
      "lib/b.py": "# @customer-impact via src/a.ts: feeds it\n",
      "lib/c.go": "// @customer-impact via /src/a: feeds it\npackage lib\n",
    },
    expect: { modules: { "lib/b.py": { status: "indirect" }, "lib/": { status: "indirect" } }, problems: [] },
  },
  {
    name: "the file's own language wins",
    files: { "a.ts": direct, "a.py": "x = 1\n", "b.ts": via("./a"), "c.py": "# @customer-impact via ./a: feeds it\n" },
    expect: { modules: { "b.ts": { status: "indirect" }, "c.py": { status: "uncovered", reason: "dead-end" } } },
  },
  {
    name: "a directory means its modules",
    files: {
      "shop/a.ts": "export {};\n",
      "shop/b.ts": direct,
      "c.ts": via("./shop"),
      "empty/readme.txt": "",
      "d.ts": via("./empty"),
    },
    expect: {
      modules: {
        "c.ts": { status: "indirect", distance: 1, line: ["c.ts", "shop/b.ts"] },
        "d.ts": { status: "uncovered", reason: "unresolved" },
      },
    },
  },
  {
    name: "a package by name",
    files: {
      "packages/pricing/package.json": '{"name":"@shop/pricing"}',
      "packages/pricing/src/index.ts": direct,
      "apps/tax.ts": via("@shop/pricing"),
    },
    expect: {
      modules: { "apps/tax.ts": { status: "indirect", line: ["apps/tax.ts", "packages/pricing/src/index.ts"] } },
      problems: [],
    },
  },
  {
    name: "a ref that names nothing",
    files: { "a.ts": via("./nowhere") },
    expect: {
      modules: { "a.ts": { reason: "unresolved" } },
      problems: [["a.ts", "unresolved-via"]],
      ranges: [["a.ts", "unresolved-via", 0, 24, 0, 33]],
    },
  },
  {
    name: "a broken ref beside a good one",
    files: { "a.ts": direct, "b.ts": via("./a", "./nowhere") },
    expect: { modules: { "b.ts": { status: "indirect" } }, problems: [["b.ts", "unresolved-via"]] },
  },
  {
    name: "no ref leaves the root",
    files: { "a.ts": via("../../../../../../etc/passwd"), "b.ts": via("/../x") },
    expect: { modules: { "a.ts": { reason: "unresolved" }, "b.ts": { reason: "unresolved" } } },
  },
  {
    name: "a dead end",
    files: { "a.ts": "export {};\n", "b.ts": via("./a") },
    expect: {
      modules: { "b.ts": { status: "uncovered", reason: "dead-end" } },
      problems: [
        ["a.ts", "missing-statement"],
        ["b.ts", "dead-end-via"],
      ],
    },
  },
  {
    name: "via an exempt module is a dead end",
    files: { "a.ts": "// @customer-impact none: only a shim\n", "b.ts": via("./a") },
    expect: { modules: { "b.ts": { reason: "dead-end" } }, problems: [["b.ts", "dead-end-via"]] },
  },
  {
    name: "a circle that nothing leads out of",
    files: { "a.ts": via("./b"), "b.ts": via("./c"), "c.ts": via("./a"), "d.ts": via("./a") },
    expect: {
      summary: { uncovered: 4 },
      modules: { "a.ts": { reason: "cycle" }, "d.ts": { reason: "dead-end" } },
      problems: [
        ["a.ts", "via-cycle"],
        ["b.ts", "via-cycle"],
        ["c.ts", "via-cycle"],
        ["d.ts", "dead-end-via"],
      ],
    },
  },
  {
    name: "a circle with a way out",
    files: { "a.ts": via("./b"), "b.ts": via("./a", "./c"), "c.ts": direct },
    expect: { summary: { direct: 1, indirect: 2 }, modules: { "a.ts": { distance: 2 } }, problems: [] },
  },
  {
    name: "via itself",
    files: { "a.ts": via("./a") },
    expect: { modules: { "a.ts": { reason: "cycle" } }, problems: [["a.ts", "via-cycle"]] },
  },
  {
    name: "a way that leads nowhere is no fault beside one that leads out",
    files: { "a.ts": direct, "x.ts": "// @customer-impact todo: ask around\n", "b.ts": via("./a", "./x") },
    expect: { modules: { "b.ts": { status: "indirect" } }, problems: [["x.ts", "todo-statement"]] },
  },
  {
    name: "a line through colleagues only is no line",
    files: { "a.ts": "// @customer-impact Operations: can restart the shop at night\n", "b.ts": via("./a") },
    expect: { modules: { "a.ts": { reason: "internal" }, "b.ts": { reason: "dead-end" } } },
  },
  {
    name: "the first failing statement gives the reason",
    files: {
      "a.ts":
        "// @customer-impact todo: later\n\n// @customer-impact via ./gone: feeds it\n\n// @customer-impact TBD\n",
    },
    expect: {
      modules: { "a.ts": { reason: "unresolved" } },
      problems: [
        ["a.ts", "todo-statement"],
        ["a.ts", "unresolved-via"],
        ["a.ts", "empty-statement"],
      ],
    },
  },
  {
    name: "percent is cut, not rounded",
    files: {
      ...Object.fromEntries(
        Array.from({ length: 2 }, (_, i) => [
          `d${i}.ts`,
          `// @customer-impact Shopper: gets parcel number ${i} on time\n`,
        ]),
      ),
      "m.ts": "export {};\n",
    },
    expect: { summary: { percent: 66.6, directPercent: 66.6 } },
  },
];

export default cases;
