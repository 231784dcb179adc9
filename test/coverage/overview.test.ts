import assert from "node:assert/strict";
import fc from "fast-check";
import { flowOf } from "../../server/src/coverage/overview/flow.ts";
import { gapsAmong, gapsIn } from "../../server/src/coverage/overview/gapList.ts";
import type { Flow, TreemapArea } from "../../server/src/coverage/overview/model.ts";
import { createOverview } from "../../server/src/coverage/overview/overview.ts";
import { treemapOf } from "../../server/src/coverage/overview/treemap.ts";
import { createReport, type Report } from "../../server/src/coverage/report.ts";
import type { Lines } from "../../server/src/lines/model.ts";
import { importing } from "../reports/importing.ts";
import { reasonTexts } from "../../server/src/reports/text/reasons.ts";
import { randomTree } from "../lsp/randomTree.ts";
import { manyModules } from "../support/manyModules.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

const reportOf = (lines: Lines): Report => createReport(lines, () => []);
const nowhere = (): undefined => undefined;

const linesOf = (files: Readonly<Record<string, string>>): Lines => snapshotOf(new Map(Object.entries(files))).lines;

/** Random workspaces in which every kind of problem is likely, with a registry or without. */
const workspaces = fc
  .record({ seed: fc.nat(10_000), count: fc.nat(60), hasRegistry: fc.boolean() })
  .map(({ seed, count, hasRegistry }) => {
    const { "customer-impact.json": registry = "", ...files } = randomTree(seed, count);
    return linesOf(hasRegistry ? { ...files, "customer-impact.json": registry } : files);
  });

function everyArea(area: TreemapArea): TreemapArea[] {
  return [area, ...(area.kind === "folder" ? area.children.flatMap(everyArea) : [])];
}

/** What is wrong with a treemap. */
function faultsOfTreemap(area: TreemapArea): string[] {
  if (area.kind !== "folder" || area.children.length === 0) return [];
  const own = (["counted", "direct", "indirect"] as const).flatMap((figure) => {
    const sum = area.children.reduce((total, child) => total + child[figure], 0);
    return sum === area[figure] ? [] : [`${area.path}: ${figure} ${area[figure]}, below it ${sum}`];
  });
  return [...own, ...area.children.flatMap(faultsOfTreemap)];
}

/** What is wrong with a flow. */
function faultsOfFlow({ nodes, links, units }: Flow): string[] {
  const through = nodes.map((node, index) => ({
    node,
    into: links.filter(({ target }) => target === index).reduce((sum, link) => sum + link.units, 0),
    outOf: links.filter(({ source }) => source === index).reduce((sum, link) => sum + link.units, 0),
  }));
  const ending = through.filter(({ node }) => node.stage === 3).reduce((sum, { into }) => sum + into, 0);
  return [
    ...links
      .filter(({ source, target }) => (nodes[source]?.stage ?? 9) >= (nodes[target]?.stage ?? -1))
      .map(({ source, target }) => `${source} leads back to ${target}`),
    ...through.flatMap(({ node, into, outOf }) => {
      if (node.stage === 3) return into === node.units ? [] : [`${node.id} gets ${into} of ${node.units}`];
      if (outOf !== node.units) return [`${node.id} gives ${outOf} of ${node.units}`];
      return node.stage === 2 && into !== outOf ? [`${node.id} gets ${into} and gives ${outOf}`] : [];
    }),
    ...(ending === units ? [] : [`${ending} of ${units} end at customers`]),
    ...(new Set(nodes.map(({ id }) => id)).size === nodes.length ? [] : ["two nodes have one id"]),
    ...(new Set(links.map(({ source, target }) => `${source} ${target}`)).size === links.length ? [] : ["twice"]),
  ];
}

