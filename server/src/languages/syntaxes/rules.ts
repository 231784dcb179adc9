// @customer-impact via ./clike, ./ecmascript, ./python: names the marks that many languages share

import type {
  BlockComment,
  Embedded,
  Interpolation,
  LineComment,
  Skipped,
  StringLiteral,
  Syntax,
  SyntaxRule,
} from "../syntax.ts";

// Rules that many languages share, and short ways to write one.

/** The syntaxes of a family of languages, by Linguist's names. */
export type SyntaxRows = Readonly<Record<string, Syntax>>;

/** A backslash and what it takes the meaning from. */
export const backslash = "\\\\(?:\\r\\n|[^])";

export const line = (open: string, more: Partial<LineComment> = {}): LineComment => ({ kind: "line", open, ...more });

export const block = (open: string, close: string, more: Partial<BlockComment> = {}): BlockComment => ({
  kind: "block",
  open,
  close,
  ...more,
});

/** A comment between marks of its own that stand inside each other. */
export const nested = (open: string, close: string): BlockComment => block(open, close, { nested: open });

/** A string with backslash escapes. */
export const string = (open: string, close: string, more: Partial<StringLiteral> = {}): StringLiteral => ({
  kind: "string",
  open,
  close,
  escape: backslash,
  ...more,
});

/** A string of any number of lines, with backslash escapes. */
export const text = (open: string, close: string, more: Partial<StringLiteral> = {}): StringLiteral =>
  string(open, close, { multiline: true, ...more });

/** A string in which nothing is escaped. A delimiter may be doubled: two strings that touch are one, which is the same to us. */
export const verbatim = (open: string, close = open, more: Partial<StringLiteral> = {}): StringLiteral => ({
  kind: "string",
  open,
  close,
  ...more,
});

/** The same over any number of lines. */
export const longVerbatim = (open: string, close = open, more: Partial<StringLiteral> = {}): StringLiteral =>
  verbatim(open, close, { multiline: true, ...more });

export const skip = (open: string): Skipped => ({ kind: "skip", open });

export const embedded = (open: string, language: string | Syntax, close: string): Embedded => ({
  kind: "embedded",
  open,
  language,
  close,
  end: "code",
});

export const rules = (...list: readonly SyntaxRule[]): Syntax => ({ rules: list });

/** The same syntax for many languages: texts of names with commas between them. */
export const alike = (syntax: Syntax, ...lists: readonly string[]): SyntaxRows =>
  Object.fromEntries(lists.flatMap((list) => list.split(", ")).map((name) => [name, syntax]));

/** Code in `${…}`, `#{…}`, `\(…)` and the like. */
export const code = (open: string): readonly Interpolation[] => [{ open }];

/** A list of words, written as a text. */
export const words = (list: string): readonly string[] => list.split(" ");

export const slashes = line("//");
export const hash = line("#");
export const dashes = line("--");
export const semicolon = line(";");
export const percent = line("%");
export const shebang = line("(?<![^])#!");

export const stars = block("/\\*", "\\*/");
export const nestedStars = nested("/\\*", "\\*/");
export const parenStars = block("\\(\\*", "\\*\\)");
export const nestedParenStars = nested("\\(\\*", "\\*\\)");
export const htmlComment = block("<!--", "-->");

export const doubleQuoted = string('"', '"');
export const singleQuoted = string("'", "'");
export const longDoubleQuoted = text('"', '"');
export const longSingleQuoted = text("'", "'");
export const tripleDoubleQuoted = text('"""', '"""');
export const tripleSingleQuoted = text("'''", "'''");
export const backquoted = longVerbatim("`");

/** One character in single quotes, in a language where a single quote may also stand for something else. */
export const character = skip(
  "'(?:\\\\(?:[uU]\\{[^}'\\r\\n]{1,8}\\}|[^\\r\\n]\\w{0,9})|[^\\\\'\\r\\n\\x80-\\xff]|[\\xc0-\\xff][\\x80-\\xbf]{1,3}|[\\u0100-\\uffff]{1,2})'",
);
/** Single quotes at the end of names: x', foldl' */
export const primes = skip("(?<=[\\w\\x80-\\xff])'+");
