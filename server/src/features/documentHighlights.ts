// @customer-impact Reviewer: sees at a glance where else in a file the same customer or module is named

import { comparePositions, type Position, type Range } from "../text/range.ts";
import { occurrencesIn } from "./occurrences.ts";
import { placeAt, statementsIn } from "./place.ts";
import { refsTo } from "./references.ts";
import type { Snapshot } from "./snapshot.ts";
import { subjectOf } from "./subject.ts";

/** Where else in the file the customer, outcome or module at a position is named, that place included. */
export function documentHighlightsAt(snapshot: Snapshot, path: string, position: Position): Range[] {
  const place = placeAt(snapshot, path, position);
  const subject = place && subjectOf(snapshot.lines, place);
  if (!subject) return [];
  if (subject.kind !== "modules") return inOrder([...occurrencesIn(snapshot, path, subject)].map(({ range }) => range));
  const meant = new Set(subject.modules);
  const refs = statementsIn(snapshot.lines, path).flatMap((judgement) =>
    refsTo(judgement, (module) => meant.has(module)),
  );
  const own = place.in === "statement" && place.part.kind === "tag" ? [place.range] : [];
  return inOrder([...own, ...refs.map(({ range }) => range)]);
}

const inOrder = (ranges: readonly Range[]): Range[] => ranges.toSorted((a, b) => comparePositions(a.start, b.start));
