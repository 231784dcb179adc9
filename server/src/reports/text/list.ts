// @customer-impact Reviewer: reads what every customer gets, outcome by outcome, without opening a file

import type { JudgedModule, Judgement } from "../../lines/model.ts";
import { attributeOf } from "../../statements/attribute.ts";
import type { Report } from "../../coverage/report.ts";
import { type CustomerStatements, statementsByCustomer, statementsOfKind } from "../../coverage/statements.ts";
import { shownCustomers } from "../shownCustomers.ts";
import { aboutText, nothingChanged, whereText } from "./about.ts";
import { document, section } from "./document.ts";
import { inert } from "./inert.ts";
import { outcomeLines } from "./outcomes.ts";
import { placeOf } from "./place.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { columnsOf } from "./width.ts";
import { count, number } from "./words.ts";
import { definitions, labelled, wrapped } from "./wrap.ts";

/** The report of `customer-impact list`: what is stated, by customer, outcome and module. */
export function listText(report: Report, style: Style): string {
  const { color } = style;
  const sections = [
    ...statementsByCustomer({ ...report, customers: shownCustomers(report) }).map((one) =>
      customerLines(one, report.scope !== "", style),
    ),
    section("Exempt", exemptions(report, style), style),
    section("To do", todos(report, style), style),
    faultyLines(report, style),
  ].filter((lines) => lines.length > 0);
  const nothing = nothingChanged(report);
  if (nothing !== undefined)
    return document([wrapped(`${nothing}, so there is nothing to list.`, proseWidthOf(style))]);
  if (sections.length === 0)
    return document([
      wrapped(
        `Nothing is stated yet${report.changes ? aboutText(report).replace("of", "in") : whereText(report)}.`,
        proseWidthOf(style),
      ),
    ]);
  const about = report.changes ? aboutText(report) : whereText(report);
  return document([...(about ? [[color.bold(`Statements${about}`)]] : []), ...sections]);
}

function customerLines({ coverage, outcomes }: CustomerStatements, isPart: boolean, style: Style): string[] {
  const { customer, direct, indirect } = coverage;
  const facts = [
    ...(customer.group === undefined ? [] : [inert(customer.group)]),
    ...(customer.priority === undefined ? [] : [`priority ${customer.priority}`]),
    direct + indirect === 0
      ? `${isPart ? "none of these modules" : "no module"} reaches them`
      : `${number(direct)} direct${indirect ? `, ${number(indirect)} indirect` : ""}`,
  ];
  return [
    ...headLines(inert(customer.name), facts.join(" · "), style),
    ...outcomes.flatMap((outcome, index) => [...(index ? [""] : []), ...outcomeLines(outcome, style)]),
  ];
}

/** A name of any length, and what is known of it. */
function headLines(name: string, facts: string, style: Style): string[] {
  const { bold, dim } = style.color;
  const width = proseWidthOf(style);
  if (columnsOf(name) <= width) return labelled({ name, text: facts }, width, { name: bold, text: dim });
  const rest = wrapped(facts, width, "    ").map((line) => dim(line));
  return wrapped(name, width)
    .map((line) => bold(line))
    .concat(rest);
}

function exemptions(report: Report, style: Style): string[] {
  const notes = statementsOfKind(report, "none").map(({ module, judgement }) => {
    const until = attributeOf(judgement.statement.syntax, "until");
    const fault = judgement.fault && (judgement.fault === "expired" ? "past its date" : "no reason, so not exempt");
    return noteOf(module, judgement, [until && `until ${until}`, fault]);
  });
  return noteLines(notes, style);
}

function todos(report: Report, style: Style): string[] {
  const notes = statementsOfKind(report, "todo").map(({ module, judgement }) =>
    noteOf(
      module,
      judgement,
      ["issue", "owner"].map((key) => attributeOf(judgement.statement.syntax, key)),
    ),
  );
  return noteLines(notes, style);
}

interface Note {
  readonly name: string;
  readonly text: string;
}

function noteOf(module: JudgedModule, judgement: Judgement, asides: readonly (string | undefined)[]): Note {
  const aside = asides.filter((part) => part).join(", ");
  const text = [judgement.text.text, aside && `(${aside})`].filter((part) => part).join(" ");
  return { name: placeOf(module, judgement), text: inert(text) };
}

const noteLines = (notes: readonly Note[], style: Style): string[] =>
  definitions(notes, proseWidthOf(style), { name: style.color.cyan, text: (plain) => plain });

/** Statements that stand in no other group. */
function faultyLines({ modules }: Report, style: Style): string[] {
  const faulty = modules
    .flatMap(({ judgements }) => judgements)
    .filter(({ kind, fault }) => fault && kind !== "none" && kind !== "todo").length;
  if (faulty === 0) return [];
  const text = `${count(faulty, "more statement")} ${faulty === 1 ? "gives" : "give"} no line: customer-impact check says why.`;
  return wrapped(text, proseWidthOf(style)).map((line) => style.color.yellow(line));
}
