// @customer-impact Reviewer: asks "for whom?" of a sentence that names nobody

import { faulty, onStatement } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const unnamedCustomer: StatementRule = {
  id: "unnamed-customer",
  severity: "warning",
  scope: "statement",
  summary: "There is a registry of customers, and a statement names none of them.",
  why: "An outcome is an outcome for somebody. A sentence without a customer is a feature description: it stays true when no customer is left.",
  fix: "Name the customer in front (`Shopper: …`), or mention one in the sentence.",
  examples: [
    {
      title: "An outcome for nobody",
      fixture: `
=== customer-impact.json
{ "customers": { "shopper": { "name": "Shopper" } } }
=== src/cache.ts
// @customer-impact Pages load in under a second.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unnamed-customer
=== src/page.ts
// @customer-impact Shoppers see a page in under a second.
`,
    },
  ],
  *check(module, { configurationFile }) {
    for (const judgement of faulty(module, "unnamed-customer"))
      yield onStatement(judgement, `Nobody is named: say which customer of ${configurationFile.path} gets this.`);
  },
};
