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

function positionOf(anchors: readonly number[], offset: number): Position {
  let at = 0;
  while (at + 3 < anchors.length && (anchors[at + 3] ?? 0) <= offset) at += 3;
  return { line: anchors[at + 1] ?? 0, character: (anchors[at + 2] ?? 0) + offset - (anchors[at] ?? 0) };
}
