// @customer-impact via ../codeActions: gives every fix the problem and what it is about

import type { JudgedModule, Judgement } from "../../lines/model.ts";
import type { Problem } from "../../rules/rule.ts";
import type { FileChange } from "../edits.ts";
import type { OpenDocument, Snapshot } from "../snapshot.ts";

/** A problem of an open document, and what it is about. */
export interface Fixable {
  readonly snapshot: Snapshot;
  readonly document: OpenDocument;
  readonly problem: Problem;
  /** The module that the document is (a part of). */
  readonly module?: JudgedModule;
  /** The statement that the problem stands on. */
  readonly judgement?: Judgement;
}

/** One way to put a problem right. */
export interface Proposal {
  readonly title: string;
  readonly changes: readonly FileChange[];
  /** What most people would choose, and what can be done without looking. */
  readonly isPreferred?: true;
}

export type Fix = (fixable: Fixable) => Iterable<Proposal>;
