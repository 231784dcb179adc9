// @customer-impact #whom-it-serves: names behind each via the customers at the end of it

import { inert } from "../reports/text/inert.ts";
import { atMost, count } from "../reports/text/words.ts";
import { comparePositions, type Position, type Range } from "../text/range.ts";
import { statementsIn } from "./place.ts";
import type { Snapshot } from "./snapshot.ts";
import { reachOf } from "./statementReach.ts";

/** Words shown behind a position as if they stood in the text. */
export interface InlayHint {
  readonly position: Position;
  readonly label: string;
  /** The same in full. */
  readonly tooltip: string;
}

const mostNames = 3;

/** The customers that each `via` of a file reaches, behind its last word; only within a range, if one is given. */
export function inlayHints({ lines, configuration }: Snapshot, path: string, within?: Range): InlayHint[] {
  if (path === configuration.path) return [];
  return statementsIn(lines, path).flatMap((judgement) => {
    const position = judgement.statement.raw.range.end;
    const isOutside =
      within && (comparePositions(position, within.start) < 0 || comparePositions(position, within.end) > 0);
    if (judgement.kind !== "via" || judgement.fault || isOutside) return [];
    const { customers, distance = 0 } = reachOf(lines, judgement);
    const names = customers.map(({ name }) => inert(name));
    if (names.length === 0) return [];
    return [
      {
        position,
        label: `→ ${atMost(names, mostNames + 1).join(", ")}`,
        tooltip: `Reaches ${atMost(names, 20).join(", ")} in ${count(distance, "step")}`,
      },
    ];
  });
}
