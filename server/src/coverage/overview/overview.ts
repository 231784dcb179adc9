// @customer-impact via ../../features/overview: puts the coverage page together from the report of the command line

import { reasons } from "../../lines/model.ts";
import type { Report } from "../report.ts";
import { thresholdResults } from "../thresholds.ts";
import { customerBars } from "./customerBars.ts";
import { flowOf } from "./flow.ts";
import type { Locate, Overview, ReasonCount, ReasonWords } from "./model.ts";
import { treemapOf } from "./treemap.ts";

/** @param report of the whole workspace */
export function createOverview(report: Report, words: ReasonWords, locate: Locate): Overview {
  const { lines, modules, customers, summary } = report;
  return {
    summary,
    thresholds: thresholdResults(summary, lines.configuration.thresholds),
    reasons: reasonCounts(report, words),
    treemap: treemapOf(modules),
    customers: customerBars(lines, customers, locate),
    flow: flowOf(report, locate),
  };
}

function reasonCounts({ modules }: Report, words: ReasonWords): ReasonCount[] {
  const counts = new Map<string, number>();
  for (const { verdict } of modules)
    if (verdict.status === "uncovered") counts.set(verdict.reason, (counts.get(verdict.reason) ?? 0) + 1);
  return reasons.flatMap((reason) => {
    const count = counts.get(reason);
    const { title, advice } = words[reason];
    return count === undefined ? [] : [{ reason, title, advice, modules: count }];
  });
}
