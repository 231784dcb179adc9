// @customer-impact via ./lexer: finds where a regular expression ends, so that two slashes in it are no comment

import type { RegExpLiteral } from "../languages/syntax.ts";
import { search } from "./search.ts";

/**
 * Where a literal between slashes ends.
 *
 * @param start the offset of its first slash
 * @returns the offset behind the literal; or, where it has no end, up to where none that starts on the way can have one
 */
export function endOfRegExp(
  text: string,
  start: number,
  rule: RegExpLiteral,
): { end: number } | { noneBefore: number } {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if ((char === "\n" || char === "\r") && !rule.multiline) return { noneBefore: at };
    else if (char === "[") inClass = rule.classes ?? false;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) return { end: skipFlags(text, at + 1) };
  }
  return { noneBefore: text.length };
}

const notLetter = /[^a-z]/g;

/** Skips the letters behind a literal that say how it is meant: `/x/gi`. */
export const skipFlags = (text: string, from: number): number => search(notLetter, text, from)?.index ?? text.length;
