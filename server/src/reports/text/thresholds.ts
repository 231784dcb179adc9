// @customer-impact Pipeline owner: sees which threshold was missed, and by how much

import type { Figures } from "../../coverage/summary.ts";
import { type Thresholds, thresholdResults } from "../../coverage/thresholds.ts";
import type { Style } from "./style.ts";
import { table } from "./table.ts";
import { percentText } from "./words.ts";

/** What was asked for, and whether it is met. */
export function thresholdLines(figures: Figures, thresholds: Thresholds, style: Style): string[] {
  const { green, red } = style.color;
  const rows = thresholdResults(figures, thresholds).map(({ name, asked, percent, isMet }) => {
    const is = percent === null ? "nothing is counted" : `it is ${percentText(percent)}`;
    return [
      isMet ? { text: "✔ met", paint: green } : { text: "✖ missed", paint: red },
      `${name === "direct" ? "direct coverage" : "coverage"} of at least ${percentText(asked)}: ${is}`,
    ];
  });
  return table([{}, { align: "wrap" }], rows, style);
}
