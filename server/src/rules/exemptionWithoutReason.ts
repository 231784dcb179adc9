// @customer-impact Reviewer: can judge an exemption by its reason

import { faulty, onStatement } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const exemptionWithoutReason: StatementRule = {
  id: "exemption-without-reason",
  severity: "warning",
  scope: "statement",
  summary: "A module is exempted without a reason, so it is not exempt.",
  why: "An exemption takes a module out of the count. Whoever reads it later must be able to tell whether that still holds.",
  fix: "Give the reason: `@customer-impact none: generated from demo.proto`, with `[until: 2027-03-01]` where it ends.",
  examples: [
    {
      title: "No reason",
      fixture: `
=== src/shim.ts
// @customer-impact none
   ^^^^^^^^^^^^^^^^^^^^^ warning exemption-without-reason
`,
    },
  ],
  *check(module) {
    for (const judgement of faulty(module, "exemption-without-reason"))
      yield onStatement(judgement, 'An exemption needs a reason: "@customer-impact none: <reason>".');
  },
};
