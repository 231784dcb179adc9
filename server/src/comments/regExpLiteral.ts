// @customer-impact via ./scanner: finds where a regular expression ends, so that two slashes in it are no comment

import type { RegExpLiteral } from "../languages/syntax.ts";

/**
 * Where a regular-expression literal ends: behind its slash, or, where none closes it, at the end of the line (of the
 * text, where it may hold line breaks).
 *
 * @param start the offset of its first slash
 */
export function endOfRegExp(
  text: string,
  start: number,
  { multiline, classes }: RegExpLiteral,
): { end: number; isClosed: boolean } {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if ((char === "\n" || char === "\r") && !multiline) return { end: at, isClosed: false };
    else if (char === "[") inClass = classes ?? false;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) return { end: at + 1, isClosed: true };
  }
  return { end: text.length, isClosed: false };
}
