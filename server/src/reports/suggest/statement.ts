// @customer-impact Engineering lead: gets a plan that states nothing yet, so that each line is written by somebody who knows

import type { PlannedGap } from "../../coverage/plan.ts";
import { throughText } from "../text/imports.ts";

/**
 * What a plan says of a gap. It is never a line: what stands in its file already, which gives none, or a `todo` that says
 * where to look. Whoever knows puts the statement in its place.
 */
export function plannedStatement({ stated, importers: [nearest], isNobodys }: PlannedGap): string {
  if (stated !== undefined) return stated;
  if (nearest) return `todo: via ${nearest.ref}, which imports this module${throughText(nearest.distance)}`;
  return isNobodys
    ? "todo: find out whom this serves, since no module with a line imports it"
    : "todo: find out whom this serves";
}
