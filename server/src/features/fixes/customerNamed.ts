// @customer-impact Engineer: names whom a sentence is for, and keeps its words

import { externalCustomers } from "./bodies.ts";
import type { Fix } from "./fix.ts";
import { inFile, replaceText } from "./statementEdits.ts";

/** A sentence that names nobody: puts a customer in front. */
export const nameCustomer: Fix = function* (fixable) {
  const { judgement } = fixable;
  if (!judgement) return;
  const { start, end, text } = judgement.text;
  const first = /^\p{Lu}(?=\p{Ll}|\s)/u.exec(text)?.[0];
  for (const { name } of externalCustomers(fixable).slice(0, 3)) {
    const edits = [
      replaceText(judgement, start, start + 1, `${name}: ${first?.toLowerCase() ?? text.slice(0, 1)}`),
      ...(/[^.]\.$/.test(text) ? [replaceText(judgement, end - 1, end, "")] : []),
    ];
    yield { title: `Name the customer: ${name}`, changes: inFile(judgement, ...edits) };
  }
};
