// @customer-impact Pipeline owner: sees which threshold was missed, and by how much

import type { Report } from "../../coverage/report.ts";
import { type ThresholdResult, type Thresholds, thresholdResults } from "../../coverage/thresholds.ts";
import type { Style } from "./style.ts";
import { table } from "./table.ts";
import { percentText } from "./words.ts";

/** What each threshold is of. */
export const thresholdNames: Readonly<Record<ThresholdResult["name"], string>> = {
  coverage: "coverage",
  direct: "direct coverage",
  changed: "coverage of what changed",
};

/** What was asked for, and whether it is met. */
export function thresholdLines(report: Report, thresholds: Thresholds, style: Style): string[] {
  const { green, red } = style.color;
  const rows = thresholdResults(report, thresholds).map(({ name, asked, percent, withoutKnown, isMet }) => {
    const is =
      percent === null
        ? isMet
          ? "nothing that counts changed"
          : "nothing is counted"
        : `it is ${percentText(percent)}`;
    return [
      isMet ? { text: "✔ met", paint: green } : { text: "✖ missed", paint: red },
      `${thresholdNames[name]} of at least ${percentText(asked)}: ${is}${judgedText(withoutKnown)}`,
    ];
  });
  return table([{}, { align: "wrap" }], rows, style);
}

/** Where a baseline has gaps, what is judged is not what is covered. */
export const judgedText = (withoutKnown: number | null | undefined): string =>
  withoutKnown === undefined
    ? ""
    : withoutKnown === null
      ? ", and every gap is known"
      : `, and ${percentText(withoutKnown)} without known gaps`;
