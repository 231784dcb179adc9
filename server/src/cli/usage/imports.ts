// @customer-impact via ./index: describes `customer-impact imports`, for help, docs and parsing

import { listFormats } from "../../reports/formats.ts";
import { type CommandSpec, common, failure, path } from "./commandSpec.ts";

/** `customer-impact imports` */
export const imports: CommandSpec = {
  name: "imports",
  argument: path,
  summary: "list the imports whose meaning is not known",
  description:
    "Reads what each module imports, counts the edges between modules, and lists every import that may be of the workspace and cannot be told for certain: a file that is not there or is made by a build, an alias that leads nowhere, a name that two packages have. What lies outside the workspace is no part of it.",
  options: common(listFormats),
  exits: { 0: "the report is written", 2: failure },
};
