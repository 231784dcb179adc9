import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { coverage } from "../../server/src/features/coverageSummary.ts";
import { card, type CardRequest } from "../../server/src/features/card.ts";
import { gaps } from "../../server/src/features/gaps.ts";
import { moduleLine } from "../../server/src/features/moduleLine.ts";
import { counts } from "../../server/src/features/counts.ts";
import { modules, type ModuleVerdict } from "../../server/src/features/modules.ts";
import { type Page, pageOf, type PageRequest } from "../../server/src/features/paging.ts";
import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { statementTree, type TreeNode, type TreeRequest } from "../../server/src/features/tree.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

const root = "examples/storefront";
const example = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const),
);

const small = new Map([
  [
    "customer-impact.json",
    `{ "customers": { "shopper": { "name": "Shopper", "priority": 1 }, "courier": { "name": "Courier", "group": "Partners" }, "ops": { "kind": "internal" } },
       "outcomes": { "clear-price": { "customer": "shopper", "statement": "knows the price" } },
       "thresholds": { "coverage": 50 } }`,
  ],
  ["src/price.ts", "// @customer-impact #clear-price: adds it up\n"],
  ["src/tax.ts", "// @customer-impact via ./price: keeps tables\n"],
  ["src/deep/er/duty.ts", "// @customer-impact via src/tax: adds duties\n"],
  ["src/pay.ts", "// @customer-impact Shopper: pays by card.\n\n// @customer-impact Shopper: Pays by card\n"],
  ["src/note.ts", "// @customer-impact Courier: sees the note\n"],
  ["lib/log.ts", "export {};\n"],
  ["lib/a/b/c.ts", "// @customer-impact todo: ask\n"],
  ["lib/a/b/d.ts", "// @customer-impact Ops: restarts it\n"],
  ["go/a/a.go", "package a\n"],
  ["go/a/b/b.go", "package b\n"],
]);

/** The whole tree as an outline, fetched page by page. */
function outline(fetch: (parent: string | undefined, page: PageRequest) => Page<TreeNode>, limit?: number): string[] {
  const ids = new Set<string>();
  const walk = (parent: string | undefined, depth: number): string[] => {
    const nodes: TreeNode[] = [];
    for (let cursor: string | undefined; ;) {
      const page = fetch(parent, { cursor, limit });
      nodes.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === undefined) {
        assert.equal(nodes.length, page.total);
        break;
      }
    }
    return nodes.flatMap((node) => {
      assert.ok(!ids.has(node.id), `${node.id} stands twice`);
      ids.add(node.id);
      const below = walk(node.id, depth + 1);
      assert.equal(below.length > 0, node.hasChildren, node.id);
      return [`${"  ".repeat(depth)}${describeNode(node)}`, ...below];
    });
  };
  return walk(undefined, 0);
}

function describeNode(node: TreeNode): string {
  switch (node.kind) {
    case "customer":
      return `${node.label} ${node.direct}+${node.indirect} ${node.description}`.trim();
    case "outcome":
      return `"${node.label}" ${node.modules} ${node.description}`.trim();
    case "owner":
      return `${node.label} ${node.figures.modules} ${node.figures.percent}`;
    case "folder":
      return `${node.label} ${node.figures.modules}`;
    case "module":
      return `${node.label} ${node.reason ?? node.status}: ${node.description}`;
  }
}

const tree = (snapshot: Snapshot, by: TreeRequest["by"], limit?: number): string[] =>
  outline((parent, page) => statementTree(snapshot, { by, parent, ...page }), limit);

