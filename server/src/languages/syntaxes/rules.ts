import type {
  BlockComment,
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

export const string = (open: string, close: string, more: Partial<StringLiteral> = {}): StringLiteral => ({
  kind: "string",
  open,
  close,
  ...more,
});

export const skip = (open: string): Skipped => ({ kind: "skip", open });

export const rules = (...list: readonly SyntaxRule[]): Syntax => ({ rules: list });

/** The same syntax for many languages. */
export const alike = (syntax: Syntax, ...names: readonly string[]): SyntaxRows =>
  Object.fromEntries(names.map((name) => [name, syntax]));

export const slashes = line("//");
export const hash = line("#");
export const dashes = line("--");
export const semicolon = line(";");
export const percent = line("%");

export const stars = block("/\\*", "\\*/");
export const nestedStars = block("/\\*", "\\*/", { nested: "/\\*" });
export const htmlComment = block("<!--", "-->");

/** Strings of one line with backslash escapes. */
export const doubleQuoted = string('"', '"', { escape: backslash });
export const singleQuoted = string("'", "'", { escape: backslash });
/** The same over any number of lines. */
export const longDoubleQuoted = string('"', '"', { escape: backslash, multiline: true });
export const longSingleQuoted = string("'", "'", { escape: backslash, multiline: true });
/** Strings in which a delimiter is doubled, not escaped. Two that touch are one, which is the same to us. */
export const plainDoubleQuoted = string('"', '"');
export const plainSingleQuoted = string("'", "'");

export const tripleDoubleQuoted = string('"""', '"""', { escape: backslash, multiline: true });
export const tripleSingleQuoted = string("'''", "'''", { escape: backslash, multiline: true });
export const rawTripleDoubleQuoted = string('"""', '"""', { multiline: true });

export const backquoted = string("`", "`", { multiline: true });

/** One character in single quotes, in a language where a single quote may also stand for something else. */
export const character = skip(
  "'(?:\\\\(?:[uU]\\{[^}'\\r\\n]{1,8}\\}|[^\\r\\n][\\w]{0,9})|[^\\\\'\\r\\n\\x80-\\xff]|[\\xc0-\\xff][\\x80-\\xbf]{1,3}|[\\u0100-\\uffff]{1,2})'",
);

/** Code in `${…}`, `#{…}`, `\(…)` and the like. */
export const code = (open: string): readonly Interpolation[] => [{ open }];

/** A list of words, written as a text. */
export const words = (text: string): readonly string[] => text.split(" ");
