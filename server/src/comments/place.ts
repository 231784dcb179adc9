// @customer-impact via ./scanner: says where a rule of a language was found to apply

import type { Syntax, SyntaxRule } from "../languages/syntax.ts";

/** Where a rule matched, and the offsets in front of and behind the match. */
export interface Place {
  readonly match: readonly (string | undefined)[];
  /** The first group of the rule's own in the match. */
  readonly group: number;
  readonly start: number;
  readonly behind: number;
  readonly syntax: Syntax;
  readonly depth: number;
  /** How many brackets are open. */
  readonly brackets: number;
}

export type RuleOf<Kind extends SyntaxRule["kind"]> = Extract<SyntaxRule, { readonly kind: Kind }>;

/** The match of a rule that goes by nothing but where it begins. */
export const noGroups: readonly string[] = [];
