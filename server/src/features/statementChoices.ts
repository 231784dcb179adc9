// @customer-impact Engineer: picks whom a module serves from a list that starts with the likely ones

import { suggestionsFor } from "../coverage/suggestions.ts";
import type { JudgedModule } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { customerDrafts, outcomeDrafts } from "./completion/body.ts";
import type { Draft } from "./completion/item.ts";
import { refDrafts } from "./completion/refs.ts";
import { likelyReason } from "./fixes/bodies.ts";
import { syntaxFinder } from "./language.ts";
import type { Snapshot } from "./snapshot.ts";

export interface ChoicesRequest {
  /** Of the file that would state something. */
  readonly path: string;
  /** What is typed of a ref: of many modules only some are given at once. */
  readonly text?: string | undefined;
}

/** What the statement of a file could start with. */
export interface StatementChoice {
  readonly kind: "customer" | "outcome" | "via" | "todo" | "none";
  readonly label: string;
  /** A few words about it. */
  readonly detail: string;
  /** What stands in front of the words that are still to be said. */
  readonly start: string;
  /** What these words are to answer. */
  readonly question: string;
  /** Words to begin with; empty where there are none. */
  readonly words: string;
  /** Whether the start makes a statement without further words. */
  readonly isWhole: boolean;
  readonly isLikely: boolean;
}

export interface StatementChoices {
  /** The path of the module that would state it. */
  readonly module: string;
  /** The likely ones first, then customers, outcomes, modules, and ways to state no line. */
  readonly items: readonly StatementChoice[];
  /** There are more modules: what is typed next is to be asked for again. */
  readonly isIncomplete: boolean;
}

/** @returns undefined where a file counts for no module */
export function statementChoices(
  snapshot: Snapshot,
  { path, text = "" }: ChoicesRequest,
): StatementChoices | undefined {
  const { lines, configuration } = snapshot;
  const own = path === configuration.path ? undefined : lines.modules[moduleOfFile(lines, path)];
  if (!own) return undefined;
  const refs = refDrafts(lines, path, text);
  const isModule = ({ kind }: Draft): boolean => kind === "module" || kind === "package";
  const all = [
    ...customerDrafts(snapshot, "").map(customer),
    ...outcomeDrafts(snapshot).map(outcome),
    ...refs.drafts.filter(isModule).map(via),
  ];
  const likely = likelyStarts(snapshot, own);
  const rank = ({ start }: StatementChoice): number => likely.findIndex((one) => start.startsWith(one));
  const first = all.filter((one) => rank(one) >= 0).toSorted((a, b) => rank(a) - rank(b));
  return {
    module: own.module.path,
    items: [
      ...first.map((one) => ({ ...one, isLikely: true })),
      ...all.filter((one) => rank(one) < 0),
      todo,
      { ...none, words: likelyReason(path) },
    ],
    isIncomplete: refs.isIncomplete,
  };
}

/** How the statements start that are suggested for a module; where it has a line, nothing is suggested. */
const likelyStarts = (snapshot: Snapshot, own: JudgedModule): string[] =>
  suggestionsFor(snapshot.lines, own, syntaxFinder(snapshot)).flatMap((one) =>
    one.kind === "via" || one.kind === "outcome"
      ? [one.statement.replace(/^@customer-impact /, "").replace(/…$/, "")]
      : [],
  );

const unlikely = { words: "", isLikely: false } as const;

const customer = ({ label, detail = "", documentation = detail }: Draft): StatementChoice => ({
  ...unlikely,
  kind: "customer",
  label,
  // Who that is stands in front; what follows is told in a hover.
  detail: documentation.split("\n\n", 1)[0] ?? "",
  start: `${label}: `,
  question: `What does ${label} get through this module?`,
  isWhole: false,
});

const outcome = ({ label, detail = "" }: Draft): StatementChoice => ({
  ...unlikely,
  kind: "outcome",
  label,
  detail,
  start: `${label}: `,
  question: `What does this module do for ${label}?`,
  isWhole: true,
});

const via = ({ label, detail = "" }: Draft): StatementChoice => ({
  ...unlikely,
  kind: "via",
  label,
  detail,
  start: `via ${label}: `,
  question: `What does this module do for ${label}?`,
  isWhole: true,
});

const todo: StatementChoice = {
  ...unlikely,
  kind: "todo",
  label: "todo",
  detail: "The line is still to be found. It counts as a gap.",
  start: "todo: ",
  question: "What is to be found out?",
  isWhole: true,
};

const none: StatementChoice = {
  ...unlikely,
  kind: "none",
  label: "none",
  detail: "The module needs no line. It is not counted.",
  start: "none: ",
  question: "Why does this module need no line?",
  isWhole: false,
};
