// @customer-impact via ./body: reads the commonest strings and comments without a search, so that the answer comes soon

import type { BlockComment, DelimitedLiteral, StringLiteral } from "../languages/syntax.ts";
import { literalOf } from "./search.ts";

/**
 * A body with nothing in it but text, and perhaps escapes. There are more of these than of all others together, and a
 * regular expression takes several times as long to find their ends.
 */
export interface PlainBody {
  /** What ends it, as it is written. */
  readonly close: string;
  /** A backslash takes the meaning from what follows it. */
  readonly hasEscapes: boolean;
  /** The end of the line ends it as well. */
  readonly endsWithLine: boolean;
}

const backslash = 92;
const newline = 10;
const carriageReturn = 13;
/** The one way to write escapes that is looked for by hand. */
const escape = "\\\\(?:\\r\\n|[^])";

/** @param close what ends the body, as a regular expression */
export function plainBodyOf(
  rule: BlockComment | StringLiteral | DelimitedLiteral,
  close: string,
  hasInterpolations: boolean,
): PlainBody | undefined {
  const text = literalOf(close);
  if (text === undefined || hasInterpolations) return undefined;
  if (rule.kind === "block")
    return rule.nested || rule.skip ? undefined : { close: text, hasEscapes: false, endsWithLine: false };
  if (rule.kind !== "string" || text.length !== 1 || (rule.escape !== undefined && rule.escape !== escape))
    return undefined;
  return { close: text, hasEscapes: rule.escape !== undefined, endsWithLine: rule.multiline !== true };
}

/** Where the text of a body ends, and the offset behind what closes it; the end of the text where nothing does. */
export interface Ends {
  readonly start: number;
  readonly end: number;
}

export function endOfPlain(text: string, from: number, body: PlainBody): Ends {
  const start = endOfText(text, from, body);
  return { start, end: start < text.length && text.startsWith(body.close, start) ? start + body.close.length : start };
}

/** Where the text of a body ends: at what closes it, at a line break where that ends it as well, or where all ends. */
export function endOfText(text: string, from: number, { close, hasEscapes, endsWithLine }: PlainBody): number {
  if (!hasEscapes && !endsWithLine) {
    const start = text.indexOf(close, from);
    return start < 0 ? text.length : start;
  }
  const closing = close.charCodeAt(0);
  let quiet = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === closing) return at;
    if (char === backslash && hasEscapes) {
      at++;
      if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === newline) at++;
      quiet = 0;
    } else if (endsWithLine && (char === newline || char === carriageReturn)) return at;
    else if (++quiet === longQuiet) {
      at = skipQuiet(text, at + 1, close) - 1;
      quiet = 0;
    }
  }
  return text.length;
}

/** Where so many characters meant nothing, many more mostly do not either: the text of a font, a table, a program in a string. */
const longQuiet = 100;
const stretch = 1000;

/** Goes on by whole stretches of text that hold nothing of interest. */
function skipQuiet(text: string, from: number, close: string): number {
  for (let at = from; at < text.length; at += stretch) {
    const next = text.slice(at, at + stretch);
    if (next.includes(close) || next.includes("\\") || next.includes("\n") || next.includes("\r")) return at;
  }
  return text.length;
}
