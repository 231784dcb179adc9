// @customer-impact Engineer: learns that nothing reads an attribute that was misspelt

import { isDate } from "../lines/judge.ts";
import { nearest } from "../lines/registry.ts";
import { attributeKeys } from "../statements/syntax.ts";
import { didYouMean, onPart } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

const dates: readonly string[] = ["until", "since"];

export const unknownAttribute: StatementRule = {
  id: "unknown-attribute",
  severity: "information",
  scope: "statement",
  summary: "An attribute has a key that means nothing here, or a date that is none.",
  why: "Whoever wrote it counts on it, and nothing reads it. An `until` that is no date never ends.",
  fix: `Use one of ${attributeKeys.map((key) => `\`${key}\``).join(", ")}; dates are written like \`2027-03-01\`.`,
  examples: [
    {
      title: "A key that is not known, and a date that is none",
      fixture: `
=== src/a.ts
// @customer-impact Shopper: knows the full price before paying [mood: good]
                                                                 ^^^^ information unknown-attribute: Unknown attribute "mood": known are metric, evidence, issue, owner, until, since.
=== src/b.ts
// @customer-impact none: being replaced [until: next year]
                                                 ^^^^^^^^^ information unknown-attribute: "next year" is no date: write it like 2027-03-01.
`,
    },
  ],
  *check(module) {
    for (const judgement of module.judgements)
      for (const { key, value } of judgement.statement.syntax.attributes) {
        const isKnown = (attributeKeys as readonly string[]).includes(key.text);
        const suggestion = nearest(key.text, attributeKeys);
        const hint = suggestion ? `.${didYouMean(suggestion)}` : `: known are ${attributeKeys.join(", ")}.`;
        if (!isKnown) yield onPart(judgement, key, `Unknown attribute "${key.text}"${hint}`);
        else if (dates.includes(key.text) && !isDate(value.text))
          yield onPart(judgement, value, `"${value.text}" is no date: write it like 2027-03-01.`);
      }
  },
};
