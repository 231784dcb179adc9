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
  for (let at = part.lastIndexOf(start); at >= 0; at = at > 0 ? part.lastIndexOf(start, at - 1) : -1) {
    const behind = at + start.length;
    if (!startsWith(part, behind, rest)) continue;
    if (!pattern || at + longestSign < least) return behind + rest.length;
    if (next && next[byteBehind(bytes, behind + rest.length)] === 0) continue;
    const from = Math.max(0, at - mostBefore);
    pattern.lastIndex = at - from;
    const found = pattern.exec(bytes.toString("latin1", from, Math.min(bytes.length, at + longestSign)));
    if (found) return at + found[0].length;
  }
  return -1;
}

function startsWith(bytes: Buffer, at: number, rest: Buffer): boolean {
  if (at + rest.length > bytes.length) return false;
  for (let i = 0; i < rest.length; i++) if (bytes[at + i] !== rest[i]) return false;
  return true;
}

/** The first byte from `at` on that is no white space; a space where there is none. */
function byteBehind(bytes: Buffer, at: number): number {
  for (let i = at; i < bytes.length && i < at + longestSign; i++) {
    const byte = bytes[i]!;
    if (byte !== 32 && (byte < 9 || byte > 13)) return byte;
  }
  return 32;
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
