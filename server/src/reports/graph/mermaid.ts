// @customer-impact Reviewer: sees the graph drawn in a comment on a pull request

import type { GraphNode, ModuleGraph } from "../../coverage/graph/moduleGraph.ts";
import { labelOf } from "./label.ts";

/** The graph as a flowchart of Mermaid (https://mermaid.js.org/syntax/flowchart.html). Stated edges are drawn through, imports dotted. */
export function graphMermaid({ nodes, edges }: ModuleGraph): string {
  const numbers = new Map(nodes.map(({ path }, number) => [path, number]));
  return [
    "flowchart LR",
    ...nodes.map(({ path, status }, number) => `  n${number}["${escaped(labelOf(path))}"]:::${status}`),
    ...edges.map(
      ({ from, to, kind }) => `  n${numbers.get(from)!} ${kind === "import" ? "-.->" : "-->"} n${numbers.get(to)!}`,
    ),
    ...Object.entries(styles).map(([status, style]) => `  classDef ${status} ${style}`),
    "",
  ].join("\n");
}

/**
 * All but letters, digits and what paths mostly hold is written by its number, as Mermaid has it: no quote ends the label,
 * and nothing in it is HTML, Markdown or a directive.
 */
const escaped = (text: string): string =>
  Array.from(text, (char) => (/[\p{L}\p{N}\p{M} ./_-]/u.test(char) ? char : `#${char.codePointAt(0)!};`)).join("");

const styles: Readonly<Record<GraphNode["status"], string>> = {
  direct: "fill:#7bc47f,stroke:#333,color:#000",
  indirect: "fill:#b9e0a5,stroke:#333,color:#000",
  exempt: "fill:#ddd,stroke:#333,color:#000",
  uncovered: "fill:#f5b7a8,stroke:#333,color:#000",
};
