// @customer-impact Pipeline owner: feeds the graph to tools that find what no report of ours looks for

import type { ModuleGraph } from "../../coverage/graph/moduleGraph.ts";
import { jsonLine } from "../jsonText.ts";

/** `{ "nodes": [{ "path", "status" }], "edges": [{ "from", "to", "kind" }] }`, one node or edge a line. */
export const graphJson = ({ nodes, edges }: ModuleGraph): string =>
  `{\n  "nodes": ${listOf(nodes.map(({ path, status }) => ({ path, status })))},\n  "edges": ${listOf(
    edges.map(({ from, to, kind }) => ({ from, to, kind })),
  )}\n}\n`;

const listOf = (items: readonly object[]): string =>
  items.length === 0 ? "[]" : `[\n${items.map((item) => `    ${jsonLine(item)}`).join(",\n")}\n  ]`;
