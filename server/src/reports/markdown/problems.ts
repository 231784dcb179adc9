// @customer-impact Reviewer: sees in the pull request what is wrong with a line, the worst first

import type { Report } from "../../coverage/report.ts";
import type { Problem } from "../../rules/rule.ts";
import type { Severity } from "../../workspace/configuration.ts";
import { count, listed, number } from "../text/words.ts";
import { span } from "./blocks.ts";
import { mostRows, type Part } from "./fit.ts";
import { listPart } from "./list.ts";
import { prose } from "./prose.ts";

/** The worst first. */
const severities: readonly (readonly [severity: Severity, one: string, many: string])[] = [
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["information", "information", "information"],
];

/**
 * @param mostOpen longer lists are folded
 * @param lead what stands above them
 */
export function problemsPart({ problems }: Report, mostOpen: number, lead = ""): Part {
  const sorted = severities.flatMap(([severity]) => problems.filter((problem) => problem.severity === severity));
  return listPart({
    title: `Problems (${number(problems.length)})`,
    lead,
    rows: sorted.slice(0, mostRows).map(row),
    total: problems.length,
    all: "customer-impact check",
    mostOpen,
  });
}

/** `2 errors and 1 warning`; `no problems` */
export function problemCounts(problems: readonly Problem[]): string {
  const counts = severities.flatMap(([severity, one, many]) => {
    const found = problems.filter((problem) => problem.severity === severity).length;
    return found > 0 ? [count(found, one, many)] : [];
  });
  return counts.length === 0 ? "no problems" : listed(counts);
}

function row({ path, range: { start }, severity, message, rule }: Problem): string {
  const worst = severity === "error" ? "**error**" : severity;
  return `- ${worst} ${span(`${path}:${start.line + 1}:${start.character + 1}`)} ${prose(message)} (${span(rule)})`;
}
