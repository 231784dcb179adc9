// @customer-impact via ../imports: finds imports without trying a pattern where its word does not stand

import type { ImportPattern, ImportSyntax } from "../../languages/importSyntax.ts";
import { Expression } from "./expression.ts";
import { rarestIn } from "./rarest.ts";

/** A pattern that matched masked code. */
export interface Match<Pattern = ImportPattern> {
  readonly pattern: Pattern;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Where the group `specifier` stands. */
  readonly place: readonly [start: number, end: number] | undefined;
  readonly start: number;
  readonly end: number;
}

type WithWord = Pick<ImportPattern, "word" | "pattern" | "sign">;

/** A word, and the patterns that start with it. */
interface Word {
  /** Where its rarest letter stands, and what there is from there on: that is looked for. */
  readonly before: number;
  readonly rest: string;
  readonly word: string;
  readonly patterns: readonly (readonly [WithWord, Expression])[];
}

const compiled = new WeakMap<readonly WithWord[], readonly Word[]>();

/** The imports of a stretch of masked code, in order. What stands inside of another is a part of that. */
export function findMatches(
  code: string,
  from: number,
  to: number,
  syntax: ImportSyntax,
  signs: ReadonlySet<string>,
): Match[] {
  const found = matchesOf(code, from, to, syntax.patterns, (sign) => signs.has(sign)).sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((match) => {
    if (match.start < end) return false;
    ({ end } = match);
    return true;
  });
}

/** Where any of some patterns matches between two offsets. Nothing is found inside of what another with the same word has matched. */
export function matchesOf<Pattern extends WithWord>(
  code: string,
  from: number,
  to: number,
  patterns: readonly Pattern[],
  hasSign: (sign: string) => boolean = (): boolean => true,
): Match<Pattern>[] {
  const found: Match<Pattern>[] = [];
  for (const one of byWord(patterns)) {
    if (one.patterns.every(([{ sign }]) => sign !== undefined && !hasSign(sign))) continue;
    for (let at = indexOfWord(code, one, from); at >= 0 && at < to;) {
      let next = at + one.word.length;
      for (const [pattern, expression] of one.patterns) {
        const match = expression.at(code, at);
        if (!match) continue;
        const { groups = {} } = match;
        const end = at + match[0].length;
        found.push({ pattern: pattern as Pattern, groups, place: expression.place(code, at, match), start: at, end });
        next = Math.max(next, end);
        break;
      }
      at = indexOfWord(code, one, next);
    }
  }
  return found;
}

function indexOfWord(code: string, { before, rest, word }: Word, from: number): number {
  for (let at = from; ;) {
    const found = code.indexOf(rest, at + before);
    if (found < 0) return -1;
    at = found - before;
    if (before === 0 || code.startsWith(word, at)) return at;
    at++;
  }
}

function byWord(patterns: readonly WithWord[]): readonly Word[] {
  let words = compiled.get(patterns);
  if (!words) {
    const made = new Map<string, [WithWord, Expression][]>();
    for (const pattern of patterns) {
      const some = made.get(pattern.word) ?? [];
      made.set(pattern.word, some);
      some.push([pattern, new Expression(pattern.pattern)]);
    }
    words = [...made].map(([word, some]) => {
      const before = rarestIn(word, 0, word.length);
      return { before, rest: word.slice(before), word, patterns: some };
    });
    compiled.set(patterns, words);
  }
  return words;
}
