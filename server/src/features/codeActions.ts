// @customer-impact Engineer: puts a reported line right with one key, without looking up how it is written

import type { Problem } from "../rules/rule.ts";
import { comparePositions, type Range } from "../text/range.ts";
import type { FileChange } from "./edits.ts";
import { fixAll } from "./fixes/all.ts";
import { nameCustomer } from "./fixes/customerNamed.ts";
import { didYouMean, slipRules } from "./fixes/didYouMean.ts";
import { correctEvidence } from "./fixes/evidence.ts";
import { giveReason, renewExemption } from "./fixes/exemption.ts";
import { extractOutcome } from "./fixes/extractOutcome.ts";
import type { Fix, Fixable } from "./fixes/fix.ts";
import { goVia } from "./fixes/goVia.ts";
import { replaceByLine, writeStatement } from "./fixes/missing.ts";
import { addCustomer, declareOutcome } from "./fixes/registry.ts";
import { reword } from "./fixes/reword.ts";
import { turnOff } from "./fixes/turnOff.ts";
import { judgementAt, ownModule } from "./ownModule.ts";
import type { OpenDocument, Snapshot } from "./snapshot.ts";

/** A change that an editor offers. */
export interface CodeAction {
  readonly title: string;
  /** In the terms of LSP. */
  readonly kind: "quickfix" | typeof fixAllKind;
  readonly isPreferred?: true;
  /** The problems of the document that it puts right. */
  readonly fixes: readonly Pick<Problem, "rule" | "range">[];
  readonly changes: readonly FileChange[];
}

export const fixAllKind = "source.fixAll.customer-impact";

export interface CodeActionOptions {
  /** Whether actions of a kind are wanted; all are where it is absent. */
  readonly wants?: (kind: CodeAction["kind"]) => boolean;
}

/** What puts the problems of each rule right, the likeliest first. */
const fixesOf: Readonly<Record<string, readonly Fix[]>> = {
  "missing-statement": [writeStatement],
  "internal-customer": [reword, addCustomer],
  "unknown-customer": [didYouMean, addCustomer],
  "unnamed-customer": [nameCustomer],
  "empty-statement": [replaceByLine],
  "todo-statement": [replaceByLine],
  "unresolved-via": [didYouMean, goVia],
  "via-cycle": [goVia],
  "dead-end-via": [goVia],
  "unsupported-via": [goVia],
  "exemption-without-reason": [giveReason],
  "expired-exemption": [renewExemption],
  "unknown-outcome": [didYouMean, declareOutcome],
  "malformed-tag": [didYouMean],
  "unknown-attribute": [didYouMean],
  "broken-evidence": [correctEvidence],
  "duplicate-outcome": [extractOutcome],
};

/** What can be done about the problems that a range of a document touches, and about those of the whole document. */
export function codeActions(
  snapshot: Snapshot,
  document: OpenDocument,
  range: Range,
  { wants = () => true }: CodeActionOptions = {},
): CodeAction[] {
  const problems = snapshot.problemsOf(document.path);
  const fixables = (wanted: (problem: Problem) => boolean): Fixable[] =>
    problems.filter(wanted).map((problem) => fixableOf(snapshot, document, problem));
  const actions: CodeAction[] = [];
  if (wants("quickfix")) {
    const touched = fixables((problem) => touches(problem.range, range));
    for (const fixable of touched) actions.push(...quickFixes(fixesOf[fixable.problem.rule] ?? [], fixable));
    const rules = new Set<string>();
    for (const fixable of touched)
      if (!rules.has(fixable.problem.rule)) {
        rules.add(fixable.problem.rule);
        actions.push(...quickFixes([turnOff], fixable));
      }
  }
  const whole = wants(fixAllKind) ? fixAll(fixables(({ rule }) => slipRules.includes(rule))) : undefined;
  if (whole)
    actions.push({
      title: "Correct all tags, names and refs in this file",
      kind: fixAllKind,
      fixes: whole.fixed.map(({ problem }) => placeOf(problem)),
      changes: whole.changes,
    });
  return actions;
}

function fixableOf(snapshot: Snapshot, document: OpenDocument, problem: Problem): Fixable {
  const module = ownModule(snapshot, document.path);
  const judgement = judgementAt(snapshot, document.path, problem.range.start);
  const isOnStatement = problem.rule !== "missing-statement" && problem.rule !== "malformed-tag";
  return {
    snapshot,
    document,
    problem,
    ...(module && { module }),
    ...(judgement && isOnStatement && { judgement }),
  };
}

const quickFixes = (fixes: readonly Fix[], fixable: Fixable): CodeAction[] =>
  fixes.flatMap((fix) =>
    [...fix(fixable)].map((proposal) => ({
      ...proposal,
      kind: "quickfix" as const,
      fixes: [placeOf(fixable.problem)],
    })),
  );

const placeOf = ({ rule, range }: Problem): Pick<Problem, "rule" | "range"> => ({ rule, range });

const touches = (a: Range, b: Range): boolean =>
  comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
