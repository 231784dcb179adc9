// @customer-impact Engineering lead: finds modules that keep only each other busy

import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import { faulty, onStatement } from "./findings.ts";
import type { StatementRule, Related } from "./rule.ts";

export const viaCycle: StatementRule = {
  id: "via-cycle",
  severity: "error",
  scope: "statement",
  looksAround: true,
  summary: "Modules serve only each other: a circle of `via` that nothing leads out of.",
  why: "This is the danger of the internal customer: satisfying each other becomes the goal. Each of these modules has a reason to be, and none of them reaches a customer.",
  fix: "Find the one that a customer would notice, and state that line. Once one module of the circle has a way out, all have.",
  examples: [
    {
      title: "Two modules that serve each other",
      fixture: `
=== src/metrics.ts
// @customer-impact via ./dashboard: feeds it
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error via-cycle: This goes round in a circle that reaches no customer: src/metrics.ts → src/dashboard.ts → src/metrics.ts.
=== src/dashboard.ts
// @customer-impact via ./metrics: shows them
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error via-cycle
`,
    },
  ],
  *check(module, { lines }) {
    if (module.verdict.status !== "uncovered") return;
    for (const judgement of faulty(module, "cycle")) {
      const circle = circleOf(module, lines);
      const names = circle.map(({ module: { path } }) => path);
      const shown = names.length > 6 ? [...names.slice(0, 4), `${names.length - 5} more`, ...names.slice(-1)] : names;
      const message =
        names.length === 2 && names[0] === names[1]
          ? "This goes via itself, which reaches no customer."
          : `This goes round in a circle that reaches no customer: ${shown.join(" → ")}.`;
      yield onStatement(judgement, message, circle.slice(1, -1).slice(0, mostSteps).flatMap(stepOf));
    }
  },
};

/** So many are told: in a large circle each module would tell of all others. */
const mostSteps = 20;

/** The shortest way from a module back to itself, both ends included. */
function circleOf(start: JudgedModule, lines: Lines): JudgedModule[] {
  const cameFrom = new Map<JudgedModule, JudgedModule>();
  const queue = [start];
  for (let at = 0; at < queue.length; at++) {
    const module = queue[at];
    if (!module) break;
    for (const next of targetsOf(module, lines)) {
      if (next === start) {
        const circle = [start];
        for (let step: JudgedModule | undefined = module; step && step !== start; step = cameFrom.get(step))
          circle.unshift(step);
        return [start, ...circle];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, module);
      queue.push(next);
    }
  }
  return [start, start];
}

const targetsOf = ({ judgements }: JudgedModule, lines: Lines): JudgedModule[] =>
  judgements.flatMap(({ refs }) =>
    refs.flatMap(({ target }) => (target?.modules ?? []).flatMap((index) => lines.modules[index] ?? [])),
  );

/** Every module of a circle tells of all others, so what is told of one is made once. */
const steps = new WeakMap<JudgedModule, readonly Related[]>();

function stepOf(module: JudgedModule): readonly Related[] {
  let found = steps.get(module);
  if (!found) steps.set(module, (found = faulty(module, "cycle").slice(0, 1).map(asStep)));
  return found;
}

const asStep = ({ statement: { file, raw }, refs }: Judgement): Related => ({
  path: file,
  range: raw.range,
  message: `… and this goes via ${refs.map(({ part }) => part.text).join(", ")}`,
});
