// @customer-impact via ./history: prints what the author of a commit wrote as harmless text

import { inert } from "./inert.ts";
import { columnsOf, cut } from "./width.ts";

/** In columns. */
const longestSubject = 72;

/** The subject of a commit, not too long: what it says first matters most. */
export function subjectOf(subject: string): string {
  const text = inert(subject);
  return columnsOf(text) <= longestSubject ? text : `${cut(text, longestSubject - 1)[0]}…`;
}

/** The day of a date in ISO 8601. */
export const dayOf = (date: string): string => (date === "" ? "(no date)" : inert(date.slice(0, 10)));
