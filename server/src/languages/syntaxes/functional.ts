// @customer-impact via ../syntaxes.ts: follows comments that stand inside each other

import {
  alike,
  block,
  character,
  code,
  dashes,
  doubleQuoted,
  line,
  longDoubleQuoted,
  longVerbatim,
  nested,
  nestedParenStars,
  percent,
  primes,
  rules,
  skip,
  slashes,
  stars,
  string,
  type SyntaxRows,
  text,
  verbatim,
} from "./rules.ts";

// Haskell and ML and their families, Erlang, Prolog.

/** Dashes that are not part of an operator (`-->`, `|--`). */
const symbol = "[!#$%&*+./<=>?@\\\\^|~:]";
const haskellLine = line(`(?<!${symbol}|-)--+(?!${symbol}|-)`);
const haskellBlock = block("\\{-(?!#)", "-\\}", { nested: "\\{-" });
/** [sql|…|]: only where the text has no bar before the end of its line, since `[x|x<-xs]` is a list. */
const quasiQuote = longVerbatim("\\[(?:[a-z_][\\w.']+|[ri])\\|(?=[^|\\r\\n]{0,200}(?:[\\r\\n]|\\|\\]))", "\\|\\]");
const haskell = rules(haskellLine, haskellBlock, longDoubleQuoted, primes, character, quasiQuote);
const elm = rules(dashes, nested("\\{-", "-\\}"), text('"""', '"""'), doubleQuoted, primes, character);
const pureScript = rules(
  haskellLine,
  nested("\\{-", "-\\}"),
  longVerbatim('"""', '"""(?!")'),
  doubleQuoted,
  primes,
  character,
);
const idris = rules(
  line("\\|\\|\\|"),
  haskellLine,
  nested("\\{-", "-\\}"),
  text('"""', '"""'),
  doubleQuoted,
  primes,
  character,
);
const lean = rules(nested("/-", "-/"), dashes, text('"', '"'), primes, character);
const dhall = rules(
  dashes,
  nested("\\{-", "-\\}"),
  text('"', '"', { interpolations: code("\\$\\{") }),
  text("''", "''", { escape: "'''|''\\$", interpolations: code("\\$\\{") }),
);

/** Strings and quote characters in a comment of ML: what looks like the end of the comment in them is none. */
const inMlComment = '"(?:[^"\\\\]|\\\\[^]){0,1000}"|\'"\'|\'\\\\"\'';
const mlComment = block("\\(\\*", "\\*\\)", { nested: "\\(\\*", skip: inMlComment });
const oCaml = rules(
  mlComment,
  longDoubleQuoted,
  longVerbatim("\\{(?:%%?[\\w.]{1,80}[ \\t]{1,9})?([a-z_]{0,40})\\|", "\\|$1\\}"),
  primes,
  character,
);
const standardMl = rules(nestedParenStars, longDoubleQuoted);
const fSharp = rules(
  block("\\(\\*(?!\\))", "\\*\\)", { nested: "\\(\\*(?!\\))", skip: '@?"(?:[^"\\\\\\r\\n]|\\\\[^]){0,400}"' }),
  slashes,
  longVerbatim('\\$*"""', '"""'),
  text('(?:\\$@|@\\$)"', '"', { escape: '""|\\{\\{', interpolations: code("\\{") }),
  text('@"', '"', { escape: '""' }),
  text('\\$"', '"', { escape: "\\\\[^]|\\{\\{", interpolations: code("\\{") }),
  longDoubleQuoted,
  verbatim("``"),
  primes,
  character,
);
const rocq = rules(block("\\(\\*(?!\\))", "\\*\\)", { nested: "\\(\\*", skip: '"[^"]{0,1000}"' }), longVerbatim('"'));

const erlangDocs = [{ before: "^-(?:module)?doc[ \\t]{0,9}\\(?[ \\t]{0,9}(?:~[a-zA-Z]{0,9})?" }];
const erlang = rules(
  percent,
  skip("\\$(?:\\\\[^]|[^])"),
  longVerbatim('("{3,9})[^\\r\\n"]*$', "^[ \\t]*$1", { docstrings: erlangDocs }),
  text('"', '"', { docstrings: erlangDocs }),
  string("'", "'"),
);

const prolog = rules(
  percent,
  stars,
  skip("\\b0'(?:\\\\[^]|''|[^\\\\])"),
  text('"', '"'),
  text("(?<!\\w)'", "'"),
  string("`", "`"),
);

export const functional: SyntaxRows = {
  ...alike(haskell, "Agda, Bluespec BH, C2hs Haskell, Curry, Frege, Haskell"),
  Elm: elm,
  PureScript: pureScript,
  Idris: idris,
  ...alike(lean, "Lean, Lean 4"),
  Dhall: dhall,
  "Grammatical Framework": rules(dashes, nested("\\{-", "-\\}"), doubleQuoted, primes),
  "Cabal Config": rules(line("^[ \\t]*--")),
  Futhark: rules(dashes, doubleQuoted, primes, character),
  ...alike(oCaml, "OCaml, Opal"),
  ...alike(standardMl, "Standard ML, UrWeb, Augeas, Wolfram Language"),
  ...alike(rocq, "Rocq Prover, Isabelle, Isabelle ROOT"),
  "F#": fSharp,
  Erlang: erlang,
  ...alike(prolog, "ECLiPSe, Logtalk, Mercury, Prolog"),
  ...alike(rules(nested("\\(:", ":\\)"), longDoubleQuoted, text("'", "'")), "JSONiq, XQuery"),
  Shen: rules(nested("\\\\\\*", "\\*\\\\"), line("\\\\\\\\"), longDoubleQuoted),
  "Inform 7": rules(nested("\\[", "\\]"), longVerbatim('"')),
  FIRRTL: rules(line(";"), doubleQuoted),
};
