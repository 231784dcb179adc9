// @customer-impact via ../../features/overview: puts the coverage page together from the report of the command line

import type { Reason } from "../../lines/model.ts";
import type { Report } from "../report.ts";
import { thresholdResults } from "../thresholds.ts";
import { customerBars } from "./customerBars.ts";
import { flowOf } from "./flow.ts";
import type { Locate, Overview, ReasonWords } from "./model.ts";
import { reasonCounts } from "./reasonCounts.ts";
import { treemapOf } from "./treemap.ts";

/** @param report of the whole workspace */
export function createOverview(report: Report, words: ReasonWords, locate: Locate): Overview {
  const { lines, modules, customers, summary } = report;
  return {
    summary,
    thresholds: thresholdResults(report, lines.configuration.thresholds),
    reasons: reasonCounts(countReasons(report), words),
    treemap: treemapOf(modules),
    customers: customerBars(lines, customers, locate),
    flow: flowOf(report, locate),
  };
}

function countReasons({ modules }: Report): ReadonlyMap<Reason, number> {
  const counts = new Map<Reason, number>();
  for (const { verdict } of modules)
    if (verdict.status === "uncovered") counts.set(verdict.reason, (counts.get(verdict.reason) ?? 0) + 1);
  return counts;
}
