// @customer-impact Engineering lead: sees how many gaps there are without opening anything

import type { Lines } from "../lines/model.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a view has to know of a workspace before it asks for anything else; cheap enough to be asked for at every change. */
export interface Counts {
  /** Relative to the root, and whether there is such a file. */
  readonly configuration: { readonly path: string; readonly exists: boolean };
  /** Modules, those of them that state anything or for which the configuration does, and those without a line. */
  readonly modules: number;
  readonly stating: number;
  readonly uncovered: number;
  /** Of these, those whose gap is known. */
  readonly known: number;
}

export function counts({ lines, baseline, configuration: { path, text } }: Snapshot): Counts {
  return {
    configuration: { path, exists: text !== undefined },
    ...countsOf(lines),
    known: baseline ? lines.modules.filter(baseline.gaps.isKnownModule).length : 0,
  };
}

type OfModules = Omit<Counts, "configuration" | "known">;

const known = new WeakMap<Lines, OfModules>();

function countsOf(lines: Lines): OfModules {
  let found = known.get(lines);
  if (!found) {
    let stating = 0;
    let uncovered = 0;
    for (const { judgements, verdict } of lines.modules) {
      if (judgements.length > 0) stating++;
      if (verdict.status === "uncovered") uncovered++;
    }
    known.set(lines, (found = { modules: lines.modules.length, stating, uncovered }));
  }
  return found;
}
