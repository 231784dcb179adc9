// @customer-impact Reviewer: reads in the pull request which customers it touches, and in release notes what each of them gets

import { groupBy } from "../../text/groupBy.ts";
import { type AffectedCustomer, type AffectedLine, type LineFate, lostLast } from "../../coverage/affected/model.ts";
import type { ReachedCustomer } from "../../coverage/impact/throughImports.ts";
import { throughText } from "../text/imports.ts";
import { folded, marker, span } from "../markdown/blocks.ts";
import { fitted, fixed, mostRows, type Part } from "../markdown/fit.ts";
import { listPart } from "../markdown/list.ts";
import { prose } from "../markdown/prose.ts";
import { count, number } from "../text/words.ts";
import type { AffectedReport } from "./context.ts";
import { affectedSentence, byOutcome, fateClause, fateTitles, standingText, withoutLineText } from "./words.ts";

/** More rows of lines that are as before are folded. */
const mostOpen = 5;
/** Of one outcome so many modules are named. */
const mostModules = 8;
const everything = "customer-impact affected --format json";

/** The report of `customer-impact affected` as a comment on a pull request, or as release notes by customer. */
export function affectedMarkdown(report: AffectedReport): string {
  const { customers, imported = [], withoutLine } = report.affected;
  const head =
    customers.length > 0 ? `${count(customers.length, "customer")} affected` : headWithoutLines(imported.length);
  return fitted([
    fixed(`${marker}\n## ${head}`),
    fixed(prose(affectedSentence(report))),
    ...customers.flatMap(customerParts),
    listPart({
      title: `Through imports only (${number(imported.length)})`,
      rows: imported
        .slice(0, mostRows)
        .map((one) => `- ${prose(one.customer.name) || span(one.customer.name)}: ${importedClause(one)}`),
      total: imported.length,
      all: everything,
      mostOpen,
    }),
    listPart({
      title: `Changed, and without a line (${number(withoutLine.length)})`,
      rows: withoutLine.slice(0, mostRows).map((one) => `- ${span(one.module)} ${prose(withoutLineText(one))}`),
      total: withoutLine.length,
      all: everything,
      mostOpen,
    }),
    fixed(`<sub>customer-impact ${report.version}</sub>`),
  ]);
}

/** What a customer gains and loses; behind it what is as before. */
function customerParts(affected: AffectedCustomer): Part[] {
  const { customer, lines } = affected;
  const standing = prose(standingText(affected));
  const facts = [
    ...(customer.group === undefined ? [] : [prose(customer.group)]),
    ...(customer.priority === undefined ? [] : [`priority ${customer.priority}`]),
    lostLast(affected) ? `**${standing}**` : standing,
  ];
  const head = [`### ${prose(customer.name) || span(customer.name)}`, facts.join(" · ")].join("\n\n");
  const groups = groupBy(lines, ({ fate }) => fate);
  const rowsOf = (fate: LineFate["fate"]): string[] =>
    byOutcome(groups.get(fate) ?? []).map(({ outcome, lines: some }) => rowOf(fate, outcome, some));
  const news = (["broken", "lost", "added", "reworded"] as const).flatMap(rowsOf);
  const kept = rowsOf("carried");
  const isOpen = kept.length <= mostOpen;
  const first = isOpen ? [...news, ...kept] : news;
  return [
    rowsPart(first, (body) => (body === "" ? head : `${head}\n\n${body}`)),
    rowsPart(isOpen ? [] : kept, (body) =>
      body === "" ? "" : folded(`<b>${count(kept.length, "outcome")} whose modules changed</b>`, body),
    ),
  ];
}

/** By which way imports lead to a customer. */
const importedClause = ({ imports }: ReachedCustomer): string =>
  `${span(imports.at(-1) ?? "")} imports ${span(imports[0] ?? "")}${throughText(imports.length - 1)}, and reaches them`;

function rowsPart(all: readonly string[], write: (body: string) => string): Part {
  return {
    rows: all.slice(0, mostRows),
    write: (shown) => {
      const hidden = all.length - shown.length;
      const more =
        hidden > 0
          ? [`${number(hidden)} more ${hidden === 1 ? "is" : "are"} not shown: \`${everything}\` prints all.`]
          : [];
      return write([shown.join("\n"), ...more].filter((text) => text !== "").join("\n\n"));
    },
  };
}

/** An outcome, with the modules whose lines lead to it. */
function rowOf(fate: LineFate["fate"], outcome: string, lines: readonly AffectedLine[]): string {
  const modules = lines.slice(0, mostModules).map(moduleText);
  const others = lines.length - modules.length;
  if (others > 0) modules.push(`and ${number(others)} more`);
  return `- **${fateTitles[fate]}:** ${prose(outcome) || span(outcome)} (${modules.join("; ")})`;
}

function moduleText(line: AffectedLine): string {
  const [, next] = line.way.modules;
  const via = next === undefined ? "" : ` via ${span(next)}`;
  const was = line.from === undefined ? "" : `, was ${span(line.from)}`;
  const clause = fateClause(line);
  return `${span(line.module)}${via}${was}${clause ? `: ${prose(clause)}` : ""}`;
}

const headWithoutLines = (imported: number): string =>
  imported === 0 ? "No customer is affected" : `${count(imported, "customer")} reached through imports`;
