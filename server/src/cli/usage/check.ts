// @customer-impact via ./index: describes `customer-impact check`, for help, docs and parsing

import { checkFormats } from "../../reports/formats.ts";
import { baselineOptions, changed, type CommandSpec, common, failure, path, strictBaseline } from "./commandSpec.ts";

/** `customer-impact check` */
export const check: CommandSpec = {
  name: "check",
  argument: path,
  summary: "print the problems of statements and lines",
  description: "Prints every problem with its place, its rule and what would put it right.",
  options: [
    ...common(checkFormats),
    ...changed,
    ...baselineOptions,
    strictBaseline,
    { flags: "--max-warnings <n>", description: "fail when there are more warnings than this", value: "count" },
  ],
  exits: {
    0: "no errors",
    1: "errors, too many warnings, or with --strict-baseline a stale entry",
    2: failure,
  },
};
