// @customer-impact Engineering lead: sends one file to whoever asks how much of the work reaches a customer

import type { Report } from "../../coverage/report.ts";
import type { Thresholds } from "../../coverage/thresholds.ts";
import { aboutText } from "../text/about.ts";
import { sentencesOf } from "../text/summary.ts";
import type { PageAssets } from "./pageAssets.ts";
import { pageData } from "./pageData.ts";
import { staticPage } from "./staticPage.ts";

/** What a page is about and made of, besides the report. */
export interface PageContext {
  /** The workspace, as people call it. */
  readonly name: string;
  /** Read when there is a page to write. */
  readonly assets: () => PageAssets;
}

interface HtmlContext {
  readonly command: "coverage" | "check";
  readonly thresholds: Thresholds;
  readonly version: string;
  readonly page: PageContext;
}

/** The report as one file that a browser shows: charts, and lists that can be filtered. */
export function htmlReport(report: Report, { command, thresholds, version, page }: HtmlContext): string {
  const place = [page.name, report.scope].filter((part) => part !== "").join("/") || "the workspace";
  const title = `Customer impact of ${place}${report.changes ? aboutText({ ...report, scope: "" }).replace(/^ of /, ": ") : ""}`;
  return staticPage({
    title,
    summary: sentencesOf(report),
    assets: page.assets(),
    data: pageData(report, { title, command, thresholds, version }),
  });
}
