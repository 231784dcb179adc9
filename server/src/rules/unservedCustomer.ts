// @customer-impact Engineering lead: learns which paying customer no code works for

import { range } from "../text/range.ts";
import type { WorkspaceRule } from "./rule.ts";

export const unservedCustomer: WorkspaceRule = {
  id: "unserved-customer",
  severity: "information",
  scope: "workspace",
  summary: "A customer of the registry is reached by no module.",
  why: "Either nothing in this workspace is done for somebody who pays, or nobody has said so yet.",
  fix: "State the lines that reach this customer, or take the customer out of the registry.",
  examples: [
    {
      title: "Nobody works for the courier",
      fixture: `
=== customer-impact.json
{
  "customers": {
    "shopper": { "name": "Shopper" },
    "courier": { "name": "Courier" }
     ^^^^^^^ information unserved-customer: No module reaches the customer Courier.
  }
}
=== src/price.ts
// @customer-impact Shopper: knows the full price before paying
`,
    },
  ],
  *check({ lines, tallies, configurationFile }) {
    for (const customer of lines.configuration.customers)
      if (customer.kind === "external" && !tallies.isReached(customer.id))
        yield {
          path: configurationFile.path,
          range: configurationFile.locate(["customers", customer.id]) ?? range(0, 0, 0, 0),
          message: `No module reaches the customer ${customer.name}.`,
        };
  },
};
