// @customer-impact #honest-figure: gives the same report in each format, from the command line and from an editor

import type { Report } from "../coverage/report.ts";
import type { Thresholds } from "../coverage/thresholds.ts";
import type { CoverageFormat } from "./formats.ts";
import { jsonReport } from "./json.ts";
import { coverageText } from "./text/coverage.ts";
import type { Style } from "./text/style.ts";

interface CoverageReportOptions {
  /** For what is read by people. */
  readonly style: Style;
  /** Those that were asked for. */
  readonly thresholds: Thresholds;
  /** The tool's own. */
  readonly version: string;
}

type Write = (report: Report, options: CoverageReportOptions) => string;

const writers: Readonly<Record<CoverageFormat, Write>> = {
  text: (report, { style, thresholds }) => coverageText(report, style, thresholds),
  json: (report, { version }) => jsonReport(report, version),
};

/** The report of `customer-impact coverage`. */
export const coverageReport = (format: CoverageFormat, report: Report, options: CoverageReportOptions): string =>
  writers[format](report, options);
