// @customer-impact via ./lexer: tells documentation from a string that only stands there

import type { Docstring } from "../languages/syntax.ts";

/** Whether a literal is documentation, by what stands in front of it and behind it. */
export const isDocumentation = (text: string, docstrings: readonly Docstring[], start: number, end: number): boolean =>
  docstrings.some(
    ({ before, after }) => isAt(text, `(?<=${before})`, start) && (after === undefined || isAt(text, after, end)),
  );

const patterns = new Map<string, RegExp>();

/** Whether a pattern of a rule matches at an offset. */
function isAt(text: string, source: string, at: number): boolean {
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, (pattern = new RegExp(source, "my")));
  pattern.lastIndex = at;
  return pattern.test(text);
}
