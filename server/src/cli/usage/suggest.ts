// @customer-impact via ./index: describes `customer-impact suggest`, for help, docs and parsing

import { listFormats } from "../../reports/formats.ts";
import { type CommandSpec, common, failure, path } from "./commandSpec.ts";

/** `customer-impact suggest` */
export const suggest: CommandSpec = {
  name: "suggest",
  argument: path,
  summary: "name for each gap the modules that count on it",
  description:
    "Reads what each module imports, and names for each module without a line the nearest importers that have one, with the customers that they reach. As csv or json it is a plan that `annotate` takes: it states a todo for each gap, or keeps what stands there. A suggestion is never a line until somebody states it.",
  options: common(listFormats),
  exits: { 0: "the report is written", 2: failure },
};
