// @customer-impact via ../imports: does not read the code behind the last import

import type { ImportSyntax } from "../../languages/importSyntax.ts";
import { importSyntaxOf } from "../../languages/importRows.ts";

/** What an import can end with: a word, and the pattern that tells it from the same word elsewhere. */
interface Needle {
  readonly name: string;
  readonly word: Buffer;
  readonly pattern: RegExp | undefined;
  /** Only so many bytes from the start on are looked at. */
  readonly within: number;
}

const compiled = new WeakMap<ImportSyntax, readonly Needle[]>();

/** As much of a text as a sign may take. */
const longestSign = 200;

/** The signs of imports in a file. */
export interface Signs {
  /** The offset behind the last of them, or of a declaration. */
  readonly end: number;
  /** The words of those that there are. */
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
  if (syntax.namespaces) return { end: bytes.length, words: new Set() };
  let end = -1;
  const words = new Set<string>();
  for (const { name, word, pattern, within } of needlesOf(syntax)) {
    const part = bytes.length > within ? bytes.subarray(0, within) : bytes;
    for (let at = part.lastIndexOf(word); at >= 0; at = at > 0 ? part.lastIndexOf(word, at - 1) : -1) {
      const length = pattern ? lengthOf(bytes, at, pattern) : word.length;
      if (length === undefined) continue;
      end = Math.max(end, at + length);
      words.add(name);
      break;
    }
  }
  return end < 0 ? undefined : { end, words };
}

function lengthOf(bytes: Buffer, at: number, pattern: RegExp): number | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(bytes.toString("latin1", at, at + longestSign))?.[0].length;
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
    ...(syntax.signs ?? []).map(({ word, pattern, within = Infinity }) =>
      needle(word, new RegExp(pattern, "my"), within),
    ),
    ...[...new Set(words.map(({ word }) => word))].map((word) => needle(word, undefined, Infinity)),
    ...(inner ? needlesOf(inner) : []),
  ];
}

const needle = (name: string, pattern: RegExp | undefined, within: number): Needle => ({
  name,
  word: Buffer.from(name),
  pattern,
  within,
});
