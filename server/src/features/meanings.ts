// @customer-impact via ./hover: says in one sentence what a keyword or an attribute means

import type { attributeKeys } from "../statements/syntax.ts";

/** What the keywords of a statement mean, as Markdown. */
export const keywordMeanings: Readonly<Record<"via" | "none" | "todo", string>> = {
  via: "This module reaches customers through other modules: `via <module>, …: <what it contributes>`. A module is named by its path, from this file (`./x`) or from the root (`src/x`), or by the name of its package.",
  none: "This module is exempt and does not count: `none: <reason>`. With `[until: <date>]` it is exempt up to that day.",
  todo: "The line of this module is still to be found: `todo: <note>`. Until then it counts as a module without one.",
};

/** What attributes mean, as Markdown. */
export const attributeMeanings: Readonly<Record<(typeof attributeKeys)[number], string>> = {
  metric: "What shows whether the outcome comes about.",
  evidence:
    "What proves it: a URL, or a path in the workspace, from the root or, with `./`, from this file. Several stand between commas.",
  issue: "Where the matter is tracked.",
  owner: "Who answers for it.",
  until: "The last day on which an exemption holds, as in `2027-03-01`.",
  since: "The day from which it holds, as in `2027-03-01`.",
};
