// @customer-impact via ./lexer: knows where a line ends, and when a backslash carries it on

import type { LineComment } from "../languages/syntax.ts";
import type { Comment } from "./comment.ts";
import { search, searcher } from "./search.ts";

const notBlank = /[^ \t\r\n\f]/g;
const lineBreak = /\r\n?|\n/g;

/** The offset of the first character from `from` on that is no white space. */
export const skipBlanks = (text: string, from: number): number =>
  text.charCodeAt(from) > space ? from : (search(notBlank, text, from)?.index ?? from);

const space = 32;

/**
 * The offset of the line break that ends a line, or that of the end of the text.
 *
 * @param continued a backslash in front of a line break takes its meaning
 * @param hasReturns whether a carriage return stands anywhere in the text
 */
function endOfLine(text: string, from: number, continued: boolean, hasReturns: boolean): number {
  if (!continued && !hasReturns) {
    const end = text.indexOf("\n", from);
    return end < 0 ? text.length : end;
  }
  for (let at = from; ;) {
    const found = search(lineBreak, text, at);
    if (!found) return text.length;
    if (!continued || found.index === from || text[found.index - 1] !== "\\") return found.index;
    at = found.index + found[0].length;
  }
}

/**
 * A comment that ends with its line.
 *
 * @param start the offset of what opens it, and perhaps of white space in front of that
 * @param behind the offset behind what opens it
 */
export function lineComment(
  text: string,
  rule: LineComment,
  start: number,
  behind: number,
  hasReturns: boolean,
): Comment {
  const line = endOfLine(text, behind, rule.continued ?? false, hasReturns);
  const close = rule.close ? search(searcher(rule.close), text.slice(behind, line), 0) : null;
  const end = close ? behind + close.index : line;
  return { kind: "line", start: skipBlanks(text, start), end, contentStart: behind, contentEnd: end };
}
