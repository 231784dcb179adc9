// @customer-impact Engineer: corrects all slips of the pen in a file on saving it

import { comparePositions } from "../../text/range.ts";
import type { FileChange, TextEdit } from "../edits.ts";
import { slip } from "./didYouMean.ts";
import type { Fixable } from "./fix.ts";

/** Puts right what can be put right without looking: tags, and slips of the pen. */
export function fixAll(fixables: readonly Fixable[]): { changes: FileChange[]; fixed: Fixable[] } | undefined {
  const edits: TextEdit[] = [];
  const fixed: Fixable[] = [];
  for (const fixable of fixables) {
    const edit = slip(fixable)?.edit;
    const last = edits.at(-1);
    if (!edit || (last && comparePositions(edit.range.start, last.range.end) < 0)) continue;
    edits.push(edit);
    fixed.push(fixable);
  }
  const path = fixables[0]?.document.path;
  return edits.length && path !== undefined ? { changes: [{ kind: "edit", path, edits }], fixed } : undefined;
}
