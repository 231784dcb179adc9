// @customer-impact Pipeline owner: stops a change that lowers coverage below the agreed line

import type { Configuration } from "../workspace/configuration.ts";
import type { Report } from "./report.ts";
import { type Figures, percentOf } from "./summary.ts";

/** In percent. */
export type Thresholds = Configuration["thresholds"] & {
  /** Of the modules that changed. */
  readonly changed?: number;
};

export interface ThresholdResult {
  readonly name: "coverage" | "direct" | "changed";
  readonly asked: number;
  /** Of all that is counted. */
  readonly percent: number | null;
  /** The same without known gaps, where there are any: what is judged. Null where no module is left. */
  readonly withoutKnown?: number | null;
  /**
   * Never where nothing is counted, unless nothing that counts has changed. Always where every module that is counted is a
   * known gap.
   */
  readonly isMet: boolean;
}

/**
 * Whether the figures are as high as asked; compared is the percent that is printed, without the gaps that a baseline has.
 * `coverage` and `direct` are asked of all modules, even where the report is about what changed; `changed` only there.
 */
export function thresholdResults(
  { whole, summary, changes, baseline }: Pick<Report, "whole" | "summary" | "changes" | "baseline">,
  thresholds: Thresholds,
): ThresholdResult[] {
  const inWhole = { figures: whole, known: baseline?.knownInWhole ?? 0, ofNothing: false };
  const inChanges = { figures: summary, known: baseline?.known ?? 0, ofNothing: true };
  const { coverage, direct, changed } = thresholds;
  return [
    ...(coverage === undefined ? [] : [result("coverage", coverage, inWhole)]),
    ...(direct === undefined ? [] : [result("direct", direct, inWhole)]),
    ...(changed === undefined || !changes ? [] : [result("changed", changed, inChanges)]),
  ];
}

interface Judged {
  readonly figures: Figures;
  /** How many of the modules that are counted are known gaps. */
  readonly known: number;
  /** Whether the threshold is met where nothing is counted. */
  readonly ofNothing: boolean;
}

function result(name: ThresholdResult["name"], asked: number, { figures, known, ofNothing }: Judged): ThresholdResult {
  const { counted, direct, indirect } = figures;
  const covered = name === "direct" ? direct : direct + indirect;
  const percent = percentOf(covered, counted);
  if (known === 0) return { name, asked, percent, isMet: percent === null ? ofNothing : percent >= asked };
  const withoutKnown = percentOf(covered, counted - known);
  return { name, asked, percent, withoutKnown, isMet: withoutKnown === null || withoutKnown >= asked };
}
