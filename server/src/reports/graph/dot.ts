// @customer-impact Engineer: has the graph drawn by Graphviz, whatever the files are called

import type { GraphNode, ModuleGraph } from "../../coverage/graph/moduleGraph.ts";
import { labelOf } from "./label.ts";

/** The graph in the language of Graphviz (https://graphviz.org/doc/info/lang.html). Stated edges are drawn through, imports dashed. */
export function graphDot({ nodes, edges }: ModuleGraph): string {
  const numbers = new Map(nodes.map(({ path }, number) => [path, number]));
  return [
    "digraph customer_impact {",
    "  rankdir=LR;",
    '  node [shape=box, style=filled, fontname="sans-serif"];',
    ...nodes.map(({ path, status }, number) => `  n${number} [label=${quoted(path)}, fillcolor="${colours[status]}"];`),
    ...edges.map(
      ({ from, to, kind }) =>
        `  n${numbers.get(from)!} -> n${numbers.get(to)!}${kind === "import" ? " [style=dashed]" : ""};`,
    ),
    "}",
    "",
  ].join("\n");
}

/** A string between quotes. A backslash starts an escape, and an ampersand an entity. */
const quoted = (path: string): string => `"${labelOf(path).replace(/["\\]/g, "\\$&").replaceAll("&", "&amp;")}"`;

/** The same as on the coverage page. */
const colours: Readonly<Record<GraphNode["status"], string>> = {
  direct: "#7bc47f",
  indirect: "#b9e0a5",
  exempt: "#dddddd",
  uncovered: "#f5b7a8",
};
