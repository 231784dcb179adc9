// @customer-impact Engineering lead: sees known gaps beside the unknown ones

import { faulty, onStatement } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const todoStatement: StatementRule = {
  id: "todo-statement",
  severity: "information",
  scope: "statement",
  summary: "A statement says that the line is still to be found.",
  why: "A known gap is better than an unknown one, and still a gap: it does not count as a line.",
  fix: "Find out, and state the line.",
  examples: [
    {
      title: "A known gap",
      fixture: `
=== src/report.ts
// @customer-impact todo: find out who reads this report [issue: SHOP-12]
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information todo-statement: Still to be found: find out who reads this report.
`,
    },
  ],
  *check(module) {
    for (const judgement of faulty(module, "todo")) {
      const note = judgement.text.text.replace(/[.!?…]+$/, "");
      yield onStatement(judgement, note ? `Still to be found: ${note}.` : "The line is still to be found.");
    }
  },
};
