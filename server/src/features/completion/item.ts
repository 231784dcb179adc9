// @customer-impact via ../completion: keeps suggestions in the order in which they are likely

import type { Range } from "../../text/range.ts";
import type { Customer, Outcome } from "../../workspace/configuration.ts";

/** What can be put in at a place. */
export interface CompletionItem {
  readonly label: string;
  readonly kind:
    "tag" | "customer" | "outcome" | "keyword" | "module" | "folder" | "package" | "attribute" | "key" | "value";
  /** A few words about it, which many editors show of the selected item alone. */
  readonly detail?: string;
  /** Fewer words, beside the label of every item. */
  readonly hint?: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly insertText: string;
  /** Whether `insertText` is in the snippet syntax of LSP. */
  readonly isSnippet: boolean;
  /** Items are to be shown by this, in code point order. */
  readonly sortText: string;
  /** What is compared with the text in `range`. */
  readonly filterText: string;
  /** What the text replaces; in one line, and the caret is in it. */
  readonly range: Range;
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** There is more: what is typed next is to be asked for again. */
  readonly isIncomplete: boolean;
}

export const nothing: CompletionList = { items: [], isIncomplete: false };

/** An item before its place and its order are known. */
export type Draft = Pick<CompletionItem, "label" | "kind"> &
  Partial<Pick<CompletionItem, "detail" | "hint" | "documentation" | "filterText">> & {
    readonly text: string;
    /** Used instead of `text` where the editor can. */
    readonly snippet?: string;
  };

/** Items in the order of their drafts. */
export function itemsOf(drafts: readonly Draft[], range: Range, snippets: boolean): CompletionItem[] {
  return drafts.map(({ text, snippet, filterText, ...draft }, index) => ({
    ...draft,
    insertText: snippets && snippet !== undefined ? snippet : text,
    isSnippet: snippets && snippet !== undefined,
    sortText: String(index).padStart(5, "0"),
    filterText: filterText ?? draft.label,
    range,
  }));
}

/** Who a customer is, for readers. */
export function aboutCustomer({ kind, group, priority, description, aliases }: Customer): string {
  const facts = [
    kind === "internal" ? "a colleague, not a customer" : "customer",
    ...(group === undefined ? [] : [`group ${group}`]),
    ...(priority === undefined ? [] : [`priority ${priority}`]),
    ...(aliases.length ? [`also ${aliases.join(", ")}`] : []),
  ].join(" · ");
  return description === undefined ? facts : `${description}\n\n${facts}`;
}

export function aboutOutcome({ statement, metric, evidence }: Outcome, customer: string): string {
  return [
    `${customer}: ${statement}`,
    ...(metric === undefined ? [] : [`metric: ${metric}`]),
    ...(evidence === undefined ? [] : [`evidence: ${evidence}`]),
  ].join("\n\n");
}
