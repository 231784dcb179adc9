// @customer-impact via ./lexer: tells where an expression may start, and with it what a slash means

import type { ExpressionStart } from "../languages/syntax.ts";
import type { Comment } from "./comment.ts";

/**
 * Whether an expression may start at `at`, by what stands in front of it: behind a name, a number or a closing bracket
 * a slash divides and `<` compares; behind an operator, a keyword or nothing they open a literal.
 *
 * @param comments those found so far; they do not count as code
 */
export function expressionMayStart(
  text: string,
  at: number,
  comments: readonly Comment[],
  start: ExpressionStart,
): boolean {
  const end = endOfCodeBefore(text, at, comments);
  if (end === 0) return true;
  const last = text[end - 1] ?? "";
  if (last === ")" || last === "]") return false;
  if (last === "}") return start.afterBrace ?? false;
  if (last === "+" || last === "-") return text[end - 2] !== last;
  if (last === '"' || last === "'" || last === "`") return false;
  if (!/[\w$?!\u0080-\u00ff]/.test(last)) return true;
  const word = /[\w$?!\u0080-\u00ff.@]+$/.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? "";
  // `a ? /b/ : c` and `!/b/`: no part of a name by themselves.
  if (/^[?!]+$/.test(word) || start.keywords.includes(word)) return true;
  return start.commands === true && end < at && /[^\s=]/.test(text[at + 1] ?? " ") && /^[a-z_][\w?!]*$/.test(word);
}

/** The offset behind the last character before `at` that is neither white space nor comment; looks back 2,000 bytes of white space at the most. */
function endOfCodeBefore(text: string, at: number, comments: readonly Comment[]): number {
  let end = at;
  for (let index = comments.length - 1, steps = 0; steps < 2000; steps++) {
    const char = text.charCodeAt(end - 1);
    if (end > 0 && char <= 32) {
      end--;
      continue;
    }
    let comment = comments[index];
    while (comment && comment.start >= end) comment = comments[--index];
    if (!comment || comment.end !== end || comment.kind === "doc") break;
    end = comment.start;
  }
  return end;
}