describe("the tree of statements", () => {
  it("goes from customers over outcomes to modules and those that go via them", () => {
    assert.deepEqual(tree(snapshotOf(small), "customer"), [
      "Shopper 2+2",
      '  "knows the price" 3 #clear-price',
      "    src/price.ts direct: adds it up",
      "      src/tax.ts indirect: keeps tables",
      "        src/deep/er/duty.ts indirect: adds duties",
      '  "pays by card." 1',
      "    src/pay.ts direct: ",
      "Courier 1+0 Partners",
      '  "sees the note" 1',
      "    src/note.ts direct: ",
    ]);
  });

  it("goes by folders, of which those without a choice are left out", () => {
    assert.deepEqual(tree(snapshotOf(small), "folder"), [
      "lib/a/b/ 2",
      "  c.ts todo: ",
      "  d.ts internal: ",
      "src/ 5",
      "  deep/er/ 1",
      "    duty.ts indirect: Shopper",
      "  note.ts direct: Courier",
      "  pay.ts direct: Shopper",
      "  price.ts direct: Shopper",
      "  tax.ts indirect: Shopper",
    ]);
  });

  const owned = new Map([...small, ["CODEOWNERS", "/src/ @web\n/lib/ @lib\n/src/p*.ts @web @pay\u202e\n"]]);

  it("goes by owners, nobody last, and a module stands below each of its owners", () => {
    assert.deepEqual(tree(snapshotOf(owned), "owner"), [
      "@lib 3 0",
      "  lib/a/b/c.ts todo: ",
      "  lib/a/b/d.ts internal: ",
      "  lib/log.ts missing: ",
      "@pay\\u202e 2 100",
      "  src/pay.ts direct: Shopper",
      "  src/price.ts direct: Shopper",
      "@web 5 100",
      "  src/deep/er/duty.ts indirect: Shopper",
      "  src/note.ts direct: Courier",
      "  src/pay.ts direct: Shopper",
      "  src/price.ts direct: Shopper",
      "  src/tax.ts indirect: Shopper",
      "Without an owner 2 0",
      "  go/a/ missing: ",
      "  go/a/b/ missing: ",
    ]);
    assert.deepEqual(tree(snapshotOf(small), "owner"), []);
  });

  it("is the same in pages of any size", () => {
    const snapshot = snapshotOf(example);
    for (const by of ["customer", "folder", "owner"] as const) {
      const whole = tree(snapshot, by);
      assert.ok(whole.length > 20);
      for (const limit of [1, 2, 7]) assert.deepEqual(tree(snapshot, by, limit), whole);
    }
  });

  it("has nothing below what is not there", () => {
    const snapshot = snapshotOf(small);
    for (const by of ["customer", "folder", "owner"] as const)
      for (const parent of [
        "",
        "x",
        "{}",
        "[]",
        "[1]",
        "null",
        '["customer"]',
        '["customer","nobody"]',
        '["outcome","shopper","#x"]',
        '["module","shopper","#clear-price","x"]',
        '["module","a","b","c","d"]',
        '["folder","nowhere/"]',
        '["owner"]',
        '["owner","@nobody"]',
        '["owner","@web","more"]',
        '["folder","src"]',
        '["folder","lib/a/b/c.ts"]',
        "[".repeat(100_000),
      ])
        assert.deepEqual(statementTree(snapshot, { by, parent }).items, [], `${by} ${parent.slice(0, 40)}`);
  });
});

/** What a filter looks at in the tree of customers. */
function textsOf(node: TreeNode): readonly string[] {
  switch (node.kind) {
    case "customer":
      return [node.label, node.customer];
    case "folder":
    case "owner":
      return [];
    default:
      return [node.label, node.description];
  }
}

