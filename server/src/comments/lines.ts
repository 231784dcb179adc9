// @customer-impact via ./lexer: knows where a line ends, and when a backslash carries it on

import { search } from "./search.ts";

const notBlank = /[^ \t\r\n\f]/g;
const lineBreak = /\r\n?|\n/g;

/** The offset of the first character from `from` on that is no white space. */
export const skipBlanks = (text: string, from: number): number => search(notBlank, text, from)?.index ?? from;

/**
 * The offset of the line break that ends a line, or that of the end of the text.
 *
 * @param continued a backslash in front of a line break takes its meaning
 */
export function endOfLine(text: string, from: number, continued: boolean): number {
  for (let at = from; ;) {
    const found = search(lineBreak, text, at);
    if (!found) return text.length;
    if (!continued || found.index === from || text[found.index - 1] !== "\\") return found.index;
    at = found.index + found[0].length;
  }
}
