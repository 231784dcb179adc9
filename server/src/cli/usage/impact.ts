// @customer-impact via ./index: describes `customer-impact impact`, for help, docs and parsing

import { plainFormats } from "../../reports/formats.ts";
import { type CommandSpec, common, failure } from "./commandSpec.ts";

/** `customer-impact impact` */
export const impact: CommandSpec = {
  name: "impact",
  argument: { name: "<file>", description: "a file or a module of the workspace" },
  summary: "tell who is hit if a module breaks",
  description:
    "Names the customers that the module's stated lines reach, and, apart from these, those that are reached through imports only: by a module that imports it, directly or through others, and has a line to them.",
  options: common(plainFormats),
  exits: { 0: "the report is written", 2: failure },
};
