// @customer-impact via ./linker: says of one module what its statements come to in the end

import type { Module } from "../workspace/workspace.ts";
import type { JudgedModule, Judgement, Reason, Verdict } from "./model.ts";
import { malformedTagsOf } from "./ownStatements.ts";
import type { Solution } from "./solution.ts";

const none: readonly never[] = [];
const missing: Verdict = { status: "uncovered", reason: "missing" };

/**
 * A module with its verdict.
 *
 * @param judgements what its statements come to by themselves
 * @param solution where the lines of all lead
 */
export function judgedModule(
  module: Module,
  number: number,
  judgements: readonly Judgement[],
  solution: Solution,
): JudgedModule {
  const malformedTags = malformedTagsOf(module);
  if (judgements.length === 0) return { module, judgements: none, malformedTags, verdict: missing, customers: none };
  const found = withFaults(judgements, number, solution);
  const distance = solution.distance(number);
  const verdict = distance >= 0 ? verdictWithLine(distance) : verdictWithoutLine(found);
  return { module, judgements: found, malformedTags, verdict, customers: solution.customers(number) };
}

/** A `via` that carries a line to nowhere gives none: it gets the reason as its fault. */
function withFaults(judgements: readonly Judgement[], module: number, solution: Solution): readonly Judgement[] {
  const found = judgements.map((judgement): Judgement => {
    if (judgement.kind !== "via" || judgement.fault) return judgement;
    const targets = judgement.refs.flatMap(({ target }) => (target ? [target] : []));
    if (targets.some((target) => target.modules.some((member) => solution.distance(member) >= 0))) return judgement;
    const fault: Reason =
      targets.length < judgement.refs.length ? "unresolved" : solution.isCircle(module) ? "cycle" : "dead-end";
    return { ...judgement, fault };
  });
  return found.every((judgement, at) => judgement === judgements[at]) ? judgements : found;
}

/** By distance: modules that are as near as each other share one. */
const nearVerdicts: Verdict[] = [];
const nearEnough = 1000;

function verdictWithLine(distance: number): Verdict {
  const verdict: Verdict = { status: distance === 0 ? "direct" : "indirect", distance };
  return distance < nearEnough ? (nearVerdicts[distance] ??= verdict) : verdict;
}

function verdictWithoutLine(judgements: readonly Judgement[]): Verdict {
  if (judgements.every(({ kind }) => kind === "none") && judgements.some(({ fault }) => !fault))
    return { status: "exempt" };
  const faults = judgements.flatMap(({ fault }) => (fault ? [fault] : []));
  return { status: "uncovered", reason: faults.find((fault) => fault !== "todo") ?? faults[0] ?? "missing" };
}
