// @customer-impact Engineering lead: gets a second look at what was to be over by now

import { faulty, onStatement } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const expiredExemption: StatementRule = {
  id: "expired-exemption",
  severity: "warning",
  scope: "statement",
  summary: "An exemption is past its `until` date and no longer exempts.",
  why: "Somebody decided that this would be over by then. Either it is, and the module needs a line, or the date was wrong, and somebody should decide again.",
  fix: "State the line, or set a new date on purpose. On the day of `until` itself the exemption still holds; days are those of UTC.",
  examples: [
    {
      title: "Past its date",
      fixture: `
=== src/old.ts
// @customer-impact none: being replaced [until: 2020-01-31]
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning expired-exemption: This exemption ended on 2020-01-31: state a line, or set a new date.
`,
    },
  ],
  *check(module) {
    for (const judgement of faulty(module, "expired")) {
      const until = judgement.statement.syntax.attributes.find(({ key }) => key.text === "until")?.value.text ?? "";
      yield onStatement(judgement, `This exemption ended on ${until}: state a line, or set a new date.`);
    }
  },
};
