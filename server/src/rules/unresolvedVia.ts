// @customer-impact Engineer: repairs a line on the day that a rename breaks it

import { nearestRef } from "../lines/nearestRef.ts";
import { directoryOf, pathOf } from "../lines/refs.ts";
import { didYouMean, onPart } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const unresolvedVia: StatementRule = {
  id: "unresolved-via",
  severity: "error",
  scope: "statement",
  looksAround: true,
  summary: "A `via` ref names no module of the workspace.",
  why: "A line through a module that is not there leads nowhere: it was renamed, moved, removed or never was. Refs that leave the workspace are never followed.",
  fix: "Name the module by a path from this file (`./x`, `../x`), from the root of the workspace (`src/x`), or by the name of its package.",
  examples: [
    {
      title: "A slip of the pen, and a ref that leaves the workspace",
      fixture: `
=== src/ledger.py
# @customer-impact Shopper: gets money back within a day
=== src/refund.py
# @customer-impact via ./ledgr: keeps refunds quick
                       ^^^^^^^ error unresolved-via: No module "./ledgr". Did you mean "./ledger"?
=== src/audit.py
# @customer-impact via ../../books: keeps the books
                       ^^^^^^^^^^^ error unresolved-via: "../../books" leads out of the workspace.
`,
    },
  ],
  *check(module, { lines }) {
    for (const judgement of module.judgements)
      for (const { part, target } of judgement.refs) {
        if (target) continue;
        const from = judgement.statement.source === "config" ? "" : directoryOf(judgement.statement.file);
        const isOutside = pathOf(part.text, from) === undefined;
        const message = isOutside
          ? `"${part.text}" leads out of the workspace.`
          : `No module "${part.text}".${didYouMean(nearestRef(lines, part.text, from))}`;
        yield onPart(judgement, part, message);
      }
  },
};
