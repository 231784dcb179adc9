import { getLocation, type Location } from "jsonc-parser";
import { offsetAt, positionAt } from "../text/offset.ts";
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
export interface JsonLocation {
  readonly location: Location;
  readonly offset: number;
}

/** @returns undefined for a text that is nested so deep that no parser should try it */
export function jsonLocationAt(text: string, position: Position): JsonLocation | undefined {
  if (isNestedTooDeep(text)) return undefined;
  const offset = offsetAt(text, position);
  return { location: getLocation(text, offset), offset };
}

/** The key or plain value at a position. */
export function configurationPlaceAt(text: string, position: Position): ConfigurationPlace | undefined {
  const found = jsonLocationAt(text, position);
  const node = found?.location.previousNode;
  if (!found || !node || found.offset < node.offset || found.offset > node.offset + node.length) return undefined;
  const written = text.slice(node.offset, node.offset + node.length);
  const quotes = written.startsWith('"') ? 1 : 0;
  const closing = quotes && written.length > 1 && written.endsWith('"') ? 1 : 0;
  const inner = written.slice(quotes, written.length - closing);
  const start = node.offset + quotes;
  return {
    in: "configuration",
    path: found.location.path,
    // What the parser says of the place is wrong behind an empty object in a list.
    isKey: node.type === "property",
    text: typeof node.value === "string" ? node.value : inner,
    written: inner,
    range: { start: positionAt(text, start), end: positionAt(text, start + inner.length) },
  };
}
