// @customer-impact #honest-figure: cuts the percentage and never rounds it up to 100

import type { JudgedModule } from "../lines/model.ts";
import { type LeftOutCause, leftOutCauses } from "../workspace/workspace.ts";

/** The figures of a set of modules. */
export interface Summary {
  readonly modules: number;
  readonly exempt: number;
  /** All modules but the exempt. */
  readonly counted: number;
  readonly direct: number;
  readonly indirect: number;
  readonly uncovered: number;
  /** Modules for which a statement of the configuration speaks. */
  readonly byConfig: number;
  /** Covered out of counted, cut to one decimal; null where nothing is counted. */
  readonly percent: number | null;
  readonly directPercent: number | null;
  /** Files that are no part of it, by cause. */
  readonly leftOut: Readonly<Record<LeftOutCause, number>>;
}

export type Figures = Omit<Summary, "leftOut">;

export function figuresOf(modules: readonly JudgedModule[]): Figures {
  const count = { direct: 0, indirect: 0, exempt: 0, uncovered: 0 };
  let byConfig = 0;
  for (const { verdict, judgements } of modules) {
    count[verdict.status]++;
    if (judgements.some(({ statement }) => statement.source === "config")) byConfig++;
  }
  const counted = modules.length - count.exempt;
  return {
    modules: modules.length,
    exempt: count.exempt,
    counted,
    direct: count.direct,
    indirect: count.indirect,
    uncovered: count.uncovered,
    byConfig,
    percent: percentOf(count.direct + count.indirect, counted),
    directPercent: percentOf(count.direct, counted),
  };
}

/** Cut, not rounded, to one decimal, so that only all of them are 100; null where there are none. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((1000 * part) / whole) / 10;

/** @param leftOut paths by cause */
export const countLeftOut = (
  leftOut: Readonly<Record<LeftOutCause, readonly string[]>>,
): Record<LeftOutCause, number> =>
  Object.fromEntries(leftOutCauses.map((cause) => [cause, leftOut[cause].length])) as Record<LeftOutCause, number>;
