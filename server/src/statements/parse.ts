// @customer-impact #whom-it-serves: understands a sentence without asking for a format

import type { Attribute, Part, StatementSyntax } from "./syntax.ts";

const outcomeId = String.raw`#[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?`;
const outcomeList = new RegExp(String.raw`^${outcomeId}(?:\s*,\s*${outcomeId})*(?=\s*(?::(?:\s|$)|\.?$))`, "u");

/** Reads the text of a statement (what follows the tag). Any text is a statement of some kind. */
export function parseStatement(text: string): StatementSyntax {
  const { body, attributes } = splitAttributes(text);
  const keyword = /^(via)(?=[\s:]|$)|^(none|todo)(?=\s*(?::|$))/.exec(body.text)?.[0];
  if (keyword === "via") {
    const { before, behind } = splitAtColon(
      trimmed(text, body.start + 3 + (body.text[3] === ":" ? 1 : 0), body.end),
      text,
    );
    return { kind: "via", refs: splitAtCommas(before, text).map((ref) => unquoted(ref)), text: behind, attributes };
  }
  if (keyword === "none" || keyword === "todo") {
    const rest = trimmed(text, body.start + keyword.length, body.end);
    return {
      kind: keyword,
      text: trimmed(text, rest.start + (rest.text.startsWith(":") ? 1 : 0), rest.end),
      attributes,
    };
  }
  const ids = outcomeList.exec(body.text)?.[0];
  if (ids !== undefined) {
    const list = trimmed(text, body.start, body.start + ids.length);
    const rest = trimmed(text, list.end, body.end);
    const skip = rest.text.startsWith(":") || rest.text === "." ? 1 : 0;
    const named = splitAtCommas(list, text).map((id) => part(text, id.start + 1, id.end));
    return { kind: "outcome", ids: named, text: trimmed(text, rest.start + skip, rest.end), attributes };
  }
  const { before, behind, hasColon } = splitAtColon(body, text);
  if (!hasColon || before.text === "") return { kind: "sentence", text: body, attributes };
  return { kind: "sentence", text: body, prefix: { names: splitAtCommas(before, text), rest: behind }, attributes };
}

const part = (text: string, start: number, end: number): Part => ({ text: text.slice(start, end), start, end });

function trimmed(text: string, from: number, to: number): Part {
  let start = Math.min(from, to);
  let end = to;
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  return part(text, start, end);
}

/** At the first colon that white space or the end follows. */
function splitAtColon(body: Part, text: string): { before: Part; behind: Part; hasColon: boolean } {
  const at = body.text.search(/:(?:\s|$)/);
  if (at < 0) return { before: body, behind: part(text, body.end, body.end), hasColon: false };
  return {
    before: trimmed(text, body.start, body.start + at),
    behind: trimmed(text, body.start + at + 1, body.end),
    hasColon: true,
  };
}

function splitAtCommas(list: Part, text: string): Part[] {
  const parts: Part[] = [];
  for (let start = list.start; start <= list.end;) {
    const comma = text.indexOf(",", start);
    const end = comma < 0 || comma > list.end ? list.end : comma;
    const item = trimmed(text, start, end);
    if (item.text) parts.push(item);
    start = end + 1;
  }
  return parts;
}

/** Back quotes and quotes around a path are how people write one in prose. */
function unquoted(ref: Part): Part {
  const match = /^(["'`])(.+)\1$/.exec(ref.text);
  return match ? { text: match[2] ?? "", start: ref.start + 1, end: ref.end - 1 } : ref;
}

/** Takes `[key: value; key: value]` off the end; brackets that hold no such pair are text. */
function splitAttributes(text: string): { body: Part; attributes: readonly Attribute[] } {
  const whole = trimmed(text, 0, text.length);
  const open = whole.text.endsWith("]") ? openingBracket(text, whole.end) : -1;
  const attributes = open < 0 ? [] : readAttributes(text, open + 1, whole.end - 1);
  if (attributes.length === 0) return { body: whole, attributes };
  return { body: trimmed(text, whole.start, open), attributes };
}

/** The offset of the bracket that pairs with the one that ends at `end`; -1 where none does. */
function openingBracket(text: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    if (text[at] === "]") depth++;
    else if (text[at] === "[" && --depth === 0) return at;
  }
  return -1;
}

function readAttributes(text: string, from: number, to: number): Attribute[] {
  const attributes: Attribute[] = [];
  for (let start = from; start <= to;) {
    const semicolon = text.indexOf(";", start);
    const end = semicolon < 0 || semicolon > to ? to : semicolon;
    const pair = trimmed(text, start, end);
    const match = /^([\p{L}_][\p{L}\p{N}_-]*)\s*:(?!\/\/)\s*(?=\S)/u.exec(pair.text);
    const last = attributes.at(-1);
    if (match) {
      const keyLength = match[1]?.length ?? 0;
      const key = part(text, pair.start, pair.start + keyLength);
      attributes.push({ key, value: part(text, pair.start + match[0].length, pair.end) });
    } else if (!last) return [];
    // A value may hold a semicolon: what is no pair belongs to the one before it.
    else if (pair.text)
      attributes[attributes.length - 1] = { key: last.key, value: part(text, last.value.start, pair.end) };
    start = end + 1;
  }
  return attributes;
}
