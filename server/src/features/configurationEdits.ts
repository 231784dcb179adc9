// @customer-impact Engineering lead: keeps every comment of the configuration when the editor adds a customer to it

import { findNodeAtLocation, type JSONPath, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { FileChange, TextEdit } from "./edits.ts";
import type { Snapshot } from "./snapshot.ts";
import { TextLines } from "./textLines.ts";

/** A value to set at a path of the configuration. An index as long as its list adds to it. */
export interface Setting {
  readonly path: JSONPath;
  readonly value: unknown;
}

/**
 * Sets values in the configuration file: its comments and its formatting stay, and what is new looks like what is there.
 * (`modify` of jsonc-parser formats the lines before the new one too.) Where there is no such file it is created.
 *
 * @returns undefined where the file is no JSON, or a path leads through something that can hold nothing
 */
export function configurationChange(
  { configuration: { path, text } }: Snapshot,
  settings: readonly Setting[],
): FileChange | undefined {
  const before = text ?? "{}\n";
  let after: string | undefined = before;
  for (const setting of settings) if (after !== undefined) after = set(after, setting);
  if (after === undefined) return undefined;
  if (text === undefined) return { kind: "create", path, text: after };
  return { kind: "edit", path, edits: [difference(before, after)] };
}

function set(text: string, { path, value }: Setting): string | undefined {
  if (text.startsWith("\uFEFF")) {
    const rest = set(text.slice(1), { path, value });
    return rest === undefined ? undefined : `\uFEFF${rest}`;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (!root || errors.length > 0) return undefined;
  const { node, depth } = deepest(root, path);
  const rest = path.slice(depth);
  if (rest.length === 0) return text.slice(0, node.offset) + inOneLine(value) + text.slice(node.offset + node.length);
  if (node.type !== (typeof rest[0] === "number" ? "array" : "object")) return undefined;
  return node.children?.length ? addBehindLast(text, node, rest, value) : addFirst(text, node, rest, value);
}

/** As much of a path as is there. */
function deepest(root: Node, path: JSONPath): { node: Node; depth: number } {
  for (let depth = path.length; depth > 0; depth--) {
    const node = findNodeAtLocation(root, path.slice(0, depth));
    if (node) return { node, depth };
  }
  return { node: root, depth: 0 };
}

const lineBreakOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
const unitOf = (text: string): string => /(?:^|[\r\n])([ \t]+)"/.exec(text)?.[1] ?? "  ";
const comment = String.raw`\/\/[^\r\n]*|\/\*(?:[^*\r\n]|\*(?!\/))*\*\/`;
const behindMember = new RegExp(String.raw`^(?:[ \t]*(,))?((?:[ \t]*(?:${comment}))?[ \t]*(?=[\r\n]))`);

function addBehindLast(text: string, container: Node, path: JSONPath, value: unknown): string {
  const last = container.children?.at(-1) ?? container;
  const end = last.offset + last.length;
  if (!/[\r\n]/.test(text.slice(container.offset, container.offset + container.length)))
    return `${text.slice(0, end)}, ${member(path, value, undefined)}${text.slice(end)}`;
  const indent = indentAt(text, last.offset);
  const lineBreak = lineBreakOf(text);
  const written = member(path, value, { lineBreak, indent, unit: unitOf(text) });
  // A comment at the end of the line goes on to speak of what it spoke of before; a trailing comma stays one.
  const match = behindMember.exec(text.slice(end));
  if (!match) return `${text.slice(0, end)},${lineBreak}${indent}${written}${text.slice(end)}`;
  const [taken, comma = "", remark = ""] = match;
  return `${text.slice(0, end)},${remark}${lineBreak}${indent}${written}${comma}${text.slice(end + taken.length)}`;
}

function addFirst(text: string, container: Node, path: JSONPath, value: unknown): string {
  const lineBreak = lineBreakOf(text);
  const unit = unitOf(text);
  const close = container.offset + container.length - 1;
  const outer = indentAt(text, container.offset);
  const indent = `${outer}${unit}`;
  const written = member(path, value, { lineBreak, indent, unit });
  return `${text.slice(0, close).trimEnd()}${lineBreak}${indent}${written}${lineBreak}${outer}${text.slice(close)}`;
}

/** The white space at the start of the line in which an offset lies. */
function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

interface Layout {
  readonly lineBreak: string;
  readonly indent: string;
  readonly unit: string;
}

/** A member with all that leads to it, over several lines where there is a layout. The value itself is in one line. */
function member([step, ...rest]: JSONPath, value: unknown, layout: Layout | undefined): string {
  const key = typeof step === "string" ? `${JSON.stringify(step)}: ` : "";
  if (rest.length === 0) return `${key}${inOneLine(value)}`;
  const [open, close] = typeof rest[0] === "number" ? ["[", "]"] : ["{", "}"];
  if (!layout) {
    const space = open === "{" ? " " : "";
    return `${key}${open}${space}${member(rest, value, undefined)}${space}${close}`;
  }
  const { lineBreak, indent, unit } = layout;
  const inner = member(rest, value, { lineBreak, indent: `${indent}${unit}`, unit });
  return `${key}${open}${lineBreak}${indent}${unit}${inner}${lineBreak}${indent}${close}`;
}

/** A value as a registry has it: an object in one line, with spaces in its braces. */
function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inOneLine(one)}`);
  return members.length ? `{ ${members.join(", ")} }` : "{}";
}

/** The one edit that makes one text of another. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // No edit starts or ends between the two characters of a line break.
  if (before[start] === "\n" && before[start - 1] === "\r") start--;
  if (end > 0 && before[before.length - end] === "\n" && before[before.length - end - 1] === "\r") end--;
  return {
    range: new TextLines(before).rangeAt(start, before.length - end),
    newText: after.slice(start, after.length - end),
  };
}
