// @customer-impact Engineering lead: goes from one gap to the next until there is none

import { uncoveredIn } from "../coverage/overview/gapList.ts";
import { locationOfModule } from "../coverage/moduleLocation.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import type { Location } from "../coverage/moduleLocation.ts";
import { byCodePoint } from "../text/order.ts";
import { reasonTexts } from "../reports/text/reasons.ts";
import type { Snapshot } from "./snapshot.ts";

export interface GapStepRequest {
  readonly direction: "next" | "previous";
  /** The file to start from; absent for the first gap, or the last. */
  readonly from?: string | undefined;
  /** A directory with a trailing `/`: gaps elsewhere are passed over. */
  readonly prefix?: string | undefined;
}

/** A module without a line. */
export interface GapStep {
  /** Its path; that of a directory or package ends in `/`. */
  readonly module: string;
  /** Why it has none, in a few words. */
  readonly title: string;
  readonly location: Location;
}

/** The nearest gap behind a file, or in front of it, by path. @returns undefined where there is none on that side */
export function gapStep({ lines }: Snapshot, { direction, from, prefix = "" }: GapStepRequest): GapStep | undefined {
  const start = from === undefined ? undefined : (lines.modules[moduleOfFile(lines, from)]?.module.path ?? from);
  const isBehind = (path: string): boolean =>
    start === undefined || (direction === "next" ? byCodePoint(path, start) > 0 : byCodePoint(path, start) < 0);
  const gaps = uncoveredIn(lines);
  for (let step = 0; step < gaps.length; step++) {
    const gap = gaps[direction === "next" ? step : gaps.length - 1 - step]!;
    if (!isBehind(gap.module.path) || gap.verdict.status !== "uncovered") continue;
    const location = locationOfModule(gap);
    if (!location?.path.startsWith(prefix)) continue;
    return { module: gap.module.path, title: reasonTexts[gap.verdict.reason].title, location };
  }
  return undefined;
}
