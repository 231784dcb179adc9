// @customer-impact via ./check: lists every rule once

import { brokenEvidence } from "./brokenEvidence.ts";
import { deadEndVia } from "./deadEndVia.ts";
import { duplicateOutcome } from "./duplicateOutcome.ts";
import { emptyStatement } from "./emptyStatement.ts";
import { exemptionWithoutReason } from "./exemptionWithoutReason.ts";
import { expiredExemption } from "./expiredExemption.ts";
import { internalCustomer } from "./internalCustomer.ts";
import { malformedTag } from "./malformedTag.ts";
import { missingStatement } from "./missingStatement.ts";
import { todoStatement } from "./todoStatement.ts";
import { unknownAttribute } from "./unknownAttribute.ts";
import { unknownCustomer } from "./unknownCustomer.ts";
import { unknownOutcome } from "./unknownOutcome.ts";
import { unnamedCustomer } from "./unnamedCustomer.ts";
import { unresolvedVia } from "./unresolvedVia.ts";
import { unservedCustomer } from "./unservedCustomer.ts";
import { unservedOutcome } from "./unservedOutcome.ts";
import { unsupportedVia } from "./unsupportedVia.ts";
import { vagueOutcome } from "./vagueOutcome.ts";
import { viaCycle } from "./viaCycle.ts";
import type { Rule } from "./rule.ts";

/** Every rule: first those that say why a module has no line, then those that only advise. */
export const rules: readonly Rule[] = [
  missingStatement,
  internalCustomer,
  unknownCustomer,
  unnamedCustomer,
  emptyStatement,
  todoStatement,
  unresolvedVia,
  viaCycle,
  deadEndVia,
  unsupportedVia,
  exemptionWithoutReason,
  expiredExemption,
  unknownOutcome,
  malformedTag,
  unknownAttribute,
  brokenEvidence,
  vagueOutcome,
  duplicateOutcome,
  unservedCustomer,
  unservedOutcome,
];

/** The rules that need no other file than the one they look at. */
export const localRuleIds: ReadonlySet<string> = new Set(
  rules.filter(({ scope, looksAround }) => scope !== "workspace" && !looksAround).map(({ id }) => id),
);

export const ruleIds: readonly string[] = rules.map(({ id }) => id);
