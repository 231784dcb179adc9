/**
 * How a language writes comments, strings and the other things that a comment must not be looked for in. A syntax is
 * data: a list of rules, tried in order at every place of the text. `open` and `close` are sources of regular
 * expressions, matched against bytes (one character a byte, see text/decode.ts) with the `m` flag; in `close`, `$1` and
 * `$2` stand for the escaped text of the groups of `open`.
 */
export interface Syntax {
  readonly rules: readonly SyntaxRule[];
  /** Letters of the rules match in either case (BASIC, Batch, Fortran). */
  readonly ignoreCase?: boolean;
  /** Docstrings count only outside of (), [] and {}, so brackets are counted. */
  readonly brackets?: boolean;
}

export type SyntaxRule =
  LineComment | BlockComment | StringLiteral | DelimitedLiteral | Heredoc | RegExpLiteral | Skipped | Jsx | Embedded;

/** A comment that runs to the end of its line. */
export interface LineComment {
  readonly kind: "line";
  readonly open: string;
  /** What ends the comment before the line does, and is not part of it (`?>` in PHP). */
  readonly close?: string;
  /** A backslash at the end of the line carries the comment on (C). */
  readonly continued?: boolean;
}

/** A comment with an end of its own. */
export interface BlockComment {
  readonly kind: "block";
  readonly open: string;
  /** Text without an end runs to the end of the file. */
  readonly close: string;
  /** Comments of this kind stand inside each other; `nested` is what opens an inner one. */
  readonly nested?: string;
}

/** A literal whose text is no code: strings, characters, quoted names. */
export interface StringLiteral {
  readonly kind: "string";
  readonly open: string;
  readonly close: string;
  /** The character that takes the meaning from the next one. */
  readonly escape?: string;
  /** Without it the end of the line ends the literal, closed or not. */
  readonly multiline?: boolean;
  /** Code inside of the literal: what opens it; it ends at the bracket that pairs with the last character of that. */
  readonly interpolation?: string;
  /** The literal is documentation where the text in front of it (up to 400 bytes) matches this. */
  readonly docstring?: string;
}

/** A literal between delimiters of the writer's choice: `q(…)`, `%w[…]`, `s{…}{…}`, `~r/…/`. Group 1 of `open` is the opening delimiter. */
export interface DelimitedLiteral {
  readonly kind: "delimited";
  readonly open: string;
  /** How many bodies follow: 2 for Perl's `s` and `tr`. */
  readonly bodies?: number;
  readonly escape?: string;
}

/** A text that starts on the next line and ends with a line of its own. Group 1 of `open` is the word that ends it. */
export interface Heredoc {
  readonly kind: "heredoc";
  readonly open: string;
  /** What the last line looks like; `$1` is the word. */
  readonly close: string;
}

/** A literal between slashes, told from a division by what stands in front of it. */
export interface RegExpLiteral {
  readonly kind: "regexp";
  /** Words after which an expression starts. */
  readonly keywords: readonly string[];
}

/** Text that looks like the start of a comment or string and is none: `$#`, `'a`, `\;`. */
export interface Skipped {
  readonly kind: "skip";
  readonly open: string;
}

/** An element of JSX: its text is no code, what stands in braces is. */
export interface Jsx {
  readonly kind: "jsx";
  readonly keywords: readonly string[];
}

/** Code of another language. */
export interface Embedded {
  readonly kind: "embedded";
  readonly open: string;
  /** The language, by name; `$1` … name a group of `open`, looked up in `names`, else `otherwise`. */
  readonly language: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly otherwise?: string;
  /** Where it ends. `raw`: at the first match, whatever stands around it (HTML). `code`: outside of literals (PHP, braces). */
  readonly close: string;
  readonly end: "raw" | "code";
}
