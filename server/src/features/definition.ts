// @customer-impact Engineer: jumps from a statement to the module that it counts on

import { evidencePath, isUrl } from "../lines/evidence.ts";
import { type Position, range, type Range } from "../text/range.ts";
import type { Lines } from "../lines/model.ts";
import type { Location } from "../coverage/moduleLocation.ts";
import { locationOfCustomer, locationOfOutcome, locationsOfModules } from "./location.ts";
import { type Place, placeAt } from "./place.ts";
import type { Snapshot } from "./snapshot.ts";
import { subjectOf } from "./subject.ts";

/** Where to go, and the stretch that one goes from. */
export interface Definition extends Location {
  readonly origin: Range;
}

/** A ref may mean a directory: so many of its modules are gone to at the most. */
const most = 100;

/**
 * From a ref to the statements of its modules, or their first lines; from a customer or an outcome to the key that
 * declares it; from evidence to the file.
 */
export function definitionsAt(snapshot: Snapshot, path: string, position: Position): Definition[] {
  const place = placeAt(snapshot, path, position);
  return place ? targetsOf(snapshot, place).map((target) => ({ ...target, origin: place.range })) : [];
}

function targetsOf(snapshot: Snapshot, place: Place): Location[] {
  const { lines } = snapshot;
  const subject = subjectOf(lines, place);
  if (subject?.kind === "modules") return locationsOfModules(lines, subject.modules.slice(0, most));
  if (subject) {
    const found =
      subject.kind === "customer"
        ? locationOfCustomer(snapshot, subject.customer)
        : locationOfOutcome(snapshot, subject.outcome);
    return found ? [found] : [];
  }
  if (place.in === "statement") {
    if (place.part.kind !== "attributeValue" || place.part.attribute.key.text !== "evidence") return [];
    return evidenceFiles(place.part.text, place.judgement.statement.file, lines.workspace);
  }
  const [section, , key] = place.path;
  if (section !== "outcomes" || key !== "evidence" || place.isKey) return [];
  return evidenceFiles(place.text, snapshot.configuration.path, lines.workspace);
}

/** The files that evidence names, one or several between commas; a directory or a URL is none. */
function evidenceFiles(evidence: string, file: string, workspace: Lines["workspace"]): Location[] {
  if (isUrl(evidence)) return [];
  const found = evidencePath(evidence, file, workspace);
  if (!found)
    return evidence.includes(",")
      ? evidence.split(",").flatMap((one) => evidenceFiles(one.trim(), file, workspace))
      : [];
  if (!isFile(found.path, workspace)) return [];
  const line = found.line ?? 0;
  return [{ path: found.path, range: range(line, 0, line, 0) }];
}

export const isFile = (path: string, workspace: Lines["workspace"]): boolean =>
  workspace.has(path) && !path.endsWith("/") && path !== "" && !workspace.has(`${path}/`);
