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
  return withPercent({ modules: modules.length, ...count, byConfig });
}

/** The figures of several sets of modules together, of which no two share one. */
export function sumOfFigures(list: readonly Figures[]): Figures {
  const sum = { modules: 0, direct: 0, indirect: 0, exempt: 0, uncovered: 0, byConfig: 0 };
  for (const figures of list) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += figures[key];
  return withPercent(sum);
}

function withPercent({
  modules,
  exempt,
  direct,
  indirect,
  uncovered,
  byConfig,
}: Omit<Figures, "counted" | "percent" | "directPercent">): Figures {
  const counted = modules - exempt;
  return {
    modules,
    exempt,
    counted,
    direct,
    indirect,
    uncovered,
    byConfig,
    percent: percentOf(direct + indirect, counted),
    directPercent: percentOf(direct, counted),
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
