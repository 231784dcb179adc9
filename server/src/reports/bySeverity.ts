// @customer-impact via ./sarif/sarif, ./github: puts first what matters most where not all of it fits

import type { Problem } from "../rules/rule.ts";

const severities = ["error", "warning", "information"] as const satisfies readonly Problem["severity"][];

/** Errors first, then warnings, then information; those of one severity as they were. */
export const bySeverity = (problems: readonly Problem[]): Problem[] =>
  severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
