// @customer-impact via ./index: describes `customer-impact coverage`, for help, docs and parsing

import { coverageFormats } from "../../reports/formats.ts";
import { baselineOptions, changed, type CommandSpec, common, failure, path, strictBaseline } from "./commandSpec.ts";

/** `customer-impact coverage` */
export const coverage: CommandSpec = {
  name: "coverage",
  argument: path,
  summary: "report how many modules have a line to a customer",
  description:
    "Reads every file of the workspace, follows every line, and reports coverage per customer and folder, the gaps with what to do about them, and what was left out. Given a directory below a configuration, judges the whole workspace and reports that directory.",
  options: [
    ...common(coverageFormats),
    ...changed,
    ...baselineOptions,
    strictBaseline,
    {
      flags: "--imports",
      description: "read what modules import, and list those without a line that nothing with a line imports",
    },
    { flags: "--min <percent>", description: "fail below this coverage", value: "percent" },
    {
      flags: "--min-direct <percent>",
      description: "fail below this coverage by direct lines alone",
      value: "percent",
    },
    {
      flags: "--min-changed <percent>",
      description: "fail below this coverage of the modules that changed; needs --since, --files or --files-from",
      value: "percent",
    },
  ],
  exits: {
    0: "the report is written, and no threshold is missed",
    1: "a threshold is missed, or with --strict-baseline an entry is stale",
    2: failure,
  },
};
