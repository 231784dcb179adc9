// @customer-impact Reviewer: spots a sentence that was copied and not thought

import { isPlaceholder } from "../lines/judge.ts";
import type { Judgement } from "../lines/model.ts";
import { onPart } from "./findings.ts";
import type { WorkspaceRule } from "./rule.ts";

const enough = 3;

export const duplicateOutcome: WorkspaceRule = {
  id: "duplicate-outcome",
  severity: "information",
  scope: "workspace",
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
  *check({ lines }) {
    const byText = new Map<string, { modules: Set<string>; judgements: Judgement[] }>();
    for (const { module, judgements } of lines.modules)
      for (const judgement of judgements) {
        if (
          judgement.kind !== "direct" ||
          judgement.statement.source === "config" ||
          isPlaceholder(judgement.text.text)
        )
          continue;
        const key = normalisedOutcome(judgement.text.text);
        const same = byText.get(key) ?? { modules: new Set(), judgements: [] };
        same.modules.add(module.path);
        same.judgements.push(judgement);
        byText.set(key, same);
      }
    for (const { modules, judgements } of byText.values())
      if (modules.size >= enough)
        for (const judgement of judgements)
          yield onPart(
            judgement,
            judgement.text,
            `${modules.size} modules state this same outcome: say what each adds, or declare it once and name it "#id".`,
          );
  },
};

/** An outcome as it is compared: case and punctuation apart. */
export const normalisedOutcome = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
