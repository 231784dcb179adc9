// @customer-impact via ./index: describes `customer-impact list`, for help, docs and parsing

import { listFormats } from "../../reports/formats.ts";
import { baselineOptions, changed, type CommandSpec, common, failure, path } from "./commandSpec.ts";

/** `customer-impact list` */
export const list: CommandSpec = {
  name: "list",
  argument: path,
  summary: "print the statements by customer",
  description:
    "Prints every statement under the customer that it serves, by priority, and the modules that go via others under those. As `csv`, one row for each statement: a table that `annotate` reads.",
  options: [...common(listFormats), ...changed, ...baselineOptions],
  exits: { 0: "the list is written", 2: failure },
};
