// @customer-impact #whom-it-serves: tells of one module whom it reaches, whom it supports and who supports it

import type { Chain } from "../../coverage/chains.ts";
import { explain, type Support } from "../../coverage/explanation.ts";
import type { Report } from "../../coverage/report.ts";
import type { Syntax } from "../../languages/syntax.ts";
import type { JudgedModule, Lines } from "../../lines/model.ts";
import type { Problem } from "../../rules/rule.ts";
import { chainLines, chainSentences } from "./chain.ts";
import { document, section } from "./document.ts";
import { inert } from "./inert.ts";
import { lineOf } from "./place.ts";
import { problemGroups } from "./problems.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { suggestionLines } from "./suggestions.ts";
import { count, number } from "./words.ts";
import { verdictSentence } from "./verdict.ts";
import { definitions, labelled, wrapped } from "./wrap.ts";

/** As much of a report as is told of one module. */
type Told = Pick<Report, "lines" | "problems">;

/** Of a list, so many are told. */
const most = 20;

/**
 * The report of `customer-impact explain`: a module's line, or why it has none and what would give it one.
 *
 * @param syntaxOf finds the syntax of a language by name, so that comments are suggested as the file writes them
 */
export function explainText(
  report: Told,
  module: JudgedModule,
  style: Style,
  syntaxOf: (language: string) => Syntax | undefined,
): string {
  const { lines } = report;
  const { chains, supports, supportedBy, suggestions } = explain(lines, module, syntaxOf);
  const [chain, ...further] = chains;
  return document([
    headLines(module, lines, style),
    chain ? chainLines(chain, lines.customers, style) : [],
    section("Also reaches", furtherLines(further, lines, style), style),
    section("Problems", problemSection(report, module, style), style),
    section("What would give it a line", suggestionLines(suggestions, module, lines, style), style),
    section("Supports", supportLines(supports, style), style),
    section("Supported by", supportLines(supportedBy, style), style),
  ]);
}

function furtherLines(chains: readonly Chain[], { customers }: Lines, style: Style): string[] {
  const shown = chains.slice(0, most).flatMap((chain) => chainSentences(chain, customers, style));
  return [...shown, ...others(chains.length - most, style)];
}

function headLines(module: JudgedModule, lines: Lines, style: Style): string[] {
  const { color } = style;
  const { path, language } = module.module;
  return [
    ...labelled({ name: inert(path), text: inert(language) }, proseWidthOf(style), {
      name: color.bold,
      text: color.dim,
    }),
    ...wrapped(verdictSentence(module, lines), proseWidthOf(style)),
  ];
}

/** The problems of a module's files and of the statements that the configuration makes for it, each once. */
function problemsOf({ problems }: Told, { module, judgements }: JudgedModule): Problem[] {
  const files = new Set(module.files.map(({ path }) => path));
  const configured = new Set(
    judgements
      .filter(({ statement }) => statement.source === "config")
      .map(({ statement: { file, raw } }) => lineOf(file, raw.range)),
  );
  const seen = new Set<string>();
  return problems.filter((problem) => {
    if (!files.has(problem.path) && !configured.has(lineOf(problem.path, problem.range))) return false;
    const key = JSON.stringify([problem.path, problem.range, problem.rule, problem.message]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Which file a problem stands in is told where that is not plain. */
function problemSection(report: Told, module: JudgedModule, style: Style): string[] {
  return problemGroups(problemsOf(report, module), style).flatMap(({ path, lines }) =>
    path === module.module.path ? lines : [`  ${style.color.underline(inert(path))}`].concat(lines),
  );
}

function supportLines(supports: readonly Support[], style: Style): string[] {
  const list = supports.slice(0, most).map(({ module, modules, text }) => ({
    name: modules > 1 ? `${inert(module)} (${count(modules, "module")})` : inert(module),
    text: inert(text),
  }));
  const paint = { name: style.color.cyan, text: (plain: string): string => plain };
  return definitions(list, proseWidthOf(style), paint).concat(others(supports.length - most, style));
}

const others = (more: number, { color }: Style): string[] =>
  more > 0 ? [color.dim(`  … and ${number(more)} more`)] : [];
