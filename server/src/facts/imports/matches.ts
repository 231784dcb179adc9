// @customer-impact via ../imports: finds imports without trying a pattern where its word does not stand

import type { ImportPattern, ImportSyntax } from "../../languages/importSyntax.ts";

/** A pattern that matched masked code. */
export interface Match {
  readonly pattern: ImportPattern;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Where each group stands. */
  readonly places: Readonly<Record<string, readonly [number, number] | undefined>>;
  readonly start: number;
  readonly end: number;
}

type WithWord = Pick<ImportPattern, "word" | "pattern" | "sign">;

/** Patterns by the word that they start with. */
const compiled = new WeakMap<readonly WithWord[], ReadonlyMap<string, readonly (readonly [WithWord, RegExp])[]>>();

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
): (Omit<Match, "pattern"> & { readonly pattern: Pattern })[] {
  const found: (Omit<Match, "pattern"> & { readonly pattern: Pattern })[] = [];
  for (const [word, some] of byWord(patterns)) {
    if (some.every(([{ sign }]) => sign !== undefined && !hasSign(sign))) continue;
    for (let at = code.indexOf(word, from); at >= 0 && at < to;) {
      let next = at + word.length;
      for (const [pattern, expression] of some) {
        expression.lastIndex = at;
        const match = expression.exec(code);
        if (!match) continue;
        found.push({
          pattern: pattern as Pattern,
          groups: match.groups ?? {},
          places: match.indices?.groups ?? {},
          start: at,
          end: expression.lastIndex,
        });
        next = Math.max(next, expression.lastIndex);
        break;
      }
      at = code.indexOf(word, next);
    }
  }
  return found;
}

function byWord(patterns: readonly WithWord[]): ReadonlyMap<string, readonly (readonly [WithWord, RegExp])[]> {
  let words = compiled.get(patterns);
  if (!words) {
    const made = new Map<string, [WithWord, RegExp][]>();
    for (const pattern of patterns) {
      const entry: [WithWord, RegExp] = [pattern, new RegExp(pattern.pattern, "dmy")];
      const some = made.get(pattern.word);
      if (some) some.push(entry);
      else made.set(pattern.word, [entry]);
    }
    compiled.set(patterns, (words = made));
  }
  return words;
}
