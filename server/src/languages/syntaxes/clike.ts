// @customer-impact via ../syntaxes.ts: knows raw strings and digit separators, so no quote swallows a comment

import {
  alike,
  backquoted,
  backslash,
  block,
  character,
  code,
  doubleQuoted,
  line,
  longDoubleQuoted,
  longVerbatim,
  nested,
  nestedStars,
  primes,
  rules,
  shebang,
  singleQuoted,
  skip,
  slashes,
  stars,
  string,
  type SyntaxRows,
  text,
  tripleDoubleQuoted,
  tripleSingleQuoted,
  verbatim,
  words,
} from "./rules.ts";

// Languages whose comments are // and /* */, as in C, with literals of their own. Those without stand in slashes.ts.

/** A backslash at the end of the line carries a comment on. */
const continuedSlashes = line("//", { continued: true });
/** 1'000'000 */
const digitSeparator = skip("'(?=[0-9a-fA-F])(?<=\\b[0-9][\\w.']{0,40}')");
/** R"x(…)x" */
const rawString = longVerbatim('(?:u8|[uUL])?R"([^()\\\\\\s"]{0,16})\\(', '\\)$1"');

const c = rules(continuedSlashes, stars, doubleQuoted, digitSeparator, singleQuoted);
const cPlusPlus = rules(continuedSlashes, stars, rawString, doubleQuoted, digitSeparator, singleQuoted);

const java = rules(slashes, stars, tripleDoubleQuoted, doubleQuoted, singleQuoted);
/** Characters in single quotes, which may also stand for something else. */
const withCharacters = rules(slashes, stars, doubleQuoted, character);

const nestingCharacters = rules(slashes, nestedStars, doubleQuoted, primes, character);

const go = rules(slashes, stars, doubleQuoted, backquoted, character);

const rust = rules(slashes, nestedStars, longVerbatim('\\b(?:[bc]?r)(#{0,16})"', '"$1'), longDoubleQuoted, character);

const dollarBraces = code("\\$\\{");
const kotlin = rules(
  shebang,
  slashes,
  nestedStars,
  longVerbatim('"""', '"""(?!")', { interpolations: dollarBraces }),
  string('"', '"', { interpolations: dollarBraces }),
  verbatim("`"),
  character,
);
/** A prefix makes a string of Scala an interpolated one: s"…" */
const interpolator = "(?<=[\\w\\x80-\\xff])";
const scala = rules(
  shebang,
  slashes,
  nestedStars,
  text(`${interpolator}"""`, '"""(?!")', { escape: "\\$\\$", interpolations: dollarBraces }),
  longVerbatim('"""', '"""(?!")'),
  string(`${interpolator}"`, '"', { escape: `${backslash}|\\$\\$`, interpolations: dollarBraces }),
  doubleQuoted,
  verbatim("`"),
  character,
);
const groovy = rules(
  shebang,
  slashes,
  stars,
  tripleSingleQuoted,
  text('"""', '"""', { interpolations: dollarBraces }),
  text("\\$/", "/\\$", { escape: "\\$[$/]" }),
  string('"', '"', { interpolations: dollarBraces }),
  singleQuoted,
  { kind: "regexp", keywords: words("return in case assert else") },
);

const inParentheses = code("\\\\\\(");
const swift = rules(
  shebang,
  slashes,
  nestedStars,
  longVerbatim('(#{1,9})"""', '"""$1'),
  verbatim('(#{1,9})"', '"$1'),
  longVerbatim("(#{1,9})/", "/$1"),
  text('"""', '"""', { escape: "\\\\[^(]", interpolations: inParentheses }),
  string('"', '"', { escape: "\\\\[^(\\r\\n]", interpolations: inParentheses }),
  verbatim("`"),
  { kind: "regexp", keywords: words("return in case let else where if while try await") },
);

const dart = rules(
  shebang,
  slashes,
  nestedStars,
  longVerbatim("\\br(\"\"\"|''')", "$1"),
  verbatim("\\br([\"'])", "$1"),
  text("(\"\"\"|''')", "$1", { interpolations: dollarBraces }),
  string("([\"'])", "$1", { interpolations: dollarBraces }),
);

/** Holes of an interpolated string of C#; `{{` is a brace. */
const hole = code("\\{");
const cSharp = rules(
  slashes,
  stars,
  // The text of raw strings, $$"""…{{hole}}…""", is not looked into.
  longVerbatim('\\$*("{3,20})', "$1"),
  text('(?:\\$@|@\\$)"', '"', { escape: '""|\\{\\{', interpolations: hole }),
  text('@"', '"', { escape: '""' }),
  string('\\$"', '"', { escape: `${backslash}|\\{\\{`, interpolations: hole }),
  doubleQuoted,
  character,
);

const d = rules(
  shebang,
  slashes,
  stars,
  nested("/\\+", "\\+/"),
  longVerbatim('\\br"', '"'),
  longVerbatim('\\bq"\\(', '\\)"'),
  longVerbatim('\\bq"\\[', '\\]"'),
  longVerbatim('\\bq"\\{', '\\}"'),
  longVerbatim('\\bq"<', '>"'),
  longVerbatim('\\bq"([A-Za-z_]\\w*)\\r?\\n', '^$1"'),
  backquoted,
  longDoubleQuoted,
  character,
);

