// @customer-impact Engineering lead: sees exemptions renewed on purpose, each with a date and a reason

import { isDate } from "../../lines/judge.ts";
import type { Judgement } from "../../lines/model.ts";
import { escapeSnippet } from "../snippet.ts";
import { likelyReason, todoBody } from "./bodies.ts";
import type { Fix } from "./fix.ts";
import { inFile, replaceStatement, replaceText } from "./statementEdits.ts";
import { removeAttribute } from "./attributeEdits.ts";

/** An exemption without a reason: gives one. */
export const giveReason: Fix = function* ({ judgement, document }) {
  if (!judgement) return;
  const reason = likelyReason(document.path);
  const { text, statement } = judgement;
  const keywordEnd = statement.raw.text.indexOf("none") + 4;
  const edit = replaceText(judgement, keywordEnd, text.end > keywordEnd ? text.end : keywordEnd, `: ${reason}`);
  yield {
    title: `Give a reason: ${reason}`,
    changes: inFile(judgement, { ...edit, snippet: `: \${1:${escapeSnippet(reason)}}` }),
  };
  yield asTodo(judgement);
};

/** An exemption that is over: sets a new date, takes the date away, or takes the exemption back. */
export const renewExemption: Fix = function* ({ judgement, snapshot }) {
  if (!judgement) return;
  const until = judgement.statement.syntax.attributes.find(({ key }) => key.text === "until");
  if (!until) return;
  const date = monthsBehind(snapshot.lines.today, 3);
  yield {
    title: `Renew the exemption until ${date}`,
    changes: inFile(judgement, replaceText(judgement, until.value.start, until.value.end, date)),
  };
  yield {
    title: "Exempt for good: remove the date",
    changes: inFile(judgement, removeAttribute(judgement, until)),
  };
  yield asTodo(judgement);
};

const asTodo = (judgement: Judgement): { title: string; changes: ReturnType<typeof inFile> } => ({
  title: "Take the exemption back: leave a todo",
  changes: inFile(judgement, replaceStatement(judgement, todoBody.body)),
});

/** A date some months behind another one; the last day of a month where it has no such day. */
export function monthsBehind(date: string, months: number): string {
  if (!isDate(date)) return date;
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
