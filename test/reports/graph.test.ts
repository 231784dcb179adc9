import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { XMLParser } from "fast-xml-parser";
import { type ModuleGraph, moduleGraph } from "../../server/src/coverage/graph/moduleGraph.ts";
import { numberOf } from "../../server/src/lines/find.ts";
import { graphFormats } from "../../server/src/reports/formats.ts";
import { writeGraph } from "../../server/src/reports/graph/write.ts";
import { inert } from "../../server/src/reports/text/inert.ts";
import { golden } from "./golden.ts";
import { importing } from "./importing.ts";
import { reportOf } from "./model.ts";
import { readDot } from "./readDot.ts";

const shop = importing(
  reportOf({
    modules: {
      "lib/money.ts": [],
      "lib/old.ts": ["none: only for the migration"],
      "src/checkout.ts": ["Shopper: pays in one step"],
      "src/price.ts": ["via ./checkout: adds all up", "via ./nowhere: x"],
      "src/tax.ts": ["via ./price, ./checkout: keeps rates current"],
    },
  }).lines,
  {
    "src/checkout.ts": ["src/price.ts", "lib/money.ts"],
    "src/price.ts": ["src/tax.ts", "lib/money.ts"],
    "lib/money.ts": ["src/checkout.ts"],
  },
);
const both = { stated: true, imports: true, scope: "" };
const edgesOf = (graph: ModuleGraph | undefined): string[] =>
  graph!.edges.map(({ from, to, kind }) => `${from} ${kind === "stated" ? "=>" : "->"} ${to}`);

const evil = [
  `a"b'c.ts`,
  `line\nbreak\r.ts`,
  `</data></node></graph></graphml>.ts`,
  `"]; n0 -> n1 [label="x.ts`,
  `"]:::x\n  click n0 href "javascript:alert(1)".ts`,
  "%%{init: {}}%% `code` #quot; &lt;b> <script>.ts",
  `back\\slash\\`,
  `\u001b[31m\u202e.ts`,
  "x".repeat(10_000),
  "]]>--><!--&amp;.ts",
  "end",
];
const hostile = importing(
  reportOf({
    modules: Object.fromEntries(evil.map((path, at) => [path, at === 0 ? ["Shopper: pays in one step"] : []])),
  }).lines,
  Object.fromEntries(evil.map((path, at) => [path, [evil[(at + 1) % evil.length]!]])),
);

describe("the graph of modules", () => {
  for (const { name } of graphFormats)
    it(`is as it was: ${name}`, () => golden(`graph-${name}`, writeGraph(name, moduleGraph(shop, both)!)));

  it("holds what is stated and what is imported, or one of both", () => {
    const stated = ["src/price.ts => src/checkout.ts", "src/tax.ts => src/checkout.ts", "src/tax.ts => src/price.ts"];
    const imported = [
      "lib/money.ts -> src/checkout.ts",
      "src/checkout.ts -> lib/money.ts",
      "src/checkout.ts -> src/price.ts",
      "src/price.ts -> lib/money.ts",
      "src/price.ts -> src/tax.ts",
    ];
    deepEqual(edgesOf(moduleGraph(shop, { ...both, imports: false })), stated);
    deepEqual(edgesOf(moduleGraph(shop, { ...both, stated: false })), imported);
    deepEqual(edgesOf(moduleGraph(shop, both)).toSorted(), [...stated, ...imported].toSorted());
  });

  it("shows what is near a module, in either direction", () => {
    const near = (path: string, depth: number): string[] =>
      moduleGraph(shop, { ...both, focus: { module: numberOf(shop, path), depth } })!.nodes.map((node) => node.path);
    deepEqual(near("src/tax.ts", 0), ["src/tax.ts"]);
    deepEqual(near("src/tax.ts", 1), ["src/checkout.ts", "src/price.ts", "src/tax.ts"]);
    deepEqual(near("src/tax.ts", 2), ["lib/money.ts", "src/checkout.ts", "src/price.ts", "src/tax.ts"]);
    deepEqual(near("lib/old.ts", 9), ["lib/old.ts"]);
  });

  it("shows a directory alone", () => {
    const graph = moduleGraph(shop, { ...both, scope: "lib/" })!;
    deepEqual([graph.nodes.map(({ path }) => path), graph.edges], [["lib/money.ts", "lib/old.ts"], []]);
  });
});

describe("a graph of hostile names", () => {
  const graph = moduleGraph(hostile, both)!;
  const size = evil.length;

  it("is in JSON what it is", () => {
    const text = writeGraph("json", graph);
    deepEqual(JSON.parse(text), graph);
    doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it("is in Graphviz's language nothing but labels", () => {
    const { nodes, edges } = readDot(writeGraph("dot", graph));
    deepEqual([nodes.length, edges.length], [size, size]);
    for (const { path } of graph.nodes.filter((node) => node.path.length < 200))
      equal(nodes.includes(inert(path)), true, path);
  });

  it("is in GraphML nothing but text", () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "@",
      processEntities: true,
      trimValues: false,
    });
    const { graphml } = parser.parse(writeGraph("graphml", graph)) as {
      graphml: { graph: { node: { data: { "#text": string }[] }[]; edge: object[] } };
    };
    deepEqual(
      graphml.graph.node.map(({ data }) => data[0]!["#text"]),
      graph.nodes.map(({ path }) => inert(path)),
    );
    equal(graphml.graph.edge.length, size);
  });

  it("is in Mermaid nothing but labels of one line", () => {
    const lines = writeGraph("mermaid", graph).trimEnd().split("\n");
    equal(lines.length, 1 + size + size + 4);
    for (const line of lines.slice(1, 1 + size))
      match(line, /^ {2}n\d+\["(?:[\p{L}\p{N}\p{M} ./_-]|#\d+;)+"\]:::(?:direct|uncovered)$/u);
    for (const line of lines.slice(1 + size, 1 + size + size)) match(line, /^ {2}n\d+ -\.-> n\d+$/);
  });
});
