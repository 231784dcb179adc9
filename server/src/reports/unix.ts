// @customer-impact Engineer: jumps from a problem in a task's output to its line, in whatever editor

import type { Problem } from "../rules/rule.ts";
import { inert } from "./text/inert.ts";
import { positionOf } from "./text/place.ts";

/**
 * Problems as compilers print them, one on each line: `src/tax.ts:12:4: warning: message [rule]`. Nothing is told where there is none.
 *
 * @param problems by path, then position
 */
export const unixReport = (problems: readonly Problem[]): string =>
  problems
    .map(
      ({ path, range, severity, message, rule }) =>
        `${positionOf(path, range)}: ${severityNames[severity]}: ${inert(message)} [${rule}]\n`,
    )
    .join("");

/** In the words that compilers use. */
const severityNames: Readonly<Record<Problem["severity"], string>> = {
  error: "error",
  warning: "warning",
  information: "info",
};
