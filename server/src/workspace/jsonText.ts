// @customer-impact via ./readConfiguration: keeps the place of each key, also in a file that is half typed

import { createScanner, getNodeValue, type Node, parseTree, printParseErrorCode, type ParseError } from "jsonc-parser";
import { positionsOf } from "../text/offset.ts";
import type { Range } from "../text/range.ts";
import type { ConfigurationFault } from "./configuration.ts";

export type Path = readonly (string | number)[];

/** A JSON text with comments, read as far as it can be. */
export interface JsonText {
  readonly root: Node | undefined;
  /** What `JSON.parse` would give; objects have no prototype. */
  readonly value: unknown;
  /** What is no JSON, and keys that stand twice. */
  readonly faults: readonly ConfigurationFault[];
  readonly rangeOf: (node: Node) => Range;
  /** The property or the value at a path. */
  readonly find: (path: Path) => Node | undefined;
}

/** Deeper nesting than this is refused, so that no text can exhaust the stack. */
const deepest = 100;

/** Reads JSON with comments, trailing commas and a byte order mark. Never throws. */
export function readJson(source: string): JsonText {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  const position = positionsOf(text);
  const rangeAt = (offset: number, length: number): Range => ({
    start: position(offset),
    end: position(offset + length),
  });
  const tooDeep = deepBracket(text);
  if (tooDeep !== undefined) {
    const fault = { message: `Brackets must not be nested deeper than ${deepest}.`, range: rangeAt(tooDeep, 1) };
    return { root: undefined, value: undefined, faults: [fault], rangeOf: () => fault.range, find: () => undefined };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const rangeOf = (node: Node): Range => rangeAt(node.offset, node.length);
  return {
    root,
    value: root && (getNodeValue(root) as unknown),
    faults:
      root || errors.some(({ length }) => length > 0)
        ? [...syntaxFaults(text, errors, rangeAt), ...duplicateKeys(root, rangeOf)]
        : [{ message: "The file is empty: it must hold an object, if only {}.", range: rangeAt(0, 0) }],
    rangeOf,
    find: finder(root),
  };
}

/** The key of a property, where it is one. */
export function keyOf(property: Node | undefined): Node | undefined {
  return property?.type === "property" ? property.children?.[0] : undefined;
}

/** The value of a property, or the value itself. */
export function valueOf(node: Node | undefined): Node | undefined {
  return node?.type === "property" ? node.children?.[1] : node;
}

/** The range of a key without its quotes. */
export function keyRange(key: Node, rangeOf: (node: Node) => Range): Range {
  const { start, end } = rangeOf(key);
  const open = { line: start.line, character: start.character + 1 };
  return end.character > open.character
    ? { start: open, end: { line: end.line, character: end.character - 1 } }
    : { start, end };
}

function finder(root: Node | undefined): (path: Path) => Node | undefined {
  const properties = new Map<Node, ReadonlyMap<unknown, Node>>();
  const child = (node: Node | undefined, step: string | number): Node | undefined => {
    if (node?.type === "array") return typeof step === "number" ? node.children?.[step] : undefined;
    if (node?.type !== "object") return undefined;
    let byKey = properties.get(node);
    if (!byKey) {
      // The first of several with the same key counts, so it is set last.
      byKey = new Map(
        (node.children ?? []).map((property) => [keyOf(property)?.value, property] as const).toReversed(),
      );
      properties.set(node, byKey);
    }
    return byKey.get(step);
  };
  return (path) => {
    let node = root;
    for (const step of path) node = child(valueOf(node), step);
    return node;
  };
}

/** Whether a text is nested so deep that it is not read. */
export const isNestedTooDeep = (text: string): boolean => deepBracket(text) !== undefined;

function deepBracket(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const first = text[scanner.getTokenOffset()];
    if (first === "{" || first === "[") depth++;
    else if (first === "}" || first === "]") depth--;
    if (depth > deepest) return scanner.getTokenOffset();
  }
  return undefined;
}

const sentences: Readonly<Record<string, string>> = {
  InvalidSymbol: "This is no value: texts stand in double quotes.",
  InvalidNumberFormat: "This is no number.",
  PropertyNameExpected: "A key in double quotes must stand here.",
  ValueExpected: "A value must stand here.",
  ColonExpected: 'A ":" must stand behind the key.',
  CommaExpected: 'A "," must stand before this.',
  CloseBraceExpected: 'A "}" is missing here.',
  CloseBracketExpected: 'A "]" is missing here.',
  EndOfFileExpected: "Nothing may follow the end of the object.",
  UnexpectedEndOfComment: 'This comment lacks its "*/".',
  UnexpectedEndOfString: "This text lacks its closing double quote.",
  UnexpectedEndOfNumber: "This number is not complete.",
  InvalidUnicode: 'A "\\u" must be followed by four hexadecimal digits.',
  InvalidEscapeCharacter: 'A "\\" must be followed by one of " \\ / b f n r t u.',
  InvalidCharacter: "A text cannot hold this character: write it as an escape, as in \\t.",
};

/** What is no JSON, by the parser's name for it, in a sentence. */
export const syntaxSentence = (code: string): string => sentences[code] ?? "This is no JSON.";

/** One fault for each place: what follows from the first one there says nothing new. */
function syntaxFaults(
  text: string,
  errors: readonly ParseError[],
  rangeAt: (offset: number, length: number) => Range,
): ConfigurationFault[] {
  const places = new Map<number, ConfigurationFault>();
  for (const { error, offset, length } of errors) {
    if (places.has(offset)) continue;
    const message = syntaxSentence(printParseErrorCode(error));
    places.set(offset, { message, range: rangeAt(offset, Math.min(length, text.length - offset)) });
  }
  return [...places.values()];
}

function duplicateKeys(node: Node | undefined, rangeOf: (node: Node) => Range): ConfigurationFault[] {
  if (!node?.children) return [];
  const faults = node.children.flatMap((child) => duplicateKeys(valueOf(child), rangeOf));
  if (node.type !== "object") return faults;
  const seen = new Map<string, number>();
  for (const property of node.children) {
    const key = keyOf(property);
    if (typeof key?.value !== "string") continue;
    const line = seen.get(key.value);
    const range = keyRange(key, rangeOf);
    if (line === undefined) seen.set(key.value, range.start.line + 1);
    else
      faults.push({ message: `Duplicate key ${JSON.stringify(key.value)}: it stands in line ${line} already.`, range });
  }
  return faults;
}
