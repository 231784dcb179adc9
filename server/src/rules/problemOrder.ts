// @customer-impact via ./check, ./checker: tells the same problems in the same order, each once

import { byCodePoint } from "../text/order.ts";
import { comparePositions } from "../text/range.ts";
import type { Problem } from "./rule.ts";

/** By path, position and rule; none twice. The list that is given is sorted. */
export function inOrder(problems: Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems;
  return problems
    .sort(compareProblems)
    .filter((problem, at, all) => at === 0 || compareProblems(problem, all[at - 1]!) !== 0);
}

/** Whether two lists say the same, to the last word. */
export const sameProblems = (a: readonly Problem[], b: readonly Problem[]): boolean =>
  a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));

const compareProblems = (a: Problem, b: Problem): number =>
  byCodePoint(a.path, b.path) ||
  comparePositions(a.range.start, b.range.start) ||
  byCodePoint(a.rule, b.rule) ||
  comparePositions(a.range.end, b.range.end) ||
  byCodePoint(a.message, b.message);
