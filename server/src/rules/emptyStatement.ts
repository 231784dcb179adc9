// @customer-impact Reviewer: does not wave through a tag with nothing behind it

import { faulty, onStatement } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const emptyStatement: StatementRule = {
  id: "empty-statement",
  severity: "warning",
  scope: "statement",
  summary: "A statement has no text, or a placeholder for one.",
  why: "A tag without an outcome looks like a line and is none.",
  fix: "State the outcome, or write `@customer-impact todo: <what is to be found out>`, which is honest about the gap.",
  examples: [
    {
      title: "Placeholders",
      fixture: `
=== src/a.ts
// @customer-impact
   ^^^^^^^^^^^^^^^^ warning empty-statement
=== src/b.ts
// @customer-impact Shopper: TBD
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning empty-statement
=== src/c.ts
// @customer-impact via
   ^^^^^^^^^^^^^^^^^^^^ warning empty-statement: "via" names no module: say through which one this reaches a customer.
`,
    },
  ],
  *check(module) {
    for (const judgement of faulty(module, "empty"))
      yield onStatement(
        judgement,
        judgement.kind === "via"
          ? '"via" names no module: say through which one this reaches a customer.'
          : "This states no outcome: say what the customer gets.",
      );
  },
};