describe("the coverage page's model", () => {
  it("has areas that sum to the counted modules, whatever is folded", () =>
    fc.assert(
      fc.property(
        workspaces,
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 2, max: 10 }),
        (lines, areas, children) => {
          const treemap = treemapOf(lines.modules, "", { areas, children });
          const { counted, direct, indirect } = reportOf(lines).summary;
          assert.deepEqual([treemap.counted, treemap.direct, treemap.indirect], [counted, direct, indirect]);
          assert.deepEqual(faultsOfTreemap(treemap), []);
          assert.ok(everyArea(treemap).length <= areas);
          for (const area of everyArea(treemap))
            if (area.kind === "folder") {
              assert.ok(area.children.length <= children);
              if (area.path === "" || area.children.length === 0) continue;
              assert.deepEqual(faultsOfTreemap(treemapOf(lines.modules, area.path, { areas, children })), []);
              assert.equal(treemapOf(lines.modules, area.path).counted, area.counted);
            }
        },
      ),
      { numRuns: 150 },
    ));

  it("has lines that lose nothing on their way to the customers, whatever is summed", () =>
    fc.assert(
      fc.property(
        workspaces,
        fc.record({
          folders: fc.integer({ min: 1, max: 6 }),
          outcomes: fc.integer({ min: 1, max: 6 }),
          customers: fc.integer({ min: 1, max: 4 }),
        }),
        (lines, limits) => {
          const report = reportOf(lines);
          const flow = flowOf(report, nowhere, limits);
          assert.deepEqual(faultsOfFlow(flow), []);
          const external = report.customers.filter(({ customer }) => customer.kind === "external");
          assert.equal(
            flow.units,
            external.reduce((sum, { direct, indirect }) => sum + direct + indirect, 0),
          );
          for (const [stage, most] of [limits.folders, limits.folders, limits.outcomes, limits.customers].entries())
            assert.ok(flow.nodes.filter((node) => node.stage === stage).length <= most);
          for (const node of flow.nodes) {
            if (node.kind !== "customer") continue;
            const { direct, indirect } = external.find(({ customer }) => customer.name === node.name) ?? assert.fail();
            assert.equal(node.units, direct + indirect);
          }
        },
      ),
      { numRuns: 150 },
    ));

  it("stays small for 100,000 modules", () => {
    const lines = manyModules(100_000);
    const model = createOverview(reportOf(lines), reasonTexts, nowhere);
    const areas = everyArea(model.treemap);
    assert.ok(areas.length <= 2000 && areas.length > 1000, `${areas.length} areas`);
    assert.ok(model.flow.nodes.length <= 56 && model.flow.nodes.length > 10);
    assert.deepEqual([...faultsOfTreemap(model.treemap), ...faultsOfFlow(model.flow)], []);
    assert.ok(JSON.stringify(model).length < 1_000_000);
    assert.deepEqual(
      JSON.parse(JSON.stringify(model)),
      JSON.parse(JSON.stringify(createOverview(reportOf(lines), reasonTexts, nowhere))),
    );
    const page = gapsIn(lines, { text: "CHECKOUT core1", reasons: ["todo"], offset: 100, limit: 50 }, reasonTexts);
    assert.equal(page.items.length, 50);
    assert.ok(page.items.every(({ module, reason }) => module.startsWith("checkout/") && reason === "todo"));
  });

  it("sums what it leaves out in words that can be checked", () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `src/m${index}.ts`,
        `// @customer-impact Customer${index}: gets parcel ${index}\n`,
      ]),
    );
    const { flow, treemap, customers } = createOverview(reportOf(linesOf(files)), reasonTexts, nowhere);
    assert.deepEqual(
      flow.nodes.filter(({ kind }) => kind === "rest"),
      [
        { kind: "rest", id: "[2]", stage: 2, units: 19, entries: 0 },
        { kind: "rest", id: "[3]", stage: 3, units: 19, entries: 19 },
      ],
    );
    assert.equal(treemap.children.length, 1);
    assert.equal(customers.items.length, 30);
    assert.deepEqual(treemapOf(linesOf(files).modules, "src/", { areas: 9, children: 4 }).children[3], {
      kind: "rest",
      entries: 27,
      counted: 27,
      direct: 27,
      indirect: 0,
    });
  });
});

