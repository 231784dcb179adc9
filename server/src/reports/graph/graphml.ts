// @customer-impact Engineering lead: lays out a large graph in a program made for that

import type { ModuleGraph } from "../../coverage/graph/moduleGraph.ts";
import { inert } from "../text/inert.ts";
import { xmlText } from "../xml.ts";

/** The graph as GraphML (http://graphml.graphdrawing.org/), which yEd, Gephi and networkx read. */
export function graphGraphml({ nodes, edges }: ModuleGraph): string {
  const numbers = new Map(nodes.map(({ path }, number) => [path, number]));
  const idOf = (path: string): string => `n${numbers.get(path)!}`;
  return xmlText({
    graphml: {
      "@xmlns": "http://graphml.graphdrawing.org/xmlns",
      key: [key("path", "node"), key("status", "node"), key("kind", "edge")],
      graph: {
        "@id": "customer-impact",
        "@edgedefault": "directed",
        node: nodes.map(({ path, status }) => ({
          "@id": idOf(path),
          data: [data("path", inert(path)), data("status", status)],
        })),
        edge: edges.map(({ from, to, kind }, number) => ({
          "@id": `e${number}`,
          "@source": idOf(from),
          "@target": idOf(to),
          data: data("kind", kind),
        })),
      },
    },
  });
}

const key = (name: string, of: "node" | "edge") => ({
  "@id": name,
  "@for": of,
  "@attr.name": name,
  "@attr.type": "string",
});

const data = (name: string, text: string) => ({ "@key": name, "#text": text });
