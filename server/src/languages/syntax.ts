// @customer-impact via ./syntaxes: gives the words in which comments and strings of a language are described

/**
 * How a language writes comments, strings and the other things that a comment must not be looked for in. A syntax is
 * data: a list of rules, tried in order at every place of the text. `open`, `close` and the like are sources of regular
 * expressions, matched against bytes (one character a byte, see text/decode.ts) with the `m` flag. In `close`, `$1` and
 * `$2` stand for the escaped text of the groups of `open`. Patterns must be linear: no loop over alternatives without a
 * bound (such a loop also overflows the stack of the regular expression engine), and nothing that scans ahead of where
 * it fails more than a bounded way.
 */
export interface Syntax {
  readonly rules: readonly SyntaxRule[];
  /** Letters of the rules match in either case (BASIC, Batch, Fortran). */
  readonly ignoreCase?: boolean;
  /** Docstrings count only outside of (), [] and {}, so brackets are counted. */
  readonly brackets?: boolean;
}

export type SyntaxRule =
  | LineComment
  | BlockComment
  | StringLiteral
  | DelimitedLiteral
  | Heredoc
  | RegExpLiteral
  | Skipped
  | Jsx
  | Embedded
  | Element;

/** A comment that runs to the end of its line. White space that `open` matches in front of the mark is not part of it. */
export interface LineComment {
  readonly kind: "line";
  readonly open: string;
  /** What ends the comment before the line does, and is not part of it (`?>` in PHP). */
  readonly close?: string;
  /** A backslash at the end of the line carries the comment on (C). */
  readonly continued?: boolean;
}

/** A comment with an end of its own. White space that `open` matches in front of the mark is not part of it. */
export interface BlockComment {
  readonly kind: "block";
  readonly open: string;
  /** Text without an end runs to the end of the file. */
  readonly close: string;
  /** Comments of this kind stand inside each other; `nested` is what opens an inner one. */
  readonly nested?: string;
  /** Text in the comment that is not looked at (OCaml's strings). */
  readonly skip?: string;
}

/** A literal whose text is no code: strings, characters, quoted names. */
export interface StringLiteral {
  readonly kind: "string";
  readonly open: string;
  readonly close: string;
  /** Text in the literal that neither ends it nor starts code: `\"`, `""`. */
  readonly escape?: string;
  /** Without it the end of the line ends the literal, closed or not. */
  readonly multiline?: boolean;
  /** Code inside of the literal. */
  readonly interpolations?: readonly Interpolation[];
  /** Where the literal is documentation. */
  readonly docstrings?: readonly Docstring[];
}

/** What stands in front of documentation, matched backwards from it, and right behind it. */
export interface Docstring {
  readonly before: string;
  readonly after?: string;
}

export interface Interpolation {
  /** What opens the code; it ends at the bracket that pairs with the last character of that. */
  readonly open: string;
  /** How the code is written, where not as the code around. */
  readonly syntax?: Syntax;
}

/** A literal between delimiters of the writer's choice: `q(…)`, `%w[…]`, `s{…}{…}`, `~r/…/`. Group 1 of `open` is the opening delimiter. */
export interface DelimitedLiteral {
  readonly kind: "delimited";
  readonly open: string;
  /** How many bodies follow: 2 for Perl's `s` and `tr`. */
  readonly bodies?: number;
  /** A backslash where nothing is said. */
  readonly escape?: string;
  readonly interpolations?: readonly Interpolation[];
}

/** A text that starts on the next line and ends with a line of its own. */
interface Heredoc {
  readonly kind: "heredoc";
  readonly open: string;
  /** What the last line looks like. Where none does, the text is no heredoc. */
  readonly close: string;
}

/** A literal between slashes, told from a division by what stands in front of it. */
export interface RegExpLiteral extends ExpressionStart {
  readonly kind: "regexp";
  /** A slash between [ and ] does not end it. */
  readonly classes?: boolean;
  readonly multiline?: boolean;
}

/** Where an expression may start: not behind a name, a number or a closing bracket, with these exceptions. */
export interface ExpressionStart {
  /** Words after which an expression starts. */
  readonly keywords: readonly string[];
  /** `}` mostly ends a block, so that an expression may start behind it. */
  readonly afterBrace?: boolean;
  /** A call needs no parentheses, so that behind a name and a space, and with no space behind it, it is a literal (Ruby). */
  readonly commands?: boolean;
}

/** Text that looks like the start of a comment or string and is none: `$#`, `'a`, `\;`. */
export interface Skipped {
  readonly kind: "skip";
  readonly open: string;
}

/** An element of JSX: its text is no code, what stands in braces is. */
export interface Jsx extends ExpressionStart {
  readonly kind: "jsx";
}

/** Code of another language. */
export interface Embedded {
  readonly kind: "embedded";
  readonly open: string;
  /** The language by name, or its syntax. */
  readonly language: string | Syntax;
  /** Where it ends; with the text if nothing is said. `raw`: at the first match, whatever stands around it. `code`: outside of literals and comments. */
  readonly close?: string;
  readonly end: "raw" | "code";
}

/** An element of HTML that holds code of another language up to its end tag: `<script>`, `<style>`. */
export interface Element {
  readonly kind: "element";
  /** The name of the element. */
  readonly tag: string;
  /** The language by the value of its `lang` or `type`. */
  readonly languages: Readonly<Record<string, string>>;
  /** The language of one that says nothing, or nothing known. */
  readonly otherwise: string;
}