describe("a filter", () => {
  const filtered = (by: "customer" | "folder", filter: string): string[] =>
    outline((parent, page) => statementTree(snapshotOf(small), { by, parent, filter, ...page }), 2);

  it("leaves modules that all its words are about, with what stands above them", () => {
    assert.deepEqual(filtered("customer", "TABLES"), [
      "Shopper 1+1",
      '  "knows the price" 2 #clear-price',
      "    src/price.ts direct: adds it up",
      "      src/tax.ts indirect: keeps tables",
    ]);
    assert.deepEqual(filtered("customer", "shopper card"), [
      "Shopper 1+0",
      '  "pays by card." 1',
      "    src/pay.ts direct: ",
    ]);
    assert.deepEqual(filtered("customer", "courier card"), []);
    assert.equal(filtered("customer", "#clear-price").length, 5);
    assert.deepEqual(filtered("folder", " courier  src "), ["src/ 1", "  note.ts direct: Courier"]);
    assert.deepEqual(filtered("folder", "no such thing"), []);
    assert.deepEqual(filtered("folder", " "), tree(snapshotOf(small), "folder"));
  });

  it("leaves of the customers' tree what a slow look at all of it leaves", () => {
    const snapshot = snapshotOf(example);
    const fetch = (filter: string) => (parent: string | undefined) =>
      statementTree(snapshot, { by: "customer", parent, filter, limit: 1000 });
    const ids = (filter: string): string[] => {
      const below = (parent?: string): string[] => fetch(filter)(parent).items.flatMap(({ id }) => [id, ...below(id)]);
      return below();
    };
    const slow = (words: readonly string[]): string[] => {
      const below = (parent: string | undefined, above: readonly string[]): string[] =>
        fetch("")(parent).items.flatMap((node) => {
          const texts = textsOf(node).map((text) => text.toLowerCase());
          // What a module above says is no reason for those below it.
          const seen = node.kind === "module" ? above : [...above, ...texts];
          const children = below(node.id, seen);
          const isMatch =
            node.kind !== "outcome" && words.every((word) => [...above, ...texts].some((text) => text.includes(word)));
          return isMatch || children.length > 0 ? [node.id, ...children] : [];
        });
      return below(undefined, []);
    };
    const word = fc.constantFrom("shopper", "price", "api", "ts", "py", "via", "e", "ord", "#clear", "merchant", "zz");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) =>
        assert.deepEqual(ids(words.join(" ")), slow(words)),
      ),
      { numRuns: 60 },
    );
  });

  it("counts of the gaps those that it leaves", () => {
    const { modules, byReason, total } = gaps(snapshotOf(small), { filter: "statement go" });
    assert.deepEqual([modules, total], [2, 1]);
    assert.deepEqual(byReason, [{ reason: "missing", title: "No statement", modules: 2 }]);
  });

  it("may be anything", () => {
    const snapshot = snapshotOf(small);
    fc.assert(
      fc.property(fc.anything(), (filter) => {
        const page = statementTree(snapshot, { by: "customer", filter: filter as string });
        assert.ok(page.total <= 2);
      }),
    );
  });
});

describe("gaps", () => {
  it("are modules without a line, by folder, and counted by reason", () => {
    const snapshot = snapshotOf(small);
    assert.deepEqual(
      outline((parent, page) => gaps(snapshot, { parent, ...page })),
      [
        "go/ 2",
        "  a/ missing: No statement",
        "  a/ 1",
        "    b/ missing: No statement",
        "lib/ 3",
        "  a/b/ 2",
        "    c.ts todo: Still to be found (todo)",
        "    d.ts internal: Only colleagues named",
        "  log.ts missing: No statement",
      ],
    );
    const owned = snapshotOf(new Map([...small, ["CODEOWNERS", "/src/ @web\n/lib/ @lib\n"]]));
    assert.deepEqual(
      outline((parent, page) => gaps(owned, { by: "owner", parent, ...page })),
      [
        "@lib 3 0",
        "  lib/a/b/c.ts todo: Still to be found (todo)",
        "  lib/a/b/d.ts internal: Only colleagues named",
        "  lib/log.ts missing: No statement",
        "Without an owner 2 0",
        "  go/a/ missing: No statement",
        "  go/a/b/ missing: No statement",
      ],
    );
    const { modules, byReason } = gaps(snapshot, { parent: '["folder","go/"]' });
    assert.equal(modules, 5);
    assert.deepEqual(byReason, [
      { reason: "missing", title: "No statement", modules: 3 },
      { reason: "internal", title: "Only colleagues named", modules: 1 },
      { reason: "todo", title: "Still to be found (todo)", modules: 1 },
    ]);
  });
});

