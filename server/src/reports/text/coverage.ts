// @customer-impact Engineering lead: reads the figure first and the gaps after it, on one screen

import { nobodysCode } from "../../coverage/nobodys.ts";
import type { Report } from "../../coverage/report.ts";
import type { Thresholds } from "../../coverage/thresholds.ts";
import { baselineLines } from "./baseline.ts";
import { customerLines } from "./customers.ts";
import { document, section } from "./document.ts";
import { firstSteps, hasOptedIn } from "./firstSteps.ts";
import { folderLines } from "./folders.ts";
import { gapLines } from "./gaps.ts";
import { leftOutLines } from "./leftOut.ts";
import { ownerTable } from "./ownerTable.ts";
import type { Style } from "./style.ts";
import { summaryLines } from "./summary.ts";
import { thresholdLines } from "./thresholds.ts";
import { nobodyLines } from "./nobodys.ts";
import { number } from "./words.ts";

/** So many owners are told. */
const mostOwners = 15;

/**
 * The report of `customer-impact coverage`, for a person to read.
 *
 * @param thresholds those that were asked for
 */
export function coverageText(report: Report, style: Style, thresholds: Thresholds = {}): string {
  const isNew = !hasOptedIn(report.lines);
  const leftOut = Object.values(report.leftOut).reduce((sum, paths) => sum + paths.length, 0);
  return document([
    summaryLines(report, style),
    ...(isNew ? [section("Nothing is stated yet. Three steps to start", firstSteps(style), style)] : []),
    section("Customers", customerLines(report, style), style),
    section("Folders", folderLines(report, style), style),
    section("Owners", ownerTable(report.owners ?? [], mostOwners, style), style),
    // Where nothing is stated, every module is a gap.
    ...(isNew ? [] : [section("Gaps", gapLines(report, style), style)]),
    section(`Nobody's code (${number(nobodysCode(report)?.length ?? 0)})`, nobodyLines(report, style), style),
    section("Baseline", baselineLines(report, style, "  "), style),
    section(`Left out (${number(leftOut)})`, leftOutLines(report, style), style),
    section("Thresholds", thresholdLines(report, thresholds, style), style),
  ]);
}
