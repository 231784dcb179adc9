// @customer-impact Reviewer: sees what is wrong with a line at its place, and what would put it right

import { newProblems, type Report } from "../../coverage/report.ts";
import type { Problem } from "../../rules/rule.ts";
import type { Severity } from "../../workspace/configuration.ts";
import { nothingChanged, whereText } from "./about.ts";
import { baselineLines } from "./baseline.ts";
import { document } from "./document.ts";
import { inert } from "./inert.ts";
import { paintOf, problemGroups } from "./problems.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { count } from "./words.ts";
import { wrapped } from "./wrap.ts";

/** The report of `customer-impact check`: problems by file, but for those of known gaps. */
export function checkText(report: Report, style: Style): string {
  const { modules, changes, baseline } = report;
  const problems = newProblems(report);
  const where = whereText(report);
  const width = proseWidthOf(style);
  if (modules.length + problems.length === 0)
    return document([
      wrapped(`${nothingChanged(report) ?? `There is no module${where}`}, so there is nothing to check.`, width),
    ]);
  if (problems.length === 0)
    return document([
      wrapped(
        `✔ No ${baseline ? "new " : ""}problems in ${count(modules.length, changes?.origin.kind === "since" ? "changed module" : "module")}${where}.`,
        width,
      ).map((line) => style.color.green(line)),
      baselineLines(report, style),
    ]);
  const groups = problemGroups(problems, style);
  return document([
    ...groups.map(({ path, lines }) => [style.color.underline(inert(path)), ...lines]),
    totals(problems, ` in ${count(groups.length, "file")}${where}`, style),
    baselineLines(report, style),
  ]);
}

const nouns: readonly (readonly [Severity, string, string])[] = [
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["information", "information", "information"],
];

function totals(problems: readonly Problem[], where: string, style: Style): string[] {
  const counts = nouns.flatMap(([severity, one, many]) => {
    const found = problems.filter((problem) => problem.severity === severity).length;
    return found ? [{ severity, text: count(found, one, many) }] : [];
  });
  const worst = counts[0]?.severity ?? "information";
  return wrapped(counts.map(({ text }) => text).join(", ") + where, proseWidthOf(style)).map((line) =>
    paintOf(worst, style.color)(line),
  );
}