const zig = rules(slashes, skip("\\\\\\\\[^\\r\\n]*"), doubleQuoted, character);

const v = rules(
  shebang,
  slashes,
  nestedStars,
  longVerbatim("\\br([\"'])", "$1"),
  text("([\"'])", "$1", { interpolations: dollarBraces }),
  skip("`(?:\\\\[^]|[^`\\\\\\r\\n]{1,4})`"),
);

const gleam = rules(slashes, longDoubleQuoted);
const rawLines = longVerbatim("\\|\\|\\|-?[ \\t]*\\r?\\n", "^[ \\t]*\\|\\|\\|");
const jsonnet = rules(
  slashes,
  line("#"),
  stars,
  rawLines,
  longVerbatim('@"', '"'),
  longVerbatim("@'", "'"),
  longDoubleQuoted,
  text("'", "'"),
);

const pkl = rules(
  slashes,
  nestedStars,
  longVerbatim('(#{1,9})"""', '"""$1'),
  verbatim('(#{1,9})"', '"$1'),
  text('"""', '"""', { escape: "\\\\[^(]", interpolations: inParentheses }),
  string('"', '"', { escape: "\\\\[^(\\r\\n]", interpolations: inParentheses }),
);

const pony = rules(
  slashes,
  nestedStars,
  text('"""', '"""', { docstrings: [{ before: "^[ \\t]*" }] }),
  doubleQuoted,
  primes,
  character,
);

const verilog = rules(slashes, stars, skip('\\\\[^\\s"]+'), tripleDoubleQuoted, doubleQuoted);

const haxe = rules(
  slashes,
  stars,
  longDoubleQuoted,
  text("'", "'", { interpolations: dollarBraces }),
  string("~/", "/"),
);

const reason = rules(
  slashes,
  nestedStars,
  longDoubleQuoted,
  longVerbatim("\\{([a-z_]*)\\|", "\\|$1\\}"),
  primes,
  character,
);
const reScript = rules(
  slashes,
  nestedStars,
  longDoubleQuoted,
  text("`", "`", { interpolations: dollarBraces }),
  primes,
  character,
);

const squirrel = rules(slashes, stars, line("#"), longVerbatim('@"', '"'), doubleQuoted, singleQuoted);
const bicep = rules(slashes, stars, longVerbatim("'''"), string("'", "'", { interpolations: dollarBraces }));
const toit = rules(slashes, nestedStars, tripleDoubleQuoted, doubleQuoted, character);
const rhai = rules(slashes, nestedStars, doubleQuoted, text("`", "`", { interpolations: dollarBraces }), character);
const cypher = rules(slashes, stars, longDoubleQuoted, text("'", "'"), backquoted);
const c3 = rules(slashes, nestedStars, block("<\\*", "\\*>"), backquoted, doubleQuoted, singleQuoted);
const vala = rules(slashes, stars, longVerbatim('"""'), doubleQuoted, singleQuoted);

export const cFamily: SyntaxRows = {
  ...alike(c, "C, HolyC, Lex, Linker Script, Metal, OpenCL, Pro*C, SmPL, Unified Parallel C, XC, nesC"),
  ...alike(cPlusPlus, "Bison, C++, Cuda, HIP, SWIG, Yacc"),
  ...alike(c, "Logos, Objective-C, Objective-J"),
  "Objective-C++": cPlusPlus,
  ...alike(java, "AspectJ, Ballerina, Gosu, JFlex, Java, Monkey C, Processing, X10, Xtend"),
  ...alike(
    withCharacters,
    "ANTLR, Bluespec, Boogie, Ceylon, Chapel, Dafny, Modelica, MoonBit, Nemerle, Noir, Rascal, Slang",
  ),
  ...alike(go, "Go, Gno"),
  ...alike(rust, "Cairo, Move, Rust, Sway"),
  ...alike(nestingCharacters, "Cangjie, Koka, Motoko, Odin, SuperCollider, Sail"),
  ...alike(kotlin, "Gradle Kotlin DSL, Kotlin"),
  ...alike(scala, "Flix, Scala"),
  ...alike(groovy, "Gradle, Groovy, Nextflow"),
  Swift: swift,
  Dart: dart,
  ...alike(cSharp, "Beef, C#"),
  ...alike(d, "D, MiniD"),
  Zig: zig,
  V: v,
  ...alike(gleam, "Aiken, Gleam"),
  Jsonnet: jsonnet,
  Pkl: pkl,
  Pony: pony,
  ...alike(verilog, "SystemVerilog, TL-Verilog, Verilog"),
  Haxe: haxe,
  Reason: reason,
  ReScript: reScript,
  Squirrel: squirrel,
  Bicep: bicep,
  Toit: toit,
  Rhai: rhai,
  Cypher: cypher,
  C3: c3,
  ...alike(vala, "Genie, Vala"),
};
