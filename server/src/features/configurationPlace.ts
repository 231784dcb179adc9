// @customer-impact via ./place, ./documentLinks: finds the key or value under the cursor, in a file that is half written

import { getLocation, type Location, type Node, parseTree } from "jsonc-parser";
import { offsetAt, positionsOf } from "../text/offset.ts";
import type { Position, Range } from "../text/range.ts";
import { isNestedTooDeep } from "../workspace/jsonText.ts";

/** A key or a value of the configuration that stands at a position. */
export interface ConfigurationPlace {
  readonly in: "configuration";
  /** Keys and indexes from the root, that of the place itself included. */
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
  /** Of a text, what it means; of any other value, as written. */
  readonly text: string;
  /** Without the quotes of a key or text. */
  readonly range: Range;
  /** As it stands in the file, without quotes. */
  readonly written: string;
}

/** Where a position stands in JSON with comments, be it complete or not. */
interface JsonLocation {
  readonly location: Location;
  readonly offset: number;
}

/** @returns undefined for a text that is nested so deep that no parser should try it */
function jsonLocationAt(source: string, position: Position): JsonLocation | undefined {
  const text = withoutMark(source);
  if (isNestedTooDeep(text)) return undefined;
  const offset = offsetAt(text, position);
  return { location: getLocation(text, offset), offset };
}

/** Without the byte order mark that a file may start with; no editor counts it. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

/** The key or plain value at a position. */
export function configurationPlaceAt(source: string, position: Position): ConfigurationPlace | undefined {
  const text = withoutMark(source);
  const found = jsonLocationAt(text, position);
  const node = found?.location.previousNode;
  if (!found || !node || found.offset < node.offset || found.offset > node.offset + node.length) return undefined;
  // What the parser says of keys is wrong behind an empty object in a list.
  return placeOf(text, node, found.location.path, node.type === "property", positionsOf(text));
}

/** Every plain value of a configuration, in its order; none where it is nested too deep. */
export function configurationValues(source: string): ConfigurationPlace[] {
  const text = withoutMark(source);
  if (isNestedTooDeep(text)) return [];
  const values: ConfigurationPlace[] = [];
  const position = positionsOf(text);
  const walk = (node: Node | undefined, path: readonly (string | number)[]): void => {
    if (!node) return;
    if (node.type === "array") node.children?.forEach((child, index) => walk(child, [...path, index]));
    else if (node.type === "object")
      for (const { children } of node.children ?? []) walk(children?.[1], [...path, String(children?.[0]?.value)]);
    else values.push(placeOf(text, node, path, false, position));
  };
  walk(parseTree(text, [], { allowTrailingComma: true }), []);
  return values;
}

function placeOf(
  text: string,
  { offset, length, value }: Node,
  path: ConfigurationPlace["path"],
  isKey: boolean,
  position: (offset: number) => Position,
): ConfigurationPlace {
  const written = text.slice(offset, offset + length);
  const quotes = written.startsWith('"') ? 1 : 0;
  const closing = quotes && written.length > 1 && written.endsWith('"') ? 1 : 0;
  const inner = written.slice(quotes, written.length - closing);
  const start = offset + quotes;
  return {
    in: "configuration",
    path,
    isKey,
    text: typeof value === "string" ? value : inner,
    written: inner,
    range: { start: position(start), end: position(start + inner.length) },
  };
}
