// @customer-impact Engineer: sees at which module the line ends, and states that one first

import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import { range } from "../text/range.ts";
import { faulty, onStatement } from "./findings.ts";
import type { StatementRule, Related } from "./rule.ts";

export const deadEndVia: StatementRule = {
  id: "dead-end-via",
  severity: "warning",
  scope: "statement",
  looksAround: true,
  summary: "What a module goes via has itself no line.",
  why: "Support counts in full, but only as far as what it supports reaches a customer.",
  fix: "State the line of the module it goes via, or go via one that has a line.",
  examples: [
    {
      title: "A line that ends half way",
      fixture: `
=== src/queue.ts
export const queue = [];
^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-statement
=== src/worker.ts
// @customer-impact via ./queue: empties it
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning dead-end-via: src/queue.ts has itself no line to a customer.
`,
    },
  ],
  *check(module, { lines }) {
    if (module.verdict.status !== "uncovered") return;
    for (const judgement of faulty(module, "dead-end")) {
      const ends = endsOf(judgement, lines);
      const [first] = ends;
      if (!first) continue;
      const isExempt = ends.length === 1 && first.verdict.status === "exempt";
      const who = ends.length === 1 ? first.module.path : `${first.module.path} and ${ends.length - 1} more`;
      const message = isExempt
        ? `${who} is exempt, so no line leads through it.`
        : `${who} ${ends.length === 1 ? "has itself" : "have themselves"} no line to a customer.`;
      yield onStatement(judgement, message, ends.slice(0, 10).flatMap(placeOf));
    }
  },
};

function endsOf(judgement: Judgement, lines: Lines): JudgedModule[] {
  const indexes = new Set(judgement.refs.flatMap(({ target }) => target?.modules ?? []));
  return [...indexes].flatMap((index) => lines.modules[index] ?? []);
}

function placeOf(module: JudgedModule): Related[] {
  const [file] = module.module.files;
  const [judgement] = module.judgements;
  if (judgement)
    return [
      { path: judgement.statement.file, range: judgement.statement.raw.range, message: "Its statement gives no line" },
    ];
  return file ? [{ path: file.path, range: range(0, 0, 0, file.facts.firstLine), message: "It has no statement" }] : [];
}
