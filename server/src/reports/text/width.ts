// @customer-impact via ./table, ./wrap: counts columns of wide and combining characters

import stringWidth from "fast-string-width";

const plain = /^[\x20-\x7e]*$/;

/** How many columns a text takes. */
export const columnsOf = (text: string): number => (plain.test(text) ? text.length : stringWidth(text));

export const padEnd = (text: string, columns: number): string => text + spaces(columns - columnsOf(text));

export const padStart = (text: string, columns: number): string => spaces(columns - columnsOf(text)) + text;

export const spaces = (count: number): string => " ".repeat(Math.max(0, count));

/** Takes longer to make than most reports do, and is seldom needed. */
let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): string[] {
  if (plain.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("en");
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Cuts out the middle of a text that is wider than the columns given: both ends of a path tell more than that. */
export function shortened(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const parts = graphemes(text);
  const head = Math.floor((columns - 1) / 3);
  const start = fitting(parts, head);
  const end = fitting(parts.toReversed(), columns - 1 - columnsOf(start.join(""))).toReversed();
  return `${start.join("")}…${end.join("")}`;
}

/** The first parts, as many as fit. */
function fitting(parts: readonly string[], columns: number): string[] {
  const found: string[] = [];
  let used = 0;
  for (const part of parts) {
    used += columnsOf(part);
    if (used > columns) break;
    found.push(part);
  }
  return found;
}

/** Cuts a text into pieces that fit; what is one character to the eye stays whole as long as it fits itself. */
export function cut(text: string, columns: number): string[] {
  const pieces = [""];
  let used = 0;
  for (const part of graphemes(text).flatMap((one) => (columnsOf(one) <= columns ? [one] : Array.from(one)))) {
    const width = columnsOf(part);
    if (used + width > columns) {
      pieces.push("");
      used = 0;
    }
    pieces[pieces.length - 1] += part;
    used += width;
  }
  return pieces;
}
