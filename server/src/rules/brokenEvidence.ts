// @customer-impact Reviewer: can open the proof of a claim, since it is there

import { evidencePath, isUrl } from "../lines/evidence.ts";
import { directoryOf, pathOf } from "../lines/refs.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { onPart } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const brokenEvidence: StatementRule = {
  id: "broken-evidence",
  severity: "warning",
  scope: "statement",
  looksAround: true,
  summary: "The `evidence` of a statement is a path that is not in the workspace.",
  why: "Evidence is what turns a claim into something that can be checked. If the test or report is gone, so is the proof.",
  fix: "Correct the path (from the file with `./`, else from the root of the workspace), or give a URL, which is never opened.",
  examples: [
    {
      title: "A test that is not there",
      fixture: `
=== src/price.ts
// @customer-impact Shopper: knows the full price before paying [evidence: e2e/pay.spec.ts]
                                                                           ^^^^^^^^^^^^^^^ warning broken-evidence
=== src/tax.ts
// @customer-impact Shopper: pays no duty twice [evidence: https://example.org/duty]
`,
    },
  ],
  *check(module, { lines }) {
    for (const judgement of module.judgements)
      for (const { key, value } of judgement.statement.syntax.attributes) {
        if (key.text !== "evidence" || isThere(value.text, judgement.statement.file, lines.workspace)) continue;
        yield onPart(judgement, value, `There is no "${value.text}" in the workspace.`);
      }
  },
};

/** Several paths may stand between commas. */
function isThere(evidence: string, file: string, workspace: Pick<Workspace, "has">): boolean {
  if (isUrl(evidence)) return true;
  if (!evidence.includes(",")) return evidencePath(evidence, file, workspace) !== undefined;
  const whole = pathOf(evidence, directoryOf(file));
  return (
    (whole !== undefined && workspace.has(whole)) ||
    evidence.split(",").every((one) => isThere(one.trim(), file, workspace))
  );
}
