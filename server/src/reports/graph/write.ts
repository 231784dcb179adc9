// @customer-impact via ../../cli/commands/graph: gives the same graph in each format

import type { ModuleGraph } from "../../coverage/graph/moduleGraph.ts";
import type { GraphFormat } from "../formats.ts";
import { graphDot } from "./dot.ts";
import { graphGraphml } from "./graphml.ts";
import { graphJson } from "./json.ts";
import { graphMermaid } from "./mermaid.ts";

const writers: Readonly<Record<GraphFormat, (graph: ModuleGraph) => string>> = {
  json: graphJson,
  dot: graphDot,
  mermaid: graphMermaid,
  graphml: graphGraphml,
};

/** What `customer-impact graph` writes. */
export const writeGraph = (format: GraphFormat, graph: ModuleGraph): string => writers[format](graph);
