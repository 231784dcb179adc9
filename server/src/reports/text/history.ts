// @customer-impact Engineering lead: reads how coverage has come about, and which commit cost a customer its last module

import { type CustomerHistory, type History, type HistoryPoint, modulesOf } from "../../coverage/history.ts";
import { dayOf, subjectOf } from "./commit.ts";
import { document, section } from "./document.ts";
import { historyTable } from "./historyTable.ts";
import { inert } from "./inert.ts";
import { sparkline } from "./sparkline.ts";
import { proseWidthOf, type Style, widthOf } from "./style.ts";
import { type Cell, table } from "./table.ts";
import { columnsOf } from "./width.ts";
import { count, number, percentText } from "./words.ts";
import { wrapped } from "./wrap.ts";

/** So many customers are told. */
const mostCustomers = 30;
const mostMarks = 40;
const widestSparkline = 60;

/** The report of `customer-impact history`, for a person to read. @param scope the directory that it is about */
export function historyText(history: History, style: Style, scope = ""): string {
  return document([
    headLines(history, style, scope),
    section("Customers", customerLines(history, style), style),
    section("Gained and lost", markLines(history, style), style),
    section("Commits", historyTable(history.points, style), style),
  ]);
}

function headLines({ points }: History, style: Style, scope: string): string[] {
  const { color } = style;
  const title = color.bold(`History of customer impact${scope ? ` of ${inert(scope)}` : ""}`);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [title];
  const percents = points.map(({ summary }) => summary.percent);
  const [from, to] = [first, last].map(({ summary }) => percentText(summary.percent));
  const room = Math.min(widestSparkline, widthOf(style) - columnsOf(`${from}${to}`) - 6);
  return [
    title,
    "",
    `  ${from}  ${color.cyan(sparkline(percents, room))}  ${color.bold(to!)}`,
    "",
    ...wrapped(sentenceOf(points, first, last), proseWidthOf(style), "  "),
  ];
}

function sentenceOf(points: readonly HistoryPoint[], first: HistoryPoint, last: HistoryPoint): string {
  const { counted, direct, indirect } = last.summary;
  const all = points.reduce((sum, { step }) => sum + step, 1);
  const days = [first, last].map(({ commit }) => dayOf(commit.date));
  const range = days[0] === days[1] ? `of ${days[1]}` : `from ${days[0]} to ${days[1]}`;
  const commits = all > points.length ? `${number(points.length)} of ${count(all, "commit")}` : count(all, "commit");
  return `${commits} ${range}. At the last, ${number(direct + indirect)} of ${count(counted, "module")} ${counted === 1 || direct + indirect === 1 ? "has" : "have"} a line to a customer, ${number(direct)} directly.`;
}

function customerLines({ customers }: History, style: Style): string[] {
  const { color } = style;
  const room = Math.min(widestSparkline, Math.max(8, widthOf(style) - 60));
  const rows = customers.slice(0, mostCustomers).map(({ name, counts }): (Cell | string)[] => {
    const [first, last] = [modulesOf(counts[0]), modulesOf(counts.at(-1))];
    const paint = last === 0 ? color.yellow : (text: string): string => text;
    return [
      { text: inert(name), paint },
      { text: sparkline(counts.map(modulesOf), room), paint: color.cyan },
      number(first),
      { text: number(last), paint },
      signed(last - first, style),
    ];
  });
  const lines = table(
    [
      { title: "customer" },
      { title: "modules" },
      { title: "first", align: "right" },
      { title: "last", align: "right" },
      { title: "change", align: "right" },
    ],
    rows,
    style,
  );
  const others = customers.length - mostCustomers;
  return others > 0 ? [...lines, color.dim(`  … and ${number(others)} more (--format json)`)] : lines;
}

/** Where customers lost the last module that served them, or gained the first; the newest first. */
function markLines({ points, customers }: History, style: Style): string[] {
  const { color } = style;
  const width = widthOf(style);
  const hasSubject = width >= 82;
  const marks = customers
    .flatMap((customer) => customer.marks.map((mark) => ({ customer, ...mark })))
    .sort((a, b) => b.at - a.at || (a.kind === b.kind ? 0 : a.kind === "lost-last" ? -1 : 1));
  const rows = marks.slice(0, mostMarks).map(({ customer, kind, at }): (Cell | string)[] => {
    const { commit, step } = points[at]!;
    return [
      width < 60 ? "" : dayOf(commit.date),
      `${step > 1 ? "≤ " : ""}${commit.hash.slice(0, 10)}`,
      kind === "lost-last"
        ? { text: `${nameOf(customer)} lost its last module`, paint: color.red }
        : { text: `${nameOf(customer)} gained its first module`, paint: color.green },
      hasSubject ? { text: subjectOf(commit.subject), paint: color.dim } : "",
    ];
  });
  const lines = table([{}, {}, { align: hasSubject ? "left" : "wrap" }, { align: "wrap" }], rows, style);
  const others = marks.length - rows.length;
  return others > 0 ? [...lines, color.dim(`  … and ${number(others)} more (--format json)`)] : lines;
}

const nameOf = ({ name }: CustomerHistory): string => inert(name);

/** `+3`, `-2`; nothing for no change. */
function signed(change: number, { color }: Style): Cell | string {
  if (change === 0) return "";
  return {
    text: change > 0 ? `+${number(change)}` : `-${number(-change)}`,
    paint: change > 0 ? color.green : color.red,
  };
}
