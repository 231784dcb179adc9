// @customer-impact Engineer: reads beside each gap what would close it

import type { Report } from "../../coverage/report.ts";
import { type JudgedModule, type Reason, reasons } from "../../lines/model.ts";
import { groupBy } from "../../text/groupBy.ts";
import { inert } from "./inert.ts";
import { placeOf } from "./place.ts";
import { reasonTexts } from "./reasons.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { number } from "./words.ts";
import { wrapped } from "./wrap.ts";

const most = 10;

/** The modules without a line, but for those that a baseline has, by reason, with what to do about it. */
export function gapLines({ modules, baseline }: Report, style: Style): string[] {
  const byReason = groupBy(modules, (module) =>
    module.verdict.status === "uncovered" && !baseline?.isKnownModule(module) ? module.verdict.reason : undefined,
  );
  const groups = reasons.flatMap((reason) => {
    const group = byReason.get(reason);
    return group ? [groupLines(reason, group, style)] : [];
  });
  return groups.flatMap((lines, index) => (index === 0 ? lines : ["", lines].flat()));
}

function groupLines(reason: Reason, modules: readonly JudgedModule[], style: Style): string[] {
  const { color } = style;
  const { title, advice } = reasonTexts[reason];
  const others = modules.length - most;
  return [
    `  ${color.yellow(title)} (${number(modules.length)})`,
    ...wrapped(advice, proseWidthOf(style), "  ").map((line) => color.dim(line)),
    ...modules.slice(0, most).map((module) => `    ${gapPlace(module, reason)}`),
    ...(others > 0 ? [color.dim(`    … and ${number(others)} more (customer-impact check)`)] : []),
  ];
}

/** Where the gap shows: at the statement that gives no line, else where one is missing. */
function gapPlace(module: JudgedModule, reason: Reason): string {
  const judgement = module.judgements.find(({ fault }) => fault === reason);
  if (judgement) return placeOf(module, judgement);
  const { path } = module.module;
  return path.endsWith("/") ? inert(path) : `${inert(path)}:1`;
}
