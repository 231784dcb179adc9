// @customer-impact via ../comments/write: knows the marks that people of a language use, where several would do

/** Where a comment on a line of its own starts with two marks. */
const lisps = ["Clojure", "Common Lisp", "Emacs Lisp", "Fennel", "Hy", "LFE", "Racket", "Scheme"];

const byLanguage: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(lisps.map((name) => [name, [";; $"]])),
  Erlang: ["%% $"],
  // In fixed format the mark counts in the seventh column only, and in free format anywhere.
  COBOL: ["      *> $"],
  // The one form that every assembler of this kind takes, preprocessed or not.
  "Unix Assembly": ["/* $ */"],
};

/**
 * How people write a comment on a line of its own, the text as `$`, where the language has several ways and the plainest is
 * not theirs. Empty where nothing is known.
 *
 * @param name of the language
 * @param text of the file, or the start of it
 */
export function customaryComments(name: string, text = ""): readonly string[] {
  if (name === "Vim script") return /^\s*vim9script\b/m.test(text) ? ["# $"] : ['" $'];
  // A file without a single `//` may have to be C of 1989.
  if (name === "C") return /(?<!:)\/\//.test(text) ? [] : ["/* $ */"];
  return byLanguage[name] ?? [];
}
