// @customer-impact Reviewer: reads in the pull request itself how much reaches a customer, and what does not

import type { Report } from "../../coverage/report.ts";
import type { Thresholds } from "../../coverage/thresholds.ts";
import { aboutText, nothingChanged } from "../text/about.ts";
import { knownSentence, staleSentence } from "../text/baseline.ts";
import { firstStepTexts, hasOptedIn } from "../text/firstSteps.ts";
import { sentencesOf } from "../text/summary.ts";
import { count, percentText } from "../text/words.ts";
import { marker } from "./blocks.ts";
import { fitted, fixed, type Part } from "./fit.ts";
import { problemCounts, problemsPart } from "./problems.ts";
import { prose } from "./prose.ts";
import {
  customersPart,
  foldersPart,
  gapsPart,
  leftOutPart,
  nobodysPart,
  ownersPart,
  thresholdsPart,
} from "./sections.ts";

/** Longer lists of problems are folded where they come first. */
const mostOpenProblems = 20;

/** The report of `customer-impact coverage` as a comment on a pull request. */
export const coverageMarkdown = (report: Report, thresholds: Thresholds, version: string): string =>
  fitted([
    headPart(report, headline(report)),
    ...figureParts(report, thresholds),
    ...listParts(report),
    problemsPart(report, 0, `${problemCounts(report.problems)}.`),
    leftOutPart(report),
    footPart(version),
  ]);

/** The report of `customer-impact check` as a comment on a pull request: problems first. */
export const checkMarkdown = (report: Report, thresholds: Thresholds, version: string): string =>
  fitted([
    headPart(report, problemCounts(report.problems)),
    fixed(report.problems.length === 0 ? nothingFound(report) : ""),
    problemsPart(report, mostOpenProblems),
    fixed(`### Coverage: ${headline(report)}`),
    ...figureParts(report, thresholds),
    ...listParts(report),
    leftOutPart(report),
    footPart(version),
  ]);

const headPart = (report: Report, figure: string): Part => {
  const about = prose(aboutText(report));
  return fixed(`${marker}\n## Customer impact${about && ` ${about}`}: ${figure}`);
};

const headline = ({ summary: { percent } }: Report): string =>
  percent === null ? "nothing to count" : percentText(percent);

function nothingFound(report: Report): string {
  const { modules, changes, baseline } = report;
  if (modules.length === 0)
    return `${prose(nothingChanged(report) ?? "There is no module")}, so there is nothing to check.`;
  return `✔ No ${baseline ? "new " : ""}problems in ${count(modules.length, changes?.origin.kind === "since" ? "changed module" : "module")}.`;
}

const figureParts = (report: Report, thresholds: Thresholds): Part[] => [
  fixed(prose(sentencesOf(report), 1000)),
  thresholdsPart(report, thresholds),
  baselinePart(report),
];

/** What is not told, and what of the baseline holds no more. */
const baselinePart = ({ baseline }: Report): Part =>
  fixed(baseline ? prose([knownSentence(baseline), staleSentence(baseline) ?? ""].join(" "), 1000) : "");

/** Where nothing is stated, every module is a gap: what to do first is told instead. */
const listParts = (report: Report): Part[] =>
  hasOptedIn(report.lines)
    ? [customersPart(report), foldersPart(report), gapsPart(report), nobodysPart(report), ownersPart(report)]
    : [fixed(newcomer()), ownersPart(report)];

const newcomer = (): string =>
  [
    "### Nothing is stated yet. Three steps to start",
    firstStepTexts.map((step, index) => `${index + 1}. ${prose(step)}`).join("\n"),
  ].join("\n\n");

const footPart = (version: string): Part => fixed(`<sub>customer-impact ${version}</sub>`);
