// @customer-impact Engineering lead: deletes what serves nobody instead of writing a line for it

import { nobodysCode } from "../../coverage/nobodys.ts";
import type { Report } from "../../coverage/report.ts";
import { inert } from "./inert.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { number } from "./words.ts";
import { wrapped } from "./wrap.ts";

const most = 20;

export const nobodysLead =
  "They have no line, and no module with a line imports them, in any number of steps. Are they still needed? A program that somebody starts needs a line of its own.";

/** Candidates to delete; nothing where imports were not read. */
export function nobodyLines(report: Report, style: Style): string[] {
  const paths = nobodysCode(report) ?? [];
  if (paths.length === 0) return [];
  const { dim } = style.color;
  const others = paths.length - most;
  return [
    ...wrapped(nobodysLead, proseWidthOf(style), "  ").map((line) => dim(line)),
    ...paths.slice(0, most).map((path) => `    ${inert(path)}`),
    ...(others > 0 ? [dim(`    … and ${number(others)} more (customer-impact suggest)`)] : []),
  ];
}
