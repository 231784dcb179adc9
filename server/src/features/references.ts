// @customer-impact Engineer: finds out who counts on this module, and everyone who names a customer

import type { Judgement, Lines } from "../lines/model.ts";
import { supportersOf } from "../lines/supporters.ts";
import { rangeOf } from "../statements/place.ts";
import type { Position } from "../text/range.ts";
import type { Location } from "../coverage/moduleLocation.ts";
import { locationsOfModules } from "./location.ts";
import { occurrencesOf } from "./occurrences.ts";
import { placeAt } from "./place.ts";
import type { Snapshot } from "./snapshot.ts";
import { subjectOf } from "./subject.ts";

/**
 * Who names what stands at a position: of a customer or an outcome every statement that names it and every outcome that
 * is for it, of a module every `via` to it.
 *
 * @param withDeclaration whether the key in the configuration, or the module's own statement, comes first
 */
export function referencesAt(
  snapshot: Snapshot,
  path: string,
  position: Position,
  withDeclaration: boolean,
): Location[] {
  const place = placeAt(snapshot, path, position);
  const subject = place && subjectOf(snapshot.lines, place);
  if (!subject) return [];
  if (subject.kind === "modules")
    return [
      ...(withDeclaration ? locationsOfModules(snapshot.lines, subject.modules) : []),
      ...viaTo(snapshot.lines, subject.modules),
    ];
  return [...occurrencesOf(snapshot, subject)]
    .filter(({ role }) => withDeclaration || role !== "declaration")
    .map(({ path, range }) => ({ path, range }));
}

/** The refs that mean any of these modules, each once. */
function viaTo(lines: Lines, modules: readonly number[]): Location[] {
  const meant = new Set(modules);
  const statements = new Set<Judgement>();
  for (const module of modules) for (const { judgement } of supportersOf(lines, module)) statements.add(judgement);
  return [...statements].flatMap((judgement) => refsTo(judgement, (module) => meant.has(module)));
}

/** Where a statement names modules as what it goes via. */
export const refsTo = ({ statement, refs }: Judgement, isMeant: (module: number) => boolean): Location[] =>
  refs
    .filter(({ target }) => target?.modules.some(isMeant))
    .map(({ part }) => ({ path: statement.file, range: rangeOf(statement.raw, part) }));
