// @customer-impact Engineer: sees of each gap who counts on it already

import type { PlannedGap, PlannedImporter } from "../../coverage/plan.ts";
import type { Report } from "../../coverage/report.ts";
import { whereText } from "../text/about.ts";
import { document, section } from "../text/document.ts";
import { throughText } from "../text/imports.ts";
import { inert } from "../text/inert.ts";
import { nobodysLead } from "../text/nobodys.ts";
import { reasonTexts } from "../text/reasons.ts";
import { proseWidthOf, type Style } from "../text/style.ts";
import { atMost, count, listed, number } from "../text/words.ts";
import { labelled, wrapped } from "../text/wrap.ts";

/** So many gaps are told of each kind. */
const most = 100;

type About = Pick<Report, "lines" | "modules" | "scope" | "changes">;

/** The report of `customer-impact suggest`, for a person to read. @param gaps those of the report */
export function suggestText(gaps: readonly PlannedGap[], report: About, style: Style): string {
  const { color } = style;
  const width = proseWidthOf(style);
  const namesOf = new Map(report.lines.customers.map(({ id, name }) => [id, name]));
  const imported = gaps.filter(({ importers }) => importers.length > 0);
  const nobodys = gaps.filter(({ isNobodys }) => isNobodys);
  const others = gaps.filter(({ importers, isNobodys }) => importers.length === 0 && !isNobodys);
  return document([
    wrapped(sentence(gaps.length, imported.length, report), width).map((line) => color.bold(line)),
    some(imported, style, (gap) => [
      ...headLines(gap, style),
      ...gap.importers.flatMap((importer) => importerLines(importer, namesOf, style)),
    ]),
    section(`Nobody's code (${number(nobodys.length)})`, nobodyLines(nobodys, style), style),
    section(
      `Nothing to suggest (${number(others.length)})`,
      some(others, style, (gap) => headLines(gap, style)),
      style,
    ),
    imported.length === 0
      ? []
      : // Each by itself, so that the command is whole on its line.
        [
          'A suggestion is no line: put your words for the "…".',
          "As a plan for annotate: customer-impact suggest --format csv",
        ]
          .flatMap((one) => wrapped(one, width))
          .map((line) => color.dim(line)),
  ]);
}

function sentence(gaps: number, imported: number, report: About): string {
  const where = whereText(report);
  if (report.modules.length === 0) return `There is no module${where}, so there is nothing to suggest.`;
  if (gaps === 0) return `Every module${where} has a line, or is exempt.`;
  const all = `${count(gaps, "module")}${where} ${gaps === 1 ? "has" : "have"} no line`;
  if (!report.lines.modules.some(({ verdict }) => "distance" in verdict))
    return `${all}, and no module has one yet. Suggestions lead to modules that have one: state first what customers get from those that they would miss, then ask again.`;
  return imported === 0
    ? `${all}, and no module with a line imports ${gaps === 1 ? "it" : "any of them"}.`
    : `${all}, and ${gaps === 1 ? "one that has one imports it" : `${imported === gaps ? "all" : number(imported)} of them ${imported === 1 ? "is" : "are"} imported by modules that have one`}.`;
}

function nobodyLines(gaps: readonly PlannedGap[], style: Style): string[] {
  if (gaps.length === 0) return [];
  return [
    ...wrapped(nobodysLead, proseWidthOf(style), "  ").map((line) => style.color.dim(line)),
    ...some(gaps, style, (gap) => headLines(gap, style)),
  ];
}

const headLines = ({ module, reason }: PlannedGap, style: Style): string[] =>
  labelled(
    { name: inert(module), text: reason === "missing" ? "" : reasonTexts[reason].because },
    proseWidthOf(style),
    { name: style.color.cyan, text: style.color.dim },
    "  ",
  );

function importerLines(
  { ref, module, distance, customers }: PlannedImporter,
  namesOf: ReadonlyMap<string, string>,
  style: Style,
): string[] {
  const { green, dim } = style.color;
  const names = atMost(
    customers.map((id) => inert(namesOf.get(id) ?? id)),
    3,
  );
  const why = `${inert(module)} imports it${throughText(distance)}, and reaches ${listed(names)}`;
  return [
    // Never broken: it is there to be copied.
    `    ${green(inert(`via ${ref}: …`))}`,
    ...wrapped(why, proseWidthOf(style), "      ").map((line) => dim(line)),
  ];
}

function some(gaps: readonly PlannedGap[], { color }: Style, linesOf: (gap: PlannedGap) => string[]): string[] {
  const rest = gaps.length - most;
  return [
    ...gaps.slice(0, most).flatMap(linesOf),
    ...(rest > 0 ? [color.dim(`  … and ${number(rest)} more (customer-impact suggest --format csv)`)] : []),
  ];
}
