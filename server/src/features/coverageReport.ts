// @customer-impact Engineering lead: takes a report out of the editor, in any format that the command line knows

import { createReport } from "../coverage/report.ts";
import type { PageContext } from "../reports/html/htmlReport.ts";
import { coverageFormats } from "../reports/formats.ts";
import { writeReport } from "../reports/writeReport.ts";
import type { InRepository } from "../reports/repositoryPath.ts";
import { plainStyle } from "../reports/text/plain.ts";
import { inOrder } from "../rules/problemOrder.ts";
import type { Problem } from "../rules/rule.ts";
import { version } from "../text/version.ts";
import type { Snapshot } from "./snapshot.ts";

export interface ReportRequest {
  /** One of those that `formats` gives. */
  readonly format: string;
  /** The name of the file that it is for: that of a badge says whether it is to be a picture. */
  readonly file?: string;
}

/** A way to write the report of coverage. */
export interface ReportFormat {
  readonly name: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** Of a file that holds it, without a dot. */
  readonly extension: string;
}

/** Every format that there is. */
export const reportFormats = (): readonly ReportFormat[] => coverageFormats;

/**
 * The report of `customer-impact coverage`.
 *
 * @param where `prefix` is a directory with a trailing `/` to report alone, empty for the whole workspace; `page` is what a page of its own is made of
 * @returns undefined where there is no such format
 */
export function writtenCoverage(
  { lines, baseline, problemPaths, problemsOf }: Snapshot,
  { format, file }: ReportRequest,
  { prefix, directory, page }: InRepository & { readonly prefix: string; readonly page: PageContext },
): string | undefined {
  const found = coverageFormats.find(({ name }) => name === format);
  if (!found) return undefined;
  const findProblems = (): readonly Problem[] => inOrder([...problemPaths()].flatMap((path) => problemsOf(path)));
  const report = createReport(lines, findProblems, { directory: prefix }, baseline?.given);
  const { thresholds } = lines.configuration;
  const context = { command: "coverage", thresholds, version, directory, page } as const;
  return writeReport(found.name, report, context, {
    style: plainStyle,
    ...(typeof file === "string" && { file }),
  });
}
