// @customer-impact Engineer: is not drowned in gaps of a workspace that never asked to be looked at

import type { Snapshot } from "./snapshot.ts";

const known = new WeakMap<Snapshot, boolean>();

/** Whether there is a configuration, a baseline, or one statement anywhere. */
export function hasOptedIn(snapshot: Snapshot): boolean {
  let found = known.get(snapshot);
  if (found === undefined) {
    found =
      snapshot.configuration.text !== undefined ||
      snapshot.baseline !== undefined ||
      snapshot.lines.modules.some(({ judgements }) => judgements.length > 0);
    known.set(snapshot, found);
  }
  return found;
}
