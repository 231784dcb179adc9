// @customer-impact Reviewer: reads customer by customer what a change does for them and to them

import { groupBy } from "../../text/groupBy.ts";
import { type AffectedCustomer, type AffectedLine, type LineFate, lostLast } from "../../coverage/affected/model.ts";
import type { ReachedCustomer } from "../../coverage/impact/throughImports.ts";
import { document, section } from "../text/document.ts";
import { inert } from "../text/inert.ts";
import { type Paint, proseWidthOf, type Style } from "../text/style.ts";
import { columnsOf } from "../text/width.ts";
import { number } from "../text/words.ts";
import { definitions, labelled, wrapped } from "../text/wrap.ts";
import type { AffectedReport } from "./context.ts";
import {
  affectedSentence,
  byOutcome,
  importedText,
  fateNote,
  fateTitles,
  standingText,
  withoutLineText,
} from "./words.ts";

/** Of one kind so many lines of a customer are told. */
const most = 20;

/** The report of `customer-impact affected`, for a person to read. */
export function affectedText(report: AffectedReport, style: Style): string {
  const { customers, imported = [], withoutLine } = report.affected;
  const width = proseWidthOf(style);
  const notes = withoutLine
    .slice(0, most)
    .map((one) => ({ name: inert(one.module), text: inert(withoutLineText(one)) }));
  const paint = { name: style.color.cyan, text: (plain: string): string => plain };
  return document([
    wrapped(inert(affectedSentence(report)), width).map((line) => style.color.bold(line)),
    ...customers.map((customer) => customerLines(customer, style)),
    section(`Through imports only (${number(imported.length)})`, importedLines(imported, style), style),
    section(
      `Changed, and without a line (${number(withoutLine.length)})`,
      [...definitions(notes, width, paint), ...further(withoutLine.length, style)],
      style,
    ),
  ]);
}

function customerLines(affected: AffectedCustomer, style: Style): string[] {
  const { customer, lines } = affected;
  const { bold, dim, red } = style.color;
  const width = proseWidthOf(style);
  const facts = [
    ...(customer.group === undefined ? [] : [inert(customer.group)]),
    ...(customer.priority === undefined ? [] : [`priority ${customer.priority}`]),
  ].join(" · ");
  const groups = groupBy(lines, ({ fate }) => fate);
  const isLoss = lostLast(affected);
  return [
    ...nameLines(inert(customer.name), facts, width, bold, dim),
    ...wrapped(inert(standingText(affected)), width, "  ").map((line) => (isLoss ? red(line) : dim(line))),
    ...[...groups].flatMap(([fate, group]) => fateLines(fate, group, style)),
  ];
}

/** A name of any length, and what is known of it. */
function nameLines(name: string, facts: string, width: number, bold: Paint, dim: Paint): string[] {
  if (columnsOf(name) <= width) return labelled({ name, text: facts }, width, { name: bold, text: dim });
  return [...wrapped(name, width).map(bold), ...(facts ? wrapped(facts, width, "    ").map(dim) : [])];
}

function fateLines(fate: LineFate["fate"], lines: readonly AffectedLine[], style: Style): string[] {
  const { red, yellow, green, blue, dim } = style.color;
  const paints: Readonly<Record<LineFate["fate"], Paint>> = {
    broken: red,
    lost: red,
    added: green,
    reworded: yellow,
    carried: blue,
  };
  const width = proseWidthOf(style);
  return [
    `  ${paints[fate](fateTitles[fate])}${dim(` (${number(lines.length)})`)}`,
    ...byOutcome(lines.slice(0, most)).flatMap(({ outcome, lines: some }) => [
      ...wrapped(inert(outcome), width, "    "),
      ...some.flatMap((line) => lineLines(line, style)),
    ]),
    ...further(lines.length, style),
  ];
}

/** A line: its module, by which way it goes, and why it is not what it was. */
function lineLines(line: AffectedLine, style: Style): string[] {
  const { cyan, dim } = style.color;
  const width = proseWidthOf(style);
  const [, ...others] = line.way.modules;
  const from = line.from === undefined ? [] : [`was ${line.from}`];
  const via = others.length === 0 ? [] : [`via ${shortWay(others)}`];
  const note = fateNote(line);
  return [
    ...labelled(
      { name: inert(line.module), text: inert([...from, ...via].join(", ")) },
      width,
      { name: cyan, text: (plain) => plain },
      "      ",
    ),
    ...(note ? wrapped(inert(note), width, "          ").map((text) => dim(text)) : []),
  ];
}

/** Customers whom nothing but imports leads to: nobody states that what changed serves them. */
function importedLines(imported: readonly ReachedCustomer[], style: Style): string[] {
  const notes = imported
    .slice(0, most)
    .map((one) => ({ name: inert(one.customer.name), text: inert(importedText(one)) }));
  const paint = { name: style.color.cyan, text: (plain: string): string => plain };
  return [...definitions(notes, proseWidthOf(style), paint), ...further(imported.length, style)];
}

/** Of a long way its ends. */
const shortWay = (modules: readonly string[]): string =>
  modules.length <= 4
    ? modules.join(" → ")
    : `${modules[0]} → … ${number(modules.length - 2)} more … → ${modules.at(-1)}`;

const further = (all: number, { color }: Style): string[] =>
  all > most ? [color.dim(`    … and ${number(all - most)} more (customer-impact affected --format json)`)] : [];
