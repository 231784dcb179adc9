// @customer-impact Engineer: turns a line that leads nowhere to a module that reaches somebody

import { throughText } from "../../reports/text/imports.ts";
import { unsupportedViaId } from "../../rules/unsupportedVia.ts";
import { viaWays } from "./bodies.ts";
import type { Fix } from "./fix.ts";
import { partAt } from "./registry.ts";
import { inFile, replaceText } from "./statementEdits.ts";

/**
 * A line that leads nowhere, or one that no import bears out: another module to go via. Where imports tell that a claim does
 * not hold, only one that does is offered.
 */
export const goVia: Fix = function* (fixable) {
  const { judgement, problem } = fixable;
  if (!judgement) return;
  const refs = judgement.refs.map(({ part }) => part);
  const isUnsupported = problem.rule === unsupportedViaId;
  const wrong = isUnsupported || problem.rule === "unresolved-via" ? partAt(fixable, refs) : undefined;
  const [first, last] = wrong ? [wrong, wrong] : [refs[0], refs.at(-1)];
  if (!first || !last) return;
  for (const { ref, importer } of viaWays(fixable)) {
    if (refs.some(({ text }) => text === ref) || (isUnsupported && !importer)) continue;
    yield {
      title: `Go via ${ref} instead${importer ? `, which imports this module${throughText(importer.distance)}` : ""}`,
      changes: inFile(judgement, replaceText(judgement, first.start, last.end, ref)),
    };
  }
};
