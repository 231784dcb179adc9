// @customer-impact Engineer: turns a line that leads nowhere to a module that reaches somebody

import { viaRefs } from "./bodies.ts";
import type { Fix } from "./fix.ts";
import { partAt } from "./registry.ts";
import { inFile, replaceText } from "./statementEdits.ts";

/** A line that leads nowhere: another module to go via. */
export const goVia: Fix = function* (fixable) {
  const { judgement, problem } = fixable;
  if (!judgement) return;
  const refs = judgement.refs.map(({ part }) => part);
  const wrong = problem.rule === "unresolved-via" ? partAt(fixable, refs) : undefined;
  const [first, last] = wrong ? [wrong, wrong] : [refs[0], refs.at(-1)];
  if (!first || !last) return;
  for (const ref of viaRefs(fixable)) {
    if (refs.some(({ text }) => text === ref)) continue;
    yield {
      title: `Go via ${ref} instead`,
      changes: inFile(judgement, replaceText(judgement, first.start, last.end, ref)),
    };
  }
};
