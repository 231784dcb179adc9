// @customer-impact Engineer: corrects an outcome's id before the line is lost

import { registryOf } from "../lines/registry.ts";
import { didYouMean, onPart } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const unknownOutcome: StatementRule = {
  id: "unknown-outcome",
  severity: "error",
  scope: "statement",
  summary: "A statement names an outcome that the configuration does not declare.",
  why: "`#id` stands for an outcome that is written down once, with its customer. Without that there is nobody at the end of the line.",
  fix: "Correct the id, or declare the outcome under `outcomes` in the configuration.",
  examples: [
    {
      title: "A slip of the pen",
      fixture: `
=== customer-impact.json
{
  "customers": { "shopper": { "name": "Shopper" } },
  "outcomes": { "clear-price": { "customer": "shopper", "statement": "knows the full price before paying" } }
}
=== src/duty.ts
// @customer-impact #clear-prise: adds duties for parcels sent abroad
                     ^^^^^^^^^^^ error unknown-outcome: No outcome "clear-prise" in customer-impact.json. Did you mean "clear-price"?
=== src/price.ts
// @customer-impact #clear-price
`,
    },
  ],
  *check(module, { lines, configurationFile }) {
    for (const judgement of module.judgements)
      for (const id of judgement.unknownOutcomes) {
        const suggestion = registryOf(lines.configuration).nearestOutcome(id.text);
        yield onPart(judgement, id, `No outcome "${id.text}" in ${configurationFile.path}.${didYouMean(suggestion)}`);
      }
  },
};
