// @customer-impact via ./index: describes `customer-impact baseline`, for help, docs and parsing

import { baselineOption, type CommandSpec, failure, path, workspaceOptions } from "./commandSpec.ts";

/** `customer-impact baseline` */
export const baseline: CommandSpec = {
  name: "baseline",
  argument: path,
  summary: "record the gaps that there are, so that only new ones fail",
  description:
    "Writes the gaps of today to customer-impact.baseline.json at the root of the workspace, one on each line. From then on they are known: they fail no gate, and every run says how many it hides. Where there is such a file already, it removes the entries whose gap is gone and takes over the new paths of renamed files; it adds none unless told to. Given a directory, it does so for that directory alone.",
  options: [
    { flags: "--prune", description: "only remove what is stale and take over renamed files, whatever gaps are new" },
    { flags: "--allow-growth", description: "record new gaps too" },
    baselineOption,
    ...workspaceOptions,
  ],
  exits: {
    0: "the baseline is as it should be",
    1: "there are new gaps, and nothing is written: --prune leaves them out, --allow-growth records them",
    2: failure,
  },
};
