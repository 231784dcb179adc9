// @customer-impact via ./index: describes `customer-impact owners`, for help, docs and parsing

import { plainFormats } from "../../reports/formats.ts";
import { baselineOptions, changed, type CommandSpec, common, failure, path } from "./commandSpec.ts";

/** `customer-impact owners` */
export const owners: CommandSpec = {
  name: "owners",
  argument: path,
  summary: "report coverage by owner, and the modules without one",
  description:
    "Reads CODEOWNERS (of GitHub or GitLab) and reports coverage for everyone whom it names, the modules that it gives no owner, and the lines of it that cannot be read.",
  options: [...common(plainFormats), ...changed, ...baselineOptions],
  exits: { 0: "the report is written", 2: failure },
};
