// @customer-impact Engineering lead: shows in a meeting for whom the work of a year was, customer by customer

import type { CustomerHistory, History } from "../../coverage/history.ts";
import { percentText } from "../text/words.ts";
import type { PageContext } from "./htmlReport.ts";
import { staticPage } from "./staticPage.ts";

/** A commit as the page shows it. */
export interface CommitRow {
  readonly hash: string;
  /** In ISO 8601; empty where it has none. */
  readonly date: string;
  readonly subject: string;
  readonly step: number;
  readonly percent: number | null;
  readonly directPercent: number | null;
  readonly direct: number;
  readonly indirect: number;
  readonly counted: number;
}

/** What the page of a history carries. Plain JSON. */
export interface HistoryPageData {
  /** Tells it from the page of a report. */
  readonly kind: "history";
  readonly title: string;
  /** The tool's own. */
  readonly version: string;
  /** In the order of time. */
  readonly commits: readonly CommitRow[];
  readonly customers: readonly CustomerHistory[];
}

export interface HistoryPageContext {
  readonly page: PageContext;
  /** The directory with a trailing `/`; empty for the whole workspace. */
  readonly scope: string;
  readonly version: string;
}

/** A subject is cut to so many UTF-16 code units. */
const longestSubject = 200;

/** A history as one file that a browser shows: a chart for coverage, and one for each customer. */
export function historyHtml({ points, customers }: History, { page, scope, version }: HistoryPageContext): string {
  const place = [page.name, scope].filter((part) => part !== "").join("/") || "the workspace";
  const title = `History of customer impact of ${place}`;
  const commits = points.map(({ commit: { hash, date, subject }, step, summary }): CommitRow => ({
    hash,
    date,
    subject: subject.slice(0, longestSubject),
    step,
    percent: summary.percent,
    directPercent: summary.directPercent,
    direct: summary.direct,
    indirect: summary.indirect,
    counted: summary.counted,
  }));
  const data: HistoryPageData = { kind: "history", title, version, commits, customers };
  const last = commits.at(-1);
  return staticPage({
    title,
    summary: last ? `Coverage at the last commit is ${percentText(last.percent)}.` : "",
    assets: page.assets(),
    data,
  });
}
