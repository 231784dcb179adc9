// @customer-impact Reviewer: sees a problem on the very word that is wrong, also on a continuation line

import type { Position, Range } from "../text/range.ts";
import type { RawStatement } from "./raw.ts";
import type { Part } from "./syntax.ts";

/** Where a part of a statement's text stands in the file; an empty part stands for the whole statement. */
export function rangeOf(statement: RawStatement, part: Pick<Part, "start" | "end">): Range {
  if (part.end <= part.start || statement.anchors.length === 0) return statement.range;
  const last = positionOf(statement.anchors, part.end - 1);
  return { start: positionOf(statement.anchors, part.start), end: { line: last.line, character: last.character + 1 } };
}

/** The same line by line, so that nothing between two lines of a comment belongs to it. */
export function rangesOf(statement: RawStatement, part: Pick<Part, "start" | "end">): Range[] {
  const { anchors } = statement;
  if (part.end <= part.start || anchors.length === 0) return [statement.range];
  const ranges: Range[] = [];
  for (let at = anchorBefore(anchors, part.start); at < anchors.length; at += 3) {
    const from = Math.max(part.start, anchors[at] ?? 0);
    if (from >= part.end) break;
    // The space in front of the next anchor stands for what is between the words, a line break perhaps.
    const to = Math.min(part.end, (anchors[at + 3] ?? Infinity) - 1);
    if (from >= to) continue;
    const start = positionOf(anchors, from);
    const end = { line: start.line, character: start.character + to - from };
    const previous = ranges.at(-1);
    if (previous?.end.line === start.line) ranges[ranges.length - 1] = { start: previous.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}

function positionOf(anchors: readonly number[], offset: number): Position {
  const at = anchorBefore(anchors, offset);
  return { line: anchors[at + 1] ?? 0, character: (anchors[at + 2] ?? 0) + offset - (anchors[at] ?? 0) };
}

/** The index of the last anchor that is not behind an offset. */
function anchorBefore(anchors: readonly number[], offset: number): number {
  let low = 0;
  let high = anchors.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((anchors[middle * 3] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}
