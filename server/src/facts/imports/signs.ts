// @customer-impact via ../imports: does not read the code behind the last import

import type { ImportSign, ImportSyntax } from "../../languages/importSyntax.ts";
import { importSyntaxOf } from "../../languages/importRows.ts";
import { rarestIn } from "./rarest.ts";

/** What an import can end with: a word, and the pattern that tells it from the same word elsewhere. */
interface Needle {
  readonly name: string;
  /** The start of the word: what is looked for. */
  readonly start: Buffer;
  readonly rest: Buffer;
  /** By byte: whether it may come behind the word, white space aside; undefined where any may. */
  readonly next: Uint8Array | undefined;
  readonly pattern: RegExp | undefined;
  /** Only so many bytes from the start on are looked at. */
  readonly within: number;
}

const compiled = new WeakMap<ImportSyntax, readonly Needle[]>();

/** How much of a text a sign may look back on, and how much it may take. */
const [mostBefore, longestSign] = [300, 1000];

/** The signs of imports in a file. */
export interface Signs {
  /** The offset behind the last of them, or of a declaration. */
  readonly end: number;
  /** The words of those that there are, and perhaps of more. */
  readonly words: ReadonlySet<string>;
}

/**
 * Finds the signs of imports, from the end on.
 *
 * @param bytes UTF-8
 * @returns undefined where there is none, and so no import either
 */
export function findSigns(bytes: Buffer, syntax: ImportSyntax): Signs | undefined {
  // What is declared and used may stand anywhere.
  if (syntax.namespaces) return { end: bytes.length, words: noWords };
  let end = -1;
  const words = new Set<string>();
  for (const needle of needlesOf(syntax)) {
    const found = lastEnd(bytes, needle, end);
    if (found < 0) continue;
    end = Math.max(end, found);
    words.add(needle.name);
  }
  return end < 0 ? undefined : { end, words };
}

const noWords: ReadonlySet<string> = new Set();

/**
 * The offset behind the last place of a needle; -1 where there is none.
 *
 * @param least where it is certain that all up to there is read, a place that might be one is taken for one
 */
function lastEnd(bytes: Buffer, { start, rest, next, pattern, within }: Needle, least: number): number {
  const part = bytes.length > within ? bytes.subarray(0, within) : bytes;
  let end = -1;
  for (let at = part.lastIndexOf(start); at >= 0; at = at > 0 ? part.lastIndexOf(start, at - 1) : -1) {
    // What starts so far in front ends in front, too.
    if (end >= 0 && at + longestSign < end) break;
    const behind = at + start.length;
    if (!startsWith(part, behind, rest)) continue;
    if (!pattern || at + longestSign < least) return Math.max(end, behind + rest.length);
    if (next && !mayEndBehind(bytes, behind + rest.length, next, end)) continue;
    const from = Math.max(0, at - mostBefore);
    pattern.lastIndex = at - from;
    const found = pattern.exec(bytes.toString("latin1", from, Math.min(bytes.length, at + longestSign)));
    if (found) end = Math.max(end, at + found[0].length);
  }
  return end;
}

/**
 * Whether a sign may end behind `end`, by the first byte behind its word that is no white space.
 *
 * @param next by byte: whether it is one of a sign
 */
function mayEndBehind(bytes: Buffer, from: number, next: Uint8Array, end: number): boolean {
  let at = from;
  while (at < bytes.length && at < from + longestSign && isSpace(bytes[at]!)) at++;
  const byte = bytes[at] ?? 0;
  if (next[byte] === 0) return false;
  if (end < 0 || (byte !== quotes[0] && byte !== quotes[1])) return true;
  const close = bytes.indexOf(byte, at + 1);
  return close < 0 || close >= end || bytes[close - 1] === backslash;
}

const quotes = [0x22, 0x27];
const backslash = 0x5c;

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

function startsWith(bytes: Buffer, at: number, rest: Buffer): boolean {
  if (at + rest.length > bytes.length) return false;
  for (let i = 0; i < rest.length; i++) if (bytes[at + i] !== rest[i]) return false;
  return true;
}

function needlesOf(syntax: ImportSyntax): readonly Needle[] {
  let needles = compiled.get(syntax);
  if (!needles) compiled.set(syntax, (needles = makeNeedles(syntax)));
  return needles;
}

function makeNeedles(syntax: ImportSyntax): readonly Needle[] {
  const words = [
    ...(syntax.signs ? [] : [...syntax.patterns, ...(syntax.comments ?? [])]),
    ...(syntax.declarations ?? []),
  ];
  const inner = syntax.embeds === undefined ? undefined : importSyntaxOf(syntax.embeds);
  return [
    ...(syntax.signs ?? []).map(needle),
    ...[...new Set(words.map(({ word }) => word))].map((word) => needle({ word })),
    ...(inner ? needlesOf(inner) : []),
  ];
}

/** Of so many letters and more, what is looked for. */
const fewest = 3;

function needle({ word, next, pattern, within = Infinity }: Partial<ImportSign> & { readonly word: string }): Needle {
  // Going backwards, Node looks for the last letter first, which should be a rare one.
  const split = rarestIn(word, Math.min(fewest, word.length) - 1, word.length) + 1;
  return {
    name: word,
    start: Buffer.from(word.slice(0, split)),
    rest: Buffer.from(word.slice(split)),
    next: next === undefined ? undefined : bytesOf(next),
    pattern: pattern === undefined ? undefined : new RegExp(pattern, "my"),
    within,
  };
}

function bytesOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of Buffer.from(characters)) table[byte] = 1;
  return table;
}
