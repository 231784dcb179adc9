// @customer-impact Reviewer: knows of each report what it is about: everything, a directory, or what changed

import type { Report } from "../../coverage/report.ts";
import { inert } from "./inert.ts";
import { count } from "./words.ts";

type About = Pick<Report, "scope" | "changes" | "modules">;

/** What changed is counted from: ` since main (abc1234)`, ` among the files named`; empty where all is reported. */
function sinceText({ changes }: Pick<Report, "changes">): string {
  if (!changes) return "";
  const { origin } = changes;
  return origin.kind === "since"
    ? ` since ${inert(origin.ref)} (${origin.base.slice(0, 7)})`
    : " among the files that were named";
}

/** Where: ` below src/`, and since when. */
export const whereText = (report: Pick<Report, "scope" | "changes">): string =>
  `${report.scope ? ` below ${inert(report.scope)}` : ""}${sinceText(report)}`;

/** What the report is about, as the end of a heading: ` of src/`, ` of 3 changed modules since main (abc1234)`. */
export function aboutText(report: About): string {
  if (!report.changes) return report.scope ? ` of ${inert(report.scope)}` : "";
  const what = report.changes.origin.kind === "since" ? "changed module" : "module";
  return ` of ${count(report.modules.length, what)}${whereText(report)}`;
}

/** Why there is nothing in a report about changes: a sentence without its full stop. Undefined where there is something. */
export const nothingChanged = (report: About): string | undefined =>
  !report.changes || report.modules.length > 0
    ? undefined
    : report.changes.origin.kind === "since"
      ? `No module changed${whereText(report)}`
      : `There is no module${whereText(report)}`;
