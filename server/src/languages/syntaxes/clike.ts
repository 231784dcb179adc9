import type { Syntax } from "../syntax.ts";
import {
  alike,
  backquoted,
  backslash,
  character,
  code,
  doubleQuoted,
  line,
  longDoubleQuoted,
  nestedStars,
  rules,
  singleQuoted,
  skip,
  slashes,
  stars,
  string,
  type SyntaxRows,
  tripleDoubleQuoted,
} from "./rules.ts";

// Languages whose comments are // and /* */, as in C.

/** A backslash at the end of the line carries a comment on. */
const continuedSlashes = line("//", { continued: true });
/** 1'000'000 */
const digitSeparator = skip("(?<=\\b[0-9][\\w.']{0,40})'(?=[0-9a-fA-F])");
/** R"x(…)x" */
const rawString = string('(?:u8|[uUL])?R"([^()\\\\\\s"]{0,16})\\(', '\\)$1"', { multiline: true });

// Comments of two slashes or between stars, and strings in either quotes.
export const cLike = rules(slashes, stars, doubleQuoted, singleQuoted);
// The same with comments that nest.
export const nestingCLike = rules(slashes, nestedStars, doubleQuoted, singleQuoted);

const c = rules(continuedSlashes, stars, doubleQuoted, digitSeparator, singleQuoted);
const cPlusPlus = rules(continuedSlashes, stars, rawString, doubleQuoted, digitSeparator, singleQuoted);

const java = rules(slashes, stars, tripleDoubleQuoted, doubleQuoted, singleQuoted);

const go = rules(slashes, stars, doubleQuoted, backquoted, character);

const rust = rules(
  slashes,
  nestedStars,
  string('\\b(?:[bc]?r)(#{0,16})"', '"$1', { multiline: true }),
  longDoubleQuoted,
  character,
);

const template = (dollar: string) => [{ open: `${dollar}\\{` }];
const kotlin: Syntax = rules(
  slashes,
  nestedStars,
  string('"""', '"""(?!")', { multiline: true, interpolations: template("\\$") }),
  string('"', '"', { escape: backslash, interpolations: template("\\$") }),
  backquoted,
  character,
);
const scala = rules(
  slashes,
  nestedStars,
  string('(?<=[\\w\\x80-\\xff])"""', '"""(?!")', {
    multiline: true,
    escape: "\\$\\$",
    interpolations: template("\\$"),
  }),
  string('"""', '"""(?!")', { multiline: true }),
  string('(?<=[\\w\\x80-\\xff])"', '"', { escape: `${backslash}|\\$\\$`, interpolations: template("\\$") }),
  doubleQuoted,
  string("`", "`"),
  character,
);

const swift = rules(
  slashes,
  nestedStars,
  string('(#{1,9})"""', '"""$1', { multiline: true }),
  string('(#{1,9})"', '"$1'),
  string("(#{1,9})/", "/$1", { multiline: true }),
  string('"""', '"""', { escape: "\\\\[^(]", multiline: true, interpolations: code("\\\\\\(") }),
  string('"', '"', { escape: "\\\\[^(\\r\\n]", interpolations: code("\\\\\\(") }),
  string("`", "`"),
  { kind: "regexp", keywords: ["return", "in", "case", "let", "else", "where", "if", "while", "try", "await"] },
);

const dart = rules(
  slashes,
  nestedStars,
  string("\\br(\"\"\"|''')", "$1", { multiline: true }),
  string("\\br([\"'])", "$1"),
  string("(\"\"\"|''')", "$1", { escape: backslash, multiline: true, interpolations: template("\\$") }),
  string("([\"'])", "$1", { escape: backslash, interpolations: template("\\$") }),
);

/** Holes of an interpolated string of C#; `{{` is a brace. */
const hole = code("\\{");
const cSharp = rules(
  slashes,
  stars,
  // $$"""…{{hole}}…""": the text of raw strings is not looked into.
  string('\\$*("{3,20})', "$1", { multiline: true }),
  string('(?:\\$@|@\\$)"', '"', { escape: '""|\\{\\{', multiline: true, interpolations: hole }),
  string('@"', '"', { escape: '""', multiline: true }),
  string('\\$"', '"', { escape: `${backslash}|\\{\\{`, interpolations: hole }),
  doubleQuoted,
  character,
);

export const cFamily: SyntaxRows = {
  ...alike(c, "C", "Objective-C"),
  ...alike(cPlusPlus, "C++", "Objective-C++", "Cuda"),
  Java: java,
  Go: go,
  Rust: rust,
  Kotlin: kotlin,
  Scala: scala,
  Swift: swift,
  Dart: dart,
  "C#": cSharp,
};
