// Where a grammar is known to be wrong. Every line that is not listed must agree, and every line that is must not.

/** Languages whose grammar knows no docstrings: ours are not compared. */
export const withoutDocstrings: readonly string[] = ["Clojure", "Common Lisp", "Emacs Lisp"];

interface Ignored {
  /** Scopes in which the grammar's comments are none. */
  readonly scopes?: RegExp;
  /** What is taken out of the text of the grammar's comments. */
  readonly text?: RegExp;
  readonly reason: string;
}

/** By language: what its grammar counts as a comment wherever it stands. */
export const ignored: Readonly<Record<string, Ignored>> = {
  Astro: { text: /^---$/, reason: "The fences of the front matter are coloured like comments." },
  Elixir: {
    text: /^@(?:module|type|short)?doc(?: false)?\s*/,
    reason: "The attribute in front of documentation is coloured like a comment.",
  },
  Gleam: { text: /^_$/, reason: "The name of what is not used is coloured like a comment." },
  Markdown: {
    scopes: /^markup\.fenced_code\b/,
    reason: "Code in a fence is coloured as in its own language; a comment in an example is none of the document's.",
  },
  OCaml: { text: /^_$/, reason: "The wildcard is coloured like a comment." },
  Sass: { scopes: /^comment\.punctuation\.comma\b/, reason: "The comma is coloured like a comment." },
};

const afterEnd = "What stands behind __END__ is no code.";
const nesting = "The grammar knows no nesting: the comment goes on.";
const inHole = "Code in a string is coloured as text.";
const regExp = "The grammar takes the regular expression for divisions, words and strings.";
const stringInComment = "A string in a comment is a string: what ends the comment in it ends nothing.";
const unknownLiteral = "The grammar does not know this kind of string, and loses its way in it.";
const unknownComment = "The grammar does not know this kind of comment.";
const noWordStart = "A word goes on: the mark starts a comment only where a word may start.";
const head = "The grammar colours the head of a definition, and no comment in it.";

/** By file: lines (from one; from-to), and why the grammar is the one that is wrong. */
export const disagreements: Readonly<Record<string, readonly (readonly [lines: string, reason: string])[]>> = {
  "ace-builds/c_cpp.cpp": [["46", "A comment behind the last line of a macro is one."]],
  "ace-builds/coffee.coffee": [
    ["17", "A regular expression over lines may explain itself; the tag in one is no statement."],
  ],
  "ace-builds/css.css": [["30-31", "A string that goes on over a line break has ended: a comment follows."]],
  "ace-builds/d.d": [["1", "The first line for the system is a comment to the compiler."]],
  "ace-builds/pgsql.pgsql": [
    ["64", "The function is written in Perl."],
    ["77", "The function is written in Python."],
  ],
  "samples/CoffeeScript/shop.coffee": [["10", regExp]],
  "samples/Common Lisp/shop.lisp": [["10", "The name stands between bars."]],
  "samples/Cypher/shop.cypher": [["2", "A comment between stars may stand behind code."]],
  "samples/Dart/shop.dart": [
    ["5", inHole],
    ["9", inHole],
  ],
  "samples/Dockerfile/Dockerfile": [["8", unknownLiteral]],
  "samples/Elm/Shop.elm": [["1", head]],
  "samples/Erlang/shop.erl": [["4", "The text of documentation is coloured as Markdown, not as a comment."]],
  "samples/F#/Shop.fs": [
    ["1", stringInComment],
    ["2", stringInComment],
    ["4-5", stringInComment],
    ["13", "The name stands between back quotes."],
  ],
  "samples/Groovy/build.groovy": [
    ["4", inHole],
    ["12", regExp],
  ],
  "samples/JavaScript/cart.js": [["17", regExp]],
  "samples/Jsonnet/shop.jsonnet": [["6", unknownLiteral]],
  "samples/Kotlin/Shop.kt": [
    ["1", nesting],
    ["9", inHole],
    ["10-13", "A backslash escapes nothing in a raw string."],
  ],
  "samples/Makefile/Makefile": [["6-7", "The shell that runs a recipe has comments too."]],
  "samples/OCaml/shop.ml": [["2", stringInComment]],
  "samples/PHP/shop.php": [
    ["1-2", "The grammar knows no HTML around the code."],
    ["26", "The grammar knows no HTML around the code."],
  ],
  "samples/PLSQL/orders.pls": [["4-5", unknownLiteral]],
  "samples/Perl/shop.pl": [
    ["21", "Commas delimit."],
    ["25-28", "A letter in front of => is a word, no operator."],
    ["33", "A letter in front of => is a word, no operator."],
    ["37", "A letter in front of => is a word, no operator."],
    ["39", "A letter in front of => is a word, no operator."],
    ["45", afterEnd],
  ],
  "samples/PowerShell/deploy.ps1": [["13", noWordStart]],
  "samples/Prolog/shop.pl": [["7", "0'% is a character."]],
  "samples/Python/prices.py": [
    ["38", "A definition of one line is documented behind its colon."],
    ["49", "A string that a method is called on is no documentation."],
  ],
  "samples/Raku/shop.raku": [
    ["6", unknownComment],
    ["9", "The name belongs to the line that ends the block."],
  ],
  "samples/Ruby/shop.rb": [["36", afterEnd]],
  "samples/SAS/shop.sas": [
    ["3", "A statement of comment may stand behind another one."],
    ["4", unknownLiteral],
  ],
  "samples/SQL/orders.sql": [["6-7", unknownLiteral]],
  "samples/Scheme/shop.scm": [["4", "An escaped quote does not end the string."]],
  "samples/Tcl/shop.tcl": [["3", "A body starts behind the brace, and with it a command."]],
  "samples/TeX/shop.tex": [
    ["3", unknownLiteral],
    ["5", unknownLiteral],
  ],
  "samples/TypeScript/orders.ts": [["25", regExp]],
  "samples/VBA/Shop.vba": [
    ["2", head],
    ["4", unknownComment],
  ],
  "samples/VHDL/shop.vhd": [["7", unknownComment]],
  "samples/Vim script/shop.vim": [
    ["2", "A comment may stand behind code."],
    ["8", unknownLiteral],
  ],
  "samples/Visual Basic .NET/Shop.vb": [
    ["2", unknownComment],
    ["5", unknownComment],
  ],
  "samples/Vue/Shop.vue": [["3", "The grammar leaves the code between braces to an injected one."]],
  "samples/fish/deploy.fish": [["5", noWordStart]],
};
