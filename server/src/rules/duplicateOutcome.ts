// @customer-impact Reviewer: spots a sentence that was copied and not thought

import { onPart } from "./findings.ts";
import type { StatementRule } from "./rule.ts";
import { enough } from "./tallies.ts";

export const duplicateOutcome: StatementRule = {
  id: "duplicate-outcome",
  severity: "information",
  scope: "statement",
  looksAround: true,
  summary: "Three modules or more state the same outcome, case and punctuation apart.",
  why: "A sentence that is copied from module to module was written for none of them. Where it is true of all, one outcome is meant.",
  fix: "Declare the outcome once in the configuration and name it (`@customer-impact #clear-price: <what this module adds>`), or say what each module does for it.",
  examples: [
    {
      title: "One sentence, three modules",
      fixture: `
=== src/a.ts
// @customer-impact Shopper: Knows the full price before paying.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information duplicate-outcome: 3 modules state this same outcome: say what each adds, or declare it once and name it "#id".
=== src/b.ts
// @customer-impact Shopper: knows the full price, before paying
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information duplicate-outcome
=== src/c.ts
// @customer-impact Shopper: knows the full price before paying
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information duplicate-outcome
`,
    },
  ],
  *check(module, { tallies }) {
    for (const judgement of module.judgements) {
      const modules = tallies.sharing(judgement);
      if (modules < enough) continue;
      yield onPart(
        judgement,
        judgement.text,
        `${modules} modules state this same outcome: say what each adds, or declare it once and name it "#id".`,
      );
    }
  },
};
