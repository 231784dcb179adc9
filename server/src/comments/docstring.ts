// @customer-impact via ./scanner: tells documentation from a string that only stands there

import type { Docstring } from "../languages/syntax.ts";

/** Whether a string literal is documentation, by what stands in front of it and behind it. */
export const isDocumentation = (text: string, docstrings: readonly Docstring[], start: number, end: number): boolean =>
  docstrings.some(
    ({ before, after }) => isAt(text, `(?<=${before})`, start) && (after === undefined || isAt(text, after, end)),
  );

const atPatterns = new Map<string, RegExp>();

/** Whether a pattern of a rule matches at an offset. */
function isAt(text: string, source: string, at: number): boolean {
  let pattern = atPatterns.get(source);
  if (!pattern) atPatterns.set(source, (pattern = new RegExp(source, "my")));
  pattern.lastIndex = at;
  return pattern.test(text);
}
