// @customer-impact Pipeline owner: stops a change that lowers coverage below the agreed line

import type { Configuration } from "../workspace/configuration.ts";
import type { Figures } from "./summary.ts";

/** In percent. */
export type Thresholds = Configuration["thresholds"];

export interface ThresholdResult {
  readonly name: "coverage" | "direct";
  readonly asked: number;
  readonly percent: number | null;
  /** Never where nothing is counted. */
  readonly isMet: boolean;
}

/** Whether the figures are as high as asked; compared is the percent that is printed. */
export function thresholdResults(figures: Figures, thresholds: Thresholds): ThresholdResult[] {
  const result = (name: ThresholdResult["name"], percent: number | null): ThresholdResult[] => {
    const asked = thresholds[name];
    return asked === undefined ? [] : [{ name, asked, percent, isMet: percent !== null && percent >= asked }];
  };
  return [...result("coverage", figures.percent), ...result("direct", figures.directPercent)];
}
