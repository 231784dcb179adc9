// @customer-impact via ./github, ./gitlab: takes a line of CODEOWNERS apart, blanks in paths included

/** Longer patterns are refused: no path is as long. */
const longestPattern = 4096;

export interface OwnerLine {
  /** Counted from zero. */
  readonly line: number;
  readonly text: string;
}

/** The lines of a file that say something. */
export const linesOf = (text: string): readonly OwnerLine[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((one, line) => ({ line, text: one.trim() }))
    .filter(({ text: one }) => one !== "" && !one.startsWith("#"));

/** The pattern of a line, in which a backslash keeps a blank, and the words behind it. */
export function wordsOf(text: string): { readonly pattern: string; readonly words: readonly string[] } {
  const [pattern = ""] = /^(?:[^\s\\]|\\[^]?)*/.exec(text) ?? [];
  const rest = text.slice(pattern.length).trim();
  return { pattern, words: rest === "" ? [] : rest.split(/\s+/) };
}

/** Whether a word names a user, a team, a role or an e-mail address. */
export const isOwner = (word: string): boolean =>
  /^@{1,2}[^\s@/]+(?:\/[^\s@/]+)*$/.test(word) || /^[^\s@#]+@[^\s@]+$/.test(word);

/** What is wrong with a pattern in either form, as a sentence; undefined where nothing is. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.length > longestPattern) return `A pattern cannot be longer than ${longestPattern} characters.`;
  if (/^\/*$/.test(pattern)) return `The pattern "${pattern}" names nothing: write "*" for every file.`;
  return undefined;
}
