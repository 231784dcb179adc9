// @customer-impact via ../coverage/knownGaps: says of each gap by which rules it is reported

import type { JudgedModule, Reason } from "../lines/model.ts";

/** The rule that reports each reason. */
export const ruleOfReason: Readonly<Record<Reason, string>> = {
  missing: "missing-statement",
  internal: "internal-customer",
  "unknown-customer": "unknown-customer",
  "unnamed-customer": "unnamed-customer",
  empty: "empty-statement",
  todo: "todo-statement",
  unresolved: "unresolved-via",
  cycle: "via-cycle",
  "dead-end": "dead-end-via",
  "exemption-without-reason": "exemption-without-reason",
  expired: "expired-exemption",
  "unknown-outcome": "unknown-outcome",
};

/** The rules that say why a module has no line. */
export const gapRules: ReadonlySet<string> = new Set(Object.values(ruleOfReason));

/**
 * The rules that say why a module has no line: that of its reason first, then those of all else that is wrong with what it
 * states. None where it has a line or is exempt. Whether the configuration turns a rule off does not matter: the gap is there.
 */
export function gapRulesOf({ verdict, judgements }: JudgedModule): ReadonlySet<string> {
  if (verdict.status !== "uncovered") return none;
  const found = new Set([ruleOfReason[verdict.reason]]);
  for (const { fault, internal, unknown, unknownOutcomes, refs } of judgements) {
    if (fault) found.add(ruleOfReason[fault]);
    if (internal.length > 0) found.add(ruleOfReason.internal);
    if (unknown.length > 0) found.add(ruleOfReason["unknown-customer"]);
    if (unknownOutcomes.length > 0) found.add(ruleOfReason["unknown-outcome"]);
    if (refs.some(({ target }) => !target)) found.add(ruleOfReason.unresolved);
  }
  return found;
}

const none: ReadonlySet<string> = new Set();
