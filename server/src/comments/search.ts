// @customer-impact via ./lexer: never searches the same stretch twice, so hostile files cost no more than others

const searchers = new Map<string, RegExp>();

/** A global, multiline pattern, compiled once; the number kept is bounded, since heredocs make new ones. */
export function searcher(source: string): RegExp {
  let pattern = searchers.get(source);
  if (!pattern) {
    if (searchers.size > 2000) searchers.clear();
    searchers.set(source, (pattern = new RegExp(source, "gm")));
  }
  return pattern;
}

/** The first match of a global pattern from `from` on. */
export function search(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** The bracket that closes `bracket`; any other delimiter closes itself. */
export const closing = (bracket: string): string => pairs[bracket] ?? bracket;

export const opens = (bracket: string): boolean => pairs[bracket] !== undefined;

/**
 * How many brackets are open behind one more; -1 where that closes all.
 *
 * @param open how many are open in front of it
 * @param close what closes all, where none is open
 */
export const afterBracket = (bracket: string, open: number, close: string): number =>
  opens(bracket) ? open + 1 : open > 0 ? open - 1 : bracket === close ? -1 : 0;

export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** Puts the escaped groups of a match into a pattern: `$1` is the one at `first`. */
export const fill = (pattern: string, match: readonly (string | undefined)[], first: number): string =>
  pattern.includes("$")
    ? pattern.replace(/\$([1-9])/g, (_, digit: string) => escapeRegExp(match[first + Number(digit) - 1] ?? ""))
    : pattern;

const literal = /^(?:[^\\^$.*+?()[\]{}|]|\\[^\w\s])+$/;

/** The text that a pattern stands for, where that is but one. */
export const literalOf = (pattern: string): string | undefined =>
  literal.test(pattern) ? pattern.replace(/\\(.)/g, "$1") : undefined;
