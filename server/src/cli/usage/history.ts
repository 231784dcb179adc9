// @customer-impact via ./index: describes `customer-impact history`, for help, docs and parsing

import { historyFormats } from "../../reports/formats.ts";
import { type CommandSpec, common, path } from "./commandSpec.ts";

/** `customer-impact history` */
export const history: CommandSpec = {
  name: "history",
  argument: path,
  summary: "report coverage at the commits of the branch, and which cost a customer its last module",
  description:
    "Judges the workspace as it was at each commit, by first parents, from git's objects: nothing is checked out. Each commit is judged by the configuration that it holds, or by the one given, and `until` is compared with its date.",
  options: [
    ...common(historyFormats),
    {
      flags: "--commits <n>",
      description: "at so many commits, the newest; of more since a ref, so many evenly (default: 50)",
      value: "count",
    },
    { flags: "--since <ref>", description: "from the commit on that a branch, tag or hash names" },
  ],
  exits: { 0: "the report is written", 2: "bad usage, a bad configuration, no such path, or no history to be read" },
};
