// @customer-impact via ./text: says in words what a change means to a customer

import {
  type Affected,
  type AffectedCustomer,
  type AffectedLine,
  type LineFate,
  lostLast,
  type WithoutLine,
} from "../../coverage/affected/model.ts";
import { groupBy } from "../../text/groupBy.ts";
import type { ReachedCustomer } from "../../coverage/impact/throughImports.ts";
import { importsText } from "../text/imports.ts";
import { reasonTexts } from "../text/reasons.ts";
import { count, number } from "../text/words.ts";
import type { AffectedReport } from "./context.ts";

/** The groups of lines, in the order in which they are told. */
export const fateTitles: Readonly<Record<LineFate["fate"], string>> = {
  broken: "Broken",
  lost: "Lost",
  added: "New",
  reworded: "Said in other words",
  carried: "Changed",
};

/** Lines by what the customer gets through them, in the order in which they come. */
export const byOutcome = (
  lines: readonly AffectedLine[],
): { readonly outcome: string; readonly lines: readonly AffectedLine[] }[] =>
  [...groupBy(lines, ({ way }) => [...new Set(way.ends.map(({ text }) => text))].join("; "))].map(
    ([outcome, some]) => ({
      outcome,
      lines: some,
    }),
  );

/** How it stands with a customer, where there is something to say: a sentence. Names are those of the workspace, as they are. */
export function standingText(customer: AffectedCustomer): string {
  const { standing, reached, formerName } = customer;
  const was = formerName === undefined ? "" : `They were called "${formerName}" before. `;
  if (standing === "removed") return `They are no customer any more; ${modules(reached.before)} served them.`;
  if (lostLast(customer)) return `${was}No module serves them any more; ${number(reached.before)} did.`;
  if (reached.before === 0)
    return `${was}Nobody served them before; ${modules(reached.after)} ${reached.after === 1 ? "does" : "do"} now.`;
  return `${was}${modules(reached.after)} ${reached.after === 1 ? "serves" : "serve"} them${
    reached.after === reached.before ? ", as many as before" : `; before, ${number(reached.before)} did`
  }.`;
}

const modules = (value: number): string => count(value, "module");

/** Why a line is not what it was, as a clause; empty where that is plain. */
export function fateClause(line: AffectedLine): string {
  switch (line.fate) {
    case "broken":
      return reasonTexts[line.reason].because;
    case "lost":
      return lossClauses[line.why];
    case "reworded":
      return `before: ${line.former.join("; ")}`;
    case "added":
      return line.isChanged ? "" : "the module did not change, its way did";
    case "carried":
      return "";
  }
}

const lossClauses = {
  gone: "the module is gone",
  exempt: "the module is exempt now",
  elsewhere: "the module serves others now",
};

/** The same as a sentence. */
export function fateNote(line: AffectedLine): string {
  const clause = fateClause(line);
  if (line.fate === "broken") return `It has no line any more: ${clause}.`;
  return clause === "" ? "" : `${upper(clause)}${line.fate === "reworded" ? "" : "."}`;
}

/** By which way imports lead to a customer: `src/page.ts imports src/tax.ts through 2 others, and reaches them` */
export const importedText = ({ imports }: ReachedCustomer): string =>
  `${importsText(imports.at(-1) ?? "", imports.length - 1, imports[0])}, and reaches them`;

/** Why a module has no line. */
export const withoutLineText = (module: WithoutLine): string =>
  module.status === "exempt" ? `Exempt: ${module.text}` : `${upper(reasonTexts[module.reason].because)}.`;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** ` since main (abc1234)`, ` since v1 (abc1234) until v2 (def5678)` */
function sinceText({ changes: { origin }, to }: Pick<AffectedReport, "changes" | "to">): string {
  if (origin.kind === "files") return " among the files that were named";
  const until = to ? ` until ${to.ref} (${to.commit.slice(0, 7)})` : "";
  return ` since ${origin.ref} (${origin.base.slice(0, 7)})${until}`;
}

/** What it all comes to: a sentence or two. Names of commits and directories are as they were given. */
export function affectedSentence(report: AffectedReport): string {
  const { affected, scope } = report;
  const since = `${scope ? ` below ${scope}` : ""}${sinceText(report)}`;
  const all = affected.customers.length;
  if (all === 0) {
    const reached = affected.imported?.length ?? 0;
    const nothing = nothingCarried(affected.modules, since);
    return reached === 0
      ? `No customer is affected: ${nothing}.`
      : `No line to a customer is affected: ${nothing}. ${count(reached, "customer")} ${reached === 1 ? "is" : "are"} reached through imports.`;
  }
  const changed = affected.modules === 0 ? "what" : `${modules(affected.modules)} that`;
  return `${count(all, "customer")} ${all === 1 ? "is" : "are"} affected by ${changed} changed${since}.${lossText(affected)}`;
}

function nothingCarried(changed: number, since: string): string {
  if (changed === 0) return `no module changed${since}`;
  return `${modules(changed)} changed${since}, and ${changed === 1 ? "it carries no line" : "none of them carries a line"}`;
}

function lossText({ customers }: Affected): string {
  const gone = customers.filter(lostLast).length;
  if (gone === 0) return "";
  if (customers.length === 1) return " They lose the last module that served them.";
  return gone === 1
    ? " One of them loses the last module that served them."
    : ` ${number(gone)} of them lose the last module that served them.`;
}
