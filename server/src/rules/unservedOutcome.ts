// @customer-impact Engineering lead: learns which promise no code keeps

import { range } from "../text/range.ts";
import type { WorkspaceRule } from "./rule.ts";

export const unservedOutcome: WorkspaceRule = {
  id: "unserved-outcome",
  severity: "information",
  scope: "workspace",
  summary: "A declared outcome is named by no module.",
  why: "The company promises it, and no code says that it works for it.",
  fix: "Name the outcome (`@customer-impact #id`) in the modules that bring it about, or take it out of the configuration.",
  examples: [
    {
      title: "A promise without code",
      fixture: `
=== customer-impact.json
{
  "customers": { "shopper": { "name": "Shopper" } },
  "outcomes": { "clear-price": { "customer": "shopper", "statement": "knows the full price before paying" } }
                 ^^^^^^^^^^^ information unserved-outcome: No module names the outcome "clear-price".
}
=== src/price.ts
// @customer-impact Shopper: sees duties and shipping from the start
`,
    },
  ],
  *check({ lines, tallies, configurationFile }) {
    for (const { id } of lines.configuration.outcomes)
      if (!tallies.isNamed(id))
        yield {
          path: configurationFile.path,
          range: configurationFile.locate(["outcomes", id]) ?? range(0, 0, 0, 0),
          message: `No module names the outcome "${id}".`,
        };
  },
};
