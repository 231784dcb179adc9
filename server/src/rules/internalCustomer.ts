// @customer-impact Engineer: notices that a line stops at a colleague, and whom to ask next

import { onPart } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const internalCustomer: StatementRule = {
  id: "internal-customer",
  severity: "warning",
  scope: "statement",
  summary: "A colleague is named as a customer, or the wording speaks of internal customers.",
  why: "Only who pays is a customer. Colleagues work side by side to serve one; whoever calls them customers stops asking what the paying one gets. A statement that names only colleagues gives no line.",
  fix: "Say what the colleagues do for a customer with it, and go via the module in which they do: `@customer-impact via ./refunds: lets support answer at once`. If the name is a customer's after all, add it to `customers` in the configuration, which has the last word.",
  examples: [
    {
      title: "A team as a customer",
      fixture: `
=== src/restart.ts
// @customer-impact Payments team: can restart the shop at night
                    ^^^^^^^^^^^^^ warning internal-customer
=== src/report.ts
// @customer-impact Shopper: is served by our internal customers in sales
                                              ^^^^^^^^^^^^^^^^^^ warning internal-customer
`,
    },
  ],
  *check(module) {
    for (const judgement of module.judgements)
      for (const part of judgement.internal) {
        const isWording = /\b(?:internal|in-house)[\s-]+(?:customer|user|client|consumer)/i.test(part.text);
        const message =
          isWording && part.text.split(" ").length < 3
            ? `"${part.text}" is no customer: say which colleagues, and what a customer outside gets through them.`
            : judgement.kind === "outcome"
              ? `The outcome "${part.text}" is for a colleague, who is no customer: a line must end outside the company.`
              : part === judgement.text
                ? "This speaks of colleagues only: say what a customer outside the company gets."
                : `"${part.text}" is a colleague, not a customer: say whom they serve with it, or go via the module they use for that.`;
        yield onPart(judgement, part, message);
      }
  },
};
