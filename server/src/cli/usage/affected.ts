// @customer-impact via ./index: describes `customer-impact affected`, for help, docs and parsing

import { affectedFormats } from "../../reports/formats.ts";
import { type CommandSpec, common, failure, path } from "./commandSpec.ts";

/** `customer-impact affected` */
export const affected: CommandSpec = {
  name: "affected",
  argument: path,
  summary: "tell which customers a change touches",
  description:
    "Compares the lines of the workspace with those at the merge base, and tells by customer, the most important first, which lines the change carries, adds, loses or breaks. A customer who loses the last module that served them stands on top. Nothing is checked out.",
  options: [
    ...common(affectedFormats),
    {
      flags: "--since <ref>",
      description: "the branch, tag or commit to compare with: its merge base with HEAD (needed)",
    },
    {
      flags: "--to <ref>",
      description: "compare with this commit instead of the files on disk, as between two releases",
    },
  ],
  exits: { 0: "the report is written", 2: failure },
};
