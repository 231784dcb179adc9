// @customer-impact Engineering lead: reads below every green run how many gaps it does not speak of

import type { Report, ReportBaseline } from "../../coverage/report.ts";
import { inert } from "./inert.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { count, number } from "./words.ts";
import { labelled, wrapped } from "./wrap.ts";

/** So many entries are told; the command that removes them tells no fewer. */
const most = 5;

/** What a report keeps quiet about, and what of the baseline holds no more; nothing where there is no baseline. */
export function baselineLines({ baseline }: Report, style: Style, indent = ""): string[] {
  if (!baseline) return [];
  const { color } = style;
  const width = proseWidthOf(style);
  const { stale } = baseline;
  const others = stale.length - most;
  const sentence = staleSentence(baseline);
  return [
    ...wrapped(knownSentence(baseline), width, indent),
    ...(sentence === undefined ? [] : wrapped(sentence, width, indent).map((line) => color.yellow(line))),
    ...stale
      .slice(0, most)
      .flatMap(({ path, rule }) =>
        labelled(
          { name: inert(path), text: rule },
          width,
          { name: (text) => text, text: (text) => color.dim(text) },
          `${indent}  `,
        ),
      ),
    ...(others > 0 ? [color.dim(`${indent}  … and ${number(others)} more`)] : []),
  ];
}

/** `9,412 known gaps are hidden by customer-impact.baseline.json.` */
export const knownSentence = ({ known, file }: ReportBaseline): string =>
  known === 0
    ? `No gap is hidden by ${inert(file)}.`
    : `${count(known, "known gap")} ${known === 1 ? "is" : "are"} hidden by ${inert(file)}.`;

/** How many entries have no gap any more, and what to do about it; undefined where there is none. */
export const staleSentence = ({ stale, file }: ReportBaseline): string | undefined =>
  stale.length === 0
    ? undefined
    : `${count(stale.length, "entry", "entries")} of ${inert(file)} ${stale.length === 1 ? "is stale: its gap is" : "are stale: their gaps are"} gone. "customer-impact baseline --prune" removes ${stale.length === 1 ? "it" : "them"}.`;