describe("the list of gaps", () => {
  const lines = linesOf({
    "src/log.ts": "export {};\n",
    "src/Refund.ts": "\n// @customer-impact todo: ask the shop\n",
    "lib/a.ts": "// @customer-impact Finance: sees it\n",
    "lib/b.ts": "// @customer-impact Shopper: pays by card\n",
  });
  const found = (query: object): string[] => gapsIn(lines, query, reasonTexts).items.map(({ module }) => module);

  for (const [name, query, expected] of [
    ["all", {}, ["lib/a.ts", "src/Refund.ts", "src/log.ts"]],
    ["a word of the path, in any case", { text: "refund" }, ["src/Refund.ts"]],
    ["a word of what is said", { text: "SHOP ask" }, ["src/Refund.ts"]],
    ["a reason", { reasons: ["internal", "missing"] }, ["lib/a.ts", "src/log.ts"]],
    ["a folder", { folder: "src/" }, ["src/Refund.ts", "src/log.ts"]],
    ["a page", { offset: 1, limit: 1 }, ["src/Refund.ts"]],
    ["the last page, behind the end", { offset: 99, limit: 2 }, ["src/log.ts"]],
    [
      "all, where the question makes no sense",
      { text: 7, reasons: "x", folder: {}, offset: "a", limit: -1 },
      ["lib/a.ts", "src/Refund.ts", "src/log.ts"],
    ],
    ["nothing", { text: "no such" }, []],
  ] as const)
    it(`gives ${name}`, () => assert.deepEqual(found(query), expected));

  it("says why, what to do and where", () => {
    const page = gapsIn(lines, { text: "refund", reasons: ["missing"] }, reasonTexts);
    assert.deepEqual(
      { ...page, byReason: page.byReason.map(({ reason, modules }) => [reason, modules]) },
      { items: [], total: 0, offset: 0, byReason: [["todo", 1]] },
    );
    assert.deepEqual(gapsIn(lines, { text: "refund" }, reasonTexts).items, [
      {
        module: "src/Refund.ts",
        reason: "todo",
        says: "todo: ask the shop",
        location: {
          path: "src/Refund.ts",
          range: { start: { line: 1, character: 3 }, end: { line: 1, character: 38 } },
        },
      },
    ]);
  });

  it("is the same from gaps that are at hand", () => {
    for (const query of [{}, { text: "src" }, { reasons: ["todo"] }, { offset: 2, limit: 2 }])
      assert.deepEqual(
        gapsAmong(gapsIn(lines, { limit: 1000 }, reasonTexts).items, query, reasonTexts),
        gapsIn(lines, query, reasonTexts),
      );
  });

  it("tells nobody's code apart, where imports are known", () => {
    const known = importing(lines, { "lib/b.ts": ["src/Refund.ts"], "src/log.ts": ["lib/a.ts"] });
    const page = gapsIn(known, {}, reasonTexts);
    assert.equal(page.nobodys, 2);
    assert.deepEqual(
      page.items.map(({ module, nobodys }) => [module, nobodys]),
      [
        ["lib/a.ts", true],
        ["src/Refund.ts", undefined],
        ["src/log.ts", true],
      ],
    );
    const only = gapsIn(known, { nobodys: true, reasons: ["missing"] }, reasonTexts);
    assert.deepEqual([only.items.map(({ module }) => module), only.nobodys, only.total], [["src/log.ts"], 1, 1]);
    assert.deepEqual(
      only.byReason.map(({ reason, modules }) => [reason, modules]),
      [
        ["missing", 1],
        ["internal", 1],
      ],
    );
    assert.deepEqual(gapsAmong(page.items, { nobodys: true }, reasonTexts, true).total, 2);
    assert.equal("nobodys" in gapsIn(lines, {}, reasonTexts), false);
  });
});
