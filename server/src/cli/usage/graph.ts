// @customer-impact via ./index: describes `customer-impact graph`, for help, docs and parsing

import { graphFormats } from "../../reports/formats.ts";
import { type CommandSpec, common, failure, path } from "./commandSpec.ts";

/** `customer-impact graph` */
export const graph: CommandSpec = {
  name: "graph",
  argument: path,
  summary: "write modules, stated lines and imports as a graph",
  description:
    "Writes every module with its status, an edge of kind stated from each module to those that it states to go via, and an edge of kind import from each module to those that it imports. Without --stated and --imports, both kinds are written.",
  options: [
    ...common(graphFormats),
    { flags: "--stated", description: "write what is stated; imports only if --imports is there too" },
    { flags: "--imports", description: "write what is imported; what is stated only if --stated is there too" },
    { flags: "--focus <file>", description: "write only this file's module and what is near it" },
    {
      flags: "--depth <n>",
      description: "how many edges away from the focus, whichever way they lead (default: 1)",
      value: "count",
    },
  ],
  exits: { 0: "the graph is written", 2: failure },
};
