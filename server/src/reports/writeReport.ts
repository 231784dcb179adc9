// @customer-impact #honest-figure: gives the same report in each format, from the command line and from an editor

import { newProblems, type Report, withoutKnown } from "../coverage/report.ts";
import type { Thresholds } from "../coverage/thresholds.ts";
import { badgeReport } from "./badge/badge.ts";
import { moduleTable } from "./csv/moduleTable.ts";
import { problemTable } from "./csv/problemTable.ts";
import type { ReportFormat } from "./formats.ts";
import { githubReport } from "./github.ts";
import { gitlabReport } from "./gitlab.ts";
import { htmlReport, type PageContext } from "./html/htmlReport.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit/junit.ts";
import { lcovReport } from "./lcov.ts";
import type { InRepository } from "./repositoryPath.ts";
import { sarifReport } from "./sarif/sarif.ts";
import { checkMarkdown, coverageMarkdown } from "./markdown/report.ts";
import { checkText } from "./text/check.ts";
import { coverageText } from "./text/coverage.ts";
import type { Style } from "./text/style.ts";
import { unixReport } from "./unix.ts";

/** What is written about a report, besides what it holds. */
export interface ReportContext extends InRepository {
  /** What is asked: how much has a line, or what is wrong. */
  readonly command: "coverage" | "check";
  /** Those that were asked for. */
  readonly thresholds: Thresholds;
  /** The tool's own. */
  readonly version: string;
  readonly page: PageContext;
}

/** Where a report goes. */
export interface Target {
  /** For what is read by people. */
  readonly style: Style;
  /** The name of the file; absent for stdout. */
  readonly file?: string;
}

type Write = (report: Report, context: ReportContext, target: Target) => string;

const writers: Readonly<Record<ReportFormat, Write>> = {
  text: (report, { command, thresholds }, { style }) =>
    command === "coverage" ? coverageText(report, style, thresholds) : checkText(report, style),
  json: (report, { version }) => jsonReport(report, version),
  csv: (report, { command }) => (command === "coverage" ? moduleTable(report) : problemTable(newProblems(report))),
  sarif: (report, context) => sarifReport(withoutKnown(report), context.version, context),
  junit: (report, { command }) => junitReport(withoutKnown(report), command),
  github: (report, context) => githubReport(withoutKnown(report), context),
  gitlab: (report, context) => gitlabReport(withoutKnown(report), context),
  lcov: (report, context) => lcovReport(report, context),
  badge: (report, { thresholds }, { file }) => badgeReport(report, thresholds, file),
  html: (report, context) => htmlReport(withoutKnown(report), context),
  markdown: (report, { command, thresholds, version }) =>
    (command === "coverage" ? coverageMarkdown : checkMarkdown)(withoutKnown(report), thresholds, version),
  unix: (report) => unixReport(newProblems(report)),
};

/** The report of `customer-impact coverage` or `customer-impact check`. */
export const writeReport = (format: ReportFormat, report: Report, context: ReportContext, target: Target): string =>
  writers[format](report, context, target);
