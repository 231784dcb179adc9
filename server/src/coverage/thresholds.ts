// @customer-impact Pipeline owner: stops a change that lowers coverage below the agreed line

import type { Configuration } from "../workspace/configuration.ts";
import type { Report } from "./report.ts";

/** In percent. */
export type Thresholds = Configuration["thresholds"] & {
  /** Of the modules that changed. */
  readonly changed?: number;
};

export interface ThresholdResult {
  readonly name: "coverage" | "direct" | "changed";
  readonly asked: number;
  readonly percent: number | null;
  /** Never where nothing is counted, unless nothing that counts has changed. */
  readonly isMet: boolean;
}

/**
 * Whether the figures are as high as asked; compared is the percent that is printed. `coverage` and `direct` are asked of all
 * modules, even where the report is about what changed; `changed` only there.
 */
export function thresholdResults(
  { whole, summary, changes }: Pick<Report, "whole" | "summary" | "changes">,
  thresholds: Thresholds,
): ThresholdResult[] {
  const result = (name: ThresholdResult["name"], percent: number | null, ofNothing: boolean): ThresholdResult[] => {
    const asked = thresholds[name];
    return asked === undefined
      ? []
      : [{ name, asked, percent, isMet: percent === null ? ofNothing : percent >= asked }];
  };
  return [
    ...result("coverage", whole.percent, false),
    ...result("direct", whole.directPercent, false),
    ...(changes ? result("changed", summary.percent, true) : []),
  ];
}