describe("one module's line", () => {
  it("is told for a file or a module, with whom it works with", () => {
    const snapshot = snapshotOf(small);
    const line = moduleLine(snapshot, { path: "src/tax.ts" });
    assert.equal(line?.sentence, "It has a line to Shopper, through 1 other module.");
    assert.deepEqual(line.customers, [{ id: "shopper", name: "Shopper" }]);
    assert.deepEqual(
      line.chains.items.map(({ steps, ends, skipped }) => [
        steps.map(({ module }) => module),
        ends.map(({ text }) => text),
        skipped,
      ]),
      [[["src/tax.ts", "src/price.ts"], ["knows the price"], 0]],
    );
    assert.deepEqual(
      line.supports.items.map(({ module }) => module),
      ["src/price.ts"],
    );
    assert.deepEqual(
      line.supportedBy.items.map(({ module }) => module),
      ["src/deep/er/duty.ts"],
    );
    assert.deepEqual(line.suggestions, []);
    assert.equal(moduleLine(snapshot, { path: "go/a/a.go" })?.module, "go/a/");
    assert.equal(moduleLine(snapshot, { path: "go/a/" })?.module, "go/a/");
    assert.equal(moduleLine(snapshot, { path: "nowhere.ts" }), undefined);
  });

  it("has each of its statements, and whether it gives a line by itself", () => {
    const files = new Map([
      ["a.ts", "// @customer-impact Shopper: pays\n\n// @customer-impact via ./gone: helps\n"],
      ["b.ts", "// @customer-impact none: a shim\n"],
    ]);
    const told = (path: string): unknown[] | undefined =>
      moduleLine(snapshotOf(files), { path })?.statements.items.map(({ text, range, givesLine }) => [
        text,
        range.start.line,
        givesLine,
      ]);
    assert.deepEqual(told("a.ts"), [
      ["Shopper: pays", 0, true],
      ["via ./gone: helps", 2, false],
    ]);
    assert.deepEqual(told("b.ts"), [["none: a shim", 0, false]]);
  });

  it("says what would give a line where there is none", () => {
    const line = moduleLine(snapshotOf(small), { path: "lib/log.ts" });
    assert.equal(line?.reason, "missing");
    assert.ok(line.advice?.startsWith("Say whom each serves"));
    assert.ok(line.suggestions.length > 1);
  });

  it("pages each of its lists, and cuts a long chain in the middle", () => {
    const many = Array.from(
      { length: 450 },
      (_, index) =>
        [
          `m${String(index).padStart(3, "0")}.ts`,
          index === 0
            ? "// @customer-impact Shopper: pays\n"
            : `// @customer-impact via ./m${String(index - 1).padStart(3, "0")}: helps\n// more\n`,
        ] as const,
    );
    const fans = Array.from(
      { length: 30 },
      (_, index) => [`z${index}.ts`, "// @customer-impact via ./m000: helps\n"] as const,
    );
    const snapshot = snapshotOf(new Map([...many, ...fans]));
    const [chain] = moduleLine(snapshot, { path: "m449.ts" })?.chains.items ?? [];
    assert.equal(chain?.skipped, 250);
    assert.equal(chain.steps.length, 200);
    const first = moduleLine(snapshot, { path: "m000.ts", limit: 20 });
    assert.equal(first?.supportedBy.total, 31);
    assert.equal(first.supportedBy.items.length, 20);
    const second = moduleLine(snapshot, {
      path: "m000.ts",
      list: "supportedBy",
      cursor: first.supportedBy.nextCursor,
      limit: 20,
    });
    assert.equal(second?.supportedBy.items.length, 11);
    assert.equal(second.supportedBy.nextCursor, undefined);
  });
});

describe("counts", () => {
  it("are of modules, those that state anything and those without a line", () => {
    assert.deepEqual(counts(snapshotOf(small)), {
      configuration: { path: "customer-impact.json", exists: true },
      modules: 10,
      stating: 7,
      uncovered: 5,
      known: 0,
    });
    assert.equal(counts(snapshotOf(new Map())).configuration.exists, false);
  });
});

describe("a card", () => {
  it("tells of a module, a customer or an outcome what a hover tells", () => {
    const snapshot = snapshotOf(small);
    const markdown = (request: CardRequest): string | undefined => card(snapshot, request)?.markdown;
    assert.match(markdown({ kind: "module", path: "src/tax.ts" }) ?? "", /`src\/tax\.ts` keeps tables[^]*↓[^]*Shopper/);
    assert.match(markdown({ kind: "customer", customer: "shopper" }) ?? "", /4 modules reach/);
    assert.match(markdown({ kind: "outcome", outcome: "clear-price" }) ?? "", /knows the price/);
    assert.equal(markdown({ kind: "module", path: "nowhere.ts" }), undefined);
    assert.equal(markdown({ kind: "customer", customer: "nobody" }), undefined);
    assert.equal(markdown({ kind: "outcome", outcome: "none" }), undefined);
    assert.equal(markdown({} as CardRequest), undefined);
  });
});

