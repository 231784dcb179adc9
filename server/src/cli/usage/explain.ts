// @customer-impact via ./index: describes `customer-impact explain`, for help, docs and parsing

import { plainFormats } from "../../reports/formats.ts";
import { type CommandSpec, baselineOptions, common, failure } from "./commandSpec.ts";

/** `customer-impact explain` */
export const explain: CommandSpec = {
  name: "explain",
  argument: { name: "<file>", description: "a file or a module of the workspace" },
  summary: "print one module's line, or why it has none",
  description:
    "Draws the line of the module that a file belongs to, whom it supports and who supports it; or says why it has no line, and what would give it one.",
  options: [...common(plainFormats), ...baselineOptions],
  exits: { 0: "the module is explained", 2: failure },
};
