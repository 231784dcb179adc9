// @customer-impact Engineering lead: reads what the figure leaves out, and what to do where nothing is stated yet

import { number } from "../../server/src/reports/text/words.ts";
import { element } from "./element.ts";
import { type PageSection, still } from "./pageSection.ts";
import type { PageReport } from "./report.ts";
import { tableOf } from "./section.ts";

/** Files that are no part of the figure, by cause. */
export function leftOutSection({ leftOut }: PageReport): PageSection {
  const root = element(
    "section",
    { class: "left-out", "aria-labelledby": "left-out-title" },
    element("div", { class: "head" }, element("h2", { id: "left-out-title" }, "Left out")),
    element("p", { class: "lead" }, "Files that are no part of the figure, by cause."),
    element(
      "div",
      { class: "table-holder" },
      tableOf(
        "Files left out",
        ["Cause", "#Files", "What they are"],
        leftOut.map(({ cause, files, what }) => [cause, number(files), what]),
      ),
    ),
  );
  root.hidden = leftOut.length === 0;
  return still(root);
}

/** What to do first. */
export function startSection({ firstSteps }: PageReport): PageSection {
  const root = element(
    "section",
    { class: "start", "aria-labelledby": "start-title" },
    element("div", { class: "head" }, element("h2", { id: "start-title" }, "Nothing is stated yet")),
    element("p", { class: "lead" }, "Three steps to start."),
    element("ol", {}, ...firstSteps.map((step) => element("li", {}, step))),
  );
  root.hidden = firstSteps.length === 0;
  return still(root);
}
