// @customer-impact Engineering lead: sets up the registry without reading the manual beside it

import { findNodeAtLocation, getLocation, type JSONPath, parseTree } from "jsonc-parser";
import type { Position } from "../../text/range.ts";
import type { Snapshot } from "../snapshot.ts";
import { escapeSnippet } from "../snippet.ts";
import { TextLines } from "../textLines.ts";
import { aboutCustomer, type CompletionList, type Draft, itemsOf, nothing } from "./item.ts";
import { type Expected, expectedAt } from "./schema.ts";

/** Keys and values of `customer-impact.json`, as its schema and its own registry have them. */
export function completeConfiguration(
  snapshot: Snapshot,
  text: string,
  position: Position,
  { snippets }: { readonly snippets: boolean },
): CompletionList {
  const lines = new TextLines(text);
  const offset = lines.offsetAt(position);
  // Deeply nested text could exhaust the stack of the library.
  if (isTooDeep(text)) return nothing;
  const { path, previousNode: node, isAtPropertyKey } = getLocation(text, offset);
  if (isInComment(text, offset)) return nothing;
  const isOnNode = node && node.offset <= offset && offset <= node.offset + node.length;
  const word = isOnNode ? undefined : /[\w"$-]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0];
  const start = isOnNode ? node.offset : offset - (word?.length ?? 0);
  const end = isOnNode ? Math.max(offset, node.offset + node.length) : offset;
  const at = lines.rangeAt(start, Math.min(end, lines.lineEnd(lines.positionAt(start).line)));
  const rest = text.slice(end);
  const drafts = isAtPropertyKey ? keyDrafts(text, path, rest) : valueDrafts(snapshot, text, path);
  return { items: itemsOf(drafts, at, snippets), isIncomplete: false };
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (const char of text) {
    if (char === "{" || char === "[") deepest = Math.max(deepest, ++depth);
    else if (char === "}" || char === "]") depth--;
  }
  return deepest > 500;
}

/** Whether the line has a comment in front of an offset. */
function isInComment(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^(?:[^"/]|"(?:[^"\\]|\\.)*"|\/(?!\/))*\/\//.test(text.slice(start, offset));
}

/** Keys that the object does not have yet. */
function keyDrafts(text: string, path: JSONPath, rest: string): Draft[] {
  const parent = path.slice(0, -1);
  const root = parseTree(text, [], { allowTrailingComma: true });
  const object = root && findNodeAtLocation(root, parent);
  const typed = path.at(-1);
  const present = new Set((object?.children ?? []).map((property) => property.children?.[0]?.value as unknown));
  const hasColon = /^\s*:/.test(rest);
  return (expectedAt(parent)?.keys ?? [])
    .filter(({ key }) => key === typed || !present.has(key))
    .map(({ key, about, value }) => {
      const written = JSON.stringify(key);
      return {
        label: key,
        kind: "key",
        ...(about !== undefined && { documentation: about }),
        filterText: written,
        text: hasColon ? written : `${written}: `,
        ...(!hasColon && { snippet: `${escapeSnippet(written)}: ${blank(value)}` }),
      };
    });
}

function blank({ kind, values }: Expected): string {
  switch (kind) {
    case "object":
      return "{ $1 }".replace("}", "\\}");
    case "array":
      return "[$1]";
    case "text":
      return '"$1"';
    case "choice":
      return `"\${1|${values.join(",")}|}"`;
    case "number":
      return "$1";
  }
}

function valueDrafts({ lines }: Snapshot, text: string, path: JSONPath): Draft[] {
  const value = (word: string, more: Partial<Draft> = {}): Draft => ({
    label: word,
    kind: "value",
    text: JSON.stringify(word),
    filterText: JSON.stringify(word),
    ...more,
  });
  if (path.length === 3 && path[0] === "outcomes" && path[2] === "customer")
    return customersIn(text).map((id) => {
      const customer = lines.configuration.customers.find((one) => one.id === id);
      return value(id, {
        kind: "customer",
        ...(customer && { detail: customer.name, documentation: aboutCustomer(customer) }),
      });
    });
  return (expectedAt(path)?.values ?? []).map((word) => value(word));
}

/** The customers of the text as it is typed, which may be ahead of the configuration that counts. */
function customersIn(text: string): string[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root && findNodeAtLocation(root, ["customers"]);
  const keys = (node?.children ?? []).map((property) => property.children?.[0]?.value as unknown);
  return keys.filter((key) => typeof key === "string");
}
