// @customer-impact via ../features/place, ../workspace/readConfiguration: turns offsets into lines and back, wherever a caret stands

import type { Position, Range } from "./range.ts";

/**
 * The offset of a position in a text, in UTF-16 code units. A position behind the end of its line means that end, and
 * one behind the text or in front of it the nearest there is; an odd number counts as 0.
 */
export function offsetAt(text: string, { line, character }: Position): number {
  const breaks = /\r\n?|\n/g;
  let start = 0;
  for (let at = 0; at < line; at++) {
    if (!breaks.exec(text)) return text.length;
    start = breaks.lastIndex;
  }
  const end = breaks.exec(text)?.index ?? text.length;
  return Math.min(end, start + Math.max(0, Math.trunc(character) || 0));
}

/** Turns offsets of a text into positions. */
export function positionsOf(text: string): (offset: number) => Position {
  const lines = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) lines.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (lines[low] ?? 0) };
  };
}

/** Whether a position stands in a range or at one of its ends. */
export const touches = ({ start, end }: Range, at: Position): boolean =>
  (start.line < at.line || (start.line === at.line && start.character <= at.character)) &&
  (at.line < end.line || (at.line === end.line && at.character <= end.character));