describe("the list of modules", () => {
  const all = (snapshot: Snapshot, limit?: number): ModuleVerdict[] => {
    const found: ModuleVerdict[] = [];
    for (let cursor: string | undefined; ;) {
      const page = modules(snapshot, { cursor, limit });
      found.push(...page.items);
      if (page.nextCursor === undefined) return found;
      cursor = page.nextCursor;
    }
  };

  it("adds up to the figures, and has each module in a file of its own", () => {
    const snapshot = snapshotOf(example);
    const found = all(snapshot, 7);
    const { summary } = coverage(snapshot);
    const having = (...statuses: readonly string[]): number =>
      found.filter(({ status }) => statuses.includes(status)).length;
    assert.deepEqual(
      [found.length, having("direct"), having("indirect"), having("exempt"), having("uncovered")],
      [summary.modules, summary.direct, summary.indirect, summary.exempt, summary.uncovered],
    );
    assert.equal(new Set(found.map(({ location }) => location?.path)).size, found.length);
    assert.deepEqual(all(snapshot), found);
  });

  it("is that of a folder on demand", () => {
    const snapshot = snapshotOf(small);
    assert.deepEqual(
      modules(snapshot, { folder: "go/" }).items.map(({ module, reason, location }) => [
        module,
        reason,
        location?.path,
      ]),
      [
        ["go/a/", "missing", "go/a/a.go"],
        ["go/a/b/", "missing", "go/a/b/b.go"],
      ],
    );
    assert.equal(modules(snapshot, { folder: "./" }).total, modules(snapshot).total);
  });
});

describe("coverage figures", () => {
  it("are those of the workspace or of one folder", () => {
    const snapshot = snapshotOf(small);
    const whole = coverage(snapshot);
    assert.deepEqual(
      [whole.summary.counted, whole.summary.direct, whole.summary.indirect, whole.summary.percent],
      [10, 3, 2, 50],
    );
    assert.deepEqual(
      whole.customers.items.map(({ id, direct, indirect }) => [id, direct, indirect]),
      [
        ["shopper", 2, 2],
        ["courier", 1, 0],
        ["ops", 0, 0],
      ],
    );
    assert.deepEqual(whole.thresholds, { coverage: 50 });
    assert.ok(whole.folders.length > 3);
    assert.equal(coverage(snapshot, { folder: "src/" }).summary.percent, 100);
    assert.equal(coverage(snapshot, { folder: "nowhere/" }).summary.percent, null);
    assert.equal(coverage(snapshot, { limit: 2 }).customers.nextCursor, "2 courier");
  });
});

describe("pages", () => {
  it("go on behind the last item when the list has changed", () => {
    const page = (list: string, cursor?: string): Page<string> =>
      pageOf(
        Array.from(list),
        (one) => one,
        (one) => one.toUpperCase(),
        { cursor, limit: 2 },
      );
    const first = page("abcd");
    assert.deepEqual(first, { items: ["A", "B"], total: 4, nextCursor: "2 b" });
    assert.deepEqual(page("abcd", first.nextCursor), { items: ["C", "D"], total: 4 });
    assert.deepEqual(page("xabcd", first.nextCursor).items, ["C", "D"]);
    assert.deepEqual(page("acd", first.nextCursor).items, ["D"]);
    assert.deepEqual(page("", first.nextCursor), { items: [], total: 0 });
  });

  it("take any cursor and any limit", () => {
    const list = Array.from({ length: 2000 }, (_, index) => `${index}`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.nat(), fc.string()).map(([at, id]) => `${at} ${id}`),
        ),
        fc.oneof(fc.double(), fc.constant(undefined)),
        (cursor, limit) => {
          const { items, total } = pageOf(
            list,
            (one) => one,
            (one) => one,
            { cursor, limit },
          );
          assert.ok(items.length <= 1000 && total === 2000);
        },
      ),
    );
  });
});
