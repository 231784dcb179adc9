// @customer-impact Reviewer: sees each problem beside the line of the pull request that it is about

import type { Report } from "../coverage/report.ts";
import type { Problem } from "../rules/rule.ts";
import { bySeverity } from "./bySeverity.ts";
import { type InRepository, repositoryPath } from "./repositoryPath.ts";
import { nothingChanged, whereText } from "./text/about.ts";
import { knownSentence, staleSentence } from "./text/baseline.ts";
import { inert } from "./text/inert.ts";
import { count, percentText } from "./text/words.ts";

/** How many annotations of a level GitHub shows for a step. */
const most = 10;

/**
 * Annotations as workflow commands of GitHub Actions
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). Errors come first. GitHub shows ten of
 * a level for each step: further ones are counted in the last line, a notice with the figures.
 */
export function githubReport(report: Report, place: InRepository): string {
  const { problems } = report;
  const left: Record<Level, number> = { error: most, warning: most, notice: most - 1 };
  const shown = bySeverity(problems).filter(({ severity }) => left[levels[severity]]-- > 0);
  const rest = problems.length - shown.length;
  const more = rest
    ? ` ${count(rest, "more problem")} ${rest === 1 ? "is" : "are"} not shown here, where there is room for ${most} of a level: "customer-impact check" prints them all.`
    : "";
  const baseline = report.baseline ? [knownSentence(report.baseline), staleSentence(report.baseline)] : [];
  const known = baseline.map((sentence) => (sentence === undefined ? "" : ` ${sentence}`)).join("");
  return [
    ...shown.map((problem) => annotation(problem, place)),
    command("notice", { title: "Customer impact" }, `${figures(report)}${known}${more}`),
  ].join("");
}

type Level = "error" | "warning" | "notice";

const levels: Readonly<Record<Problem["severity"], Level>> = {
  error: "error",
  warning: "warning",
  information: "notice",
};

function annotation({ path, range: { start, end }, severity, rule, message }: Problem, place: InRepository): string {
  const isOneLine = start.line === end.line;
  return command(
    levels[severity],
    {
      file: inert(repositoryPath(place, path)),
      line: start.line + 1,
      endLine: end.line + 1,
      // GitHub takes columns only within one line, and counts the last one in.
      ...(isOneLine && { col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) }),
      title: rule,
    },
    inert(message),
  );
}

function figures(report: Report): string {
  const { percent, counted, direct, indirect } = report.summary;
  const nothing = nothingChanged(report);
  if (nothing !== undefined) return `${nothing}.`;
  if (percent === null) return "No module is counted.";
  const what = report.changes?.origin.kind === "since" ? "changed module" : "module";
  return `${percentText(percent)}: ${direct + indirect} of ${count(counted, what)}${whereText(report)} ${counted === 1 || direct + indirect === 1 ? "has" : "have"} a line to a customer.`;
}

const command = (name: Level, properties: Readonly<Record<string, string | number>>, data: string): string =>
  `::${name} ${Object.entries(properties)
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(",")}::${escapeData(data)}\n`;

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
