// @customer-impact Engineer: corrects a misspelt customer before it counts as a new one

import { registryOf } from "../lines/registry.ts";
import { didYouMean, onPart } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const unknownCustomer: StatementRule = {
  id: "unknown-customer",
  severity: "warning",
  scope: "statement",
  summary: "A statement names a customer that the registry does not list.",
  why: "The registry is the company's answer to who its customers are. A name outside of it is a slip of the pen, or a customer nobody agreed on; neither can be counted.",
  fix: "Correct the name, or add the customer to `customers` in the configuration.",
  examples: [
    {
      title: "A slip of the pen",
      fixture: `
=== customer-impact.json
{ "customers": { "shopper": { "name": "Shopper" } } }
=== src/price.ts
// @customer-impact Shoper: knows the full price before paying
                    ^^^^^^ warning unknown-customer: No customer "Shoper" in customer-impact.json. Did you mean "Shopper"?
=== src/tax.ts
// @customer-impact Shopper: pays no duty twice
`,
    },
  ],
  *check(module, { lines, configurationFile }) {
    for (const judgement of module.judgements)
      for (const name of judgement.unknown) {
        const suggestion = registryOf(lines.configuration).nearestCustomer(name.text);
        yield onPart(
          judgement,
          name,
          `No customer "${name.text}" in ${configurationFile.path}.${didYouMean(suggestion)}`,
        );
      }
  },
};
