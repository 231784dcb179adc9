// @customer-impact via ./documentSymbols, ./workspaceSymbols: names a statement on one line

import type { Judgement } from "../lines/model.ts";
import { inert } from "../reports/text/inert.ts";

export type SymbolKind = "customers" | "customer" | "outcomes" | "outcome" | "statement";

const longest = 120;

/** A statement as a list shows it: the words behind the tag, on one line. */
export function statementName({ statement }: Judgement): string {
  const text = inert(statement.raw.text);
  return (
    (text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…` : text) ||
    "@customer-impact"
  );
}
