// @customer-impact Engineering lead: has the figure and what it is made of in two sentences

import type { Report } from "../../coverage/report.ts";
import { aboutText, nothingChanged } from "./about.ts";
import { bar, legend } from "./bar.ts";
import { proseWidthOf, type Style, widthOf } from "./style.ts";
import { columnsOf } from "./width.ts";
import { count, listed, number, percentText } from "./words.ts";
import { wrapped } from "./wrap.ts";

const widestBar = 50;

/** The percent with its bar, and what it is made of in a sentence or two. */
export function summaryLines(report: Report, style: Style): string[] {
  const { color } = style;
  const { summary } = report;
  const title = color.bold(`Customer impact${aboutText(report)}`);
  const sentences = wrapped(sentencesOf(report), proseWidthOf(style), "  ");
  if (summary.percent === null) return [title, "", ...sentences];
  const percent = percentText(summary.percent);
  const width = Math.min(widestBar, widthOf(style) - columnsOf(percent) - 6);
  return [
    title,
    "",
    `  ${color.bold(percent)}  ${bar(summary, width, color)}`,
    `  ${" ".repeat(columnsOf(percent))}  ${legend(color)}`,
    "",
    ...sentences,
  ];
}

/** Those of them that did not change themselves. */
function harmedSentence({ changes, modules }: Report): string {
  const harmed = new Set(changes?.harmed);
  const count = modules.filter(({ module }) => harmed.has(module.path)).length;
  if (count === 0) return "";
  return count === 1
    ? " 1 of them did not change itself: by what changed it lost its line, or has a new error."
    : ` ${number(count)} of them did not change themselves: by what changed they lost their lines, or have new errors.`;
}

/** How it stands with everything that they are taken from. */
export const wholeSentence = ({ changes, whole }: Report): string =>
  changes && whole.percent !== null
    ? ` Changed or not, ${percentText(whole.percent)} of ${count(whole.counted, "module")} ${whole.counted === 1 ? "has" : "have"} a line here.`
    : "";

/** What the figures are made of, in words. */
export const sentencesOf = (report: Report): string =>
  `${figureSentences(report)}${harmedSentence(report)}${wholeSentence(report)}`;

function figureSentences(report: Report): string {
  const { modules, exempt, counted, direct, indirect, uncovered, byConfig } = report.summary;
  const nothing = nothingChanged(report);
  if (nothing !== undefined) return `${nothing}, so there is nothing to count.`;
  if (modules === 0)
    return "There is no module here, so there is nothing to count: no source file of a known language, or all are left out.";
  if (counted === 0)
    return modules === 1
      ? "The only module is exempt, so there is nothing to count."
      : `All ${number(modules)} modules are exempt, so there is nothing to count.`;
  const covered = direct + indirect;
  const ways = listed([
    ...(direct ? [`${number(direct)} directly`] : []),
    ...(indirect ? [`${number(indirect)} through other modules`] : []),
  ]);
  return [
    uncovered === 0
      ? `${counted === 1 ? "The only module has" : `${counted === 2 ? "Both" : `All ${number(counted)}`} modules have`} a line to a customer: ${ways}.`
      : `${number(covered)} of ${count(counted, "module")} ${covered === 1 || counted === 1 ? "has" : "have"} a line to a customer${ways && `: ${ways}`}. ${number(uncovered)} ${uncovered === 1 ? "has" : "have"} none.`,
    ...(exempt ? [`${count(exempt, "more module")} ${exempt === 1 ? "is" : "are"} exempt.`] : []),
    ...(byConfig
      ? [
          byConfig === 1
            ? "1 module says nothing itself: the configuration speaks for it."
            : `${number(byConfig)} modules say nothing themselves: the configuration speaks for them.`,
        ]
      : []),
    ...(uncovered === 0 ? ["Everyone here can say whom they work for."] : []),
  ].join(" ");
}
