// @customer-impact via ../coverage/suggestions: knows the marks that people of a language use, where several would do

/** Where a comment on a line of its own starts with two marks. */
const lisps = ["Clojure", "Common Lisp", "Emacs Lisp", "Fennel", "Hy", "LFE", "Racket", "Scheme"];

const byLanguage: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(lisps.map((name) => [name, [";; %s"]])),
  Erlang: ["%% %s"],
  // In fixed format the mark counts in the seventh column only, and in free format anywhere.
  COBOL: ["      *> %s"],
  // The one form that every assembler of this kind takes, preprocessed or not.
  "Unix Assembly": ["/* %s */"],
  // `#` starts a comment that the macro processor prints.
  M4: ["dnl %s"],
  M4Sugar: ["dnl %s"],
  // A line without `$` is data.
  "DIGITAL Command Language": ["$! %s"],
};

/**
 * How people write a comment on a line of its own, the text as `%s`, where the language has several ways and the plainest is
 * not theirs. Empty where nothing is known.
 *
 * @param name of the language
 * @param text of the file, or the start of it
 */
export function customaryComments(name: string, text = ""): readonly string[] {
  if (name === "Batchfile") {
    const rem = /^[ \t]*(@?rem)\b/im.exec(text)?.[1];
    return rem !== undefined && !/^[ \t]*::/m.test(text) ? [`${rem} %s`] : [];
  }
  if (name === "Vim script") return /^\s*vim9script\b/m.test(text) ? ["# %s"] : ['" %s'];
  // A file without a single `//` may have to be C of 1989.
  if (name === "C") return /(?<!:)\/\//.test(text) ? [] : ["/* %s */"];
  return byLanguage[name] ?? [];
}
