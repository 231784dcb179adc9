import {
  backslash,
  block,
  character,
  line,
  longDoubleQuoted,
  percent,
  rules,
  semicolon,
  skip,
  string,
  type SyntaxRows,
} from "./rules.ts";

// Haskell, ML, Erlang and Lisp.

/** Dashes that are not part of an operator (`-->`, `|--`). */
const symbol = "[!#$%&*+./<=>?@\\\\^|~:]";
const haskellLine = line(`(?<!${symbol}|-)--+(?!${symbol}|-)`);
const haskellBlock = block("\\{-(?!#)", "-\\}", { nested: "\\{-" });
/** x', foldl' */
const primes = skip("(?<=[\\w\\x80-\\xff])'+");
const quasiQuote = string("\\[(?:[a-z_][\\w.]+|[ri])\\|(?=[^|\\r\\n]{0,200}(?:[\\r\\n]|\\|\\]))", "\\|\\]", {
  multiline: true,
});
const haskell = rules(haskellLine, haskellBlock, longDoubleQuoted, primes, character, quasiQuote);

/** A string or a quote character in a comment of ML: what looks like the end of the comment in it is none. */
const inMlComment = '"(?:[^"\\\\]|\\\\[^]){0,1000}"|\'"\'|\'\\\\"\'';
const mlComment = block("\\(\\*", "\\*\\)", { nested: "\\(\\*", skip: inMlComment });
const oCaml = rules(
  mlComment,
  longDoubleQuoted,
  string("\\{(?:%%?[\\w.]+[ \\t]{0,9})?([a-z_]*)\\|", "\\|$1\\}", { multiline: true }),
  primes,
  character,
);

const erlangDoc = [{ before: "^-(?:module)?doc[ \\t]{0,9}\\(?[ \\t]{0,9}(?:~[a-zA-Z]{0,9})?" }];
const erlang = rules(
  percent,
  skip("\\$(?:\\\\[^]|[^])"),
  string('("{3,9})[^\\r\\n"]*$', "^[ \\t]*$1", { multiline: true, docstrings: erlangDoc }),
  string('"', '"', { escape: backslash, multiline: true, docstrings: erlangDoc }),
  string("'", "'", { escape: backslash }),
);

const lispBlock = block("#\\|", "\\|#", { nested: "#\\|" });
const lispChar = skip("\\\\[^]");
/** A list of arguments, with one level of lists in it. */
const lispArguments = '\\([^()"]{0,400}(?:\\([^()"]{0,200}\\)[^()"]{0,200}){0,20}\\)';
const lispName = "[^\\s()\\[\\]{}\"';]+";
const lispDocs = [
  {
    before: `\\((?:cl-)?def(?:un|macro|subst|method|generic|type|setf|ine-compiler-macro)\\*?\\s+(?:${lispName}|\\(setf ${lispName}\\))\\s+${lispArguments}\\s+`,
  },
  { before: `\\(def(?:var|parameter|constant)\\s+${lispName}\\s+[^\\s()"]{1,200}\\s+` },
  { before: "\\(:documentation\\s+" },
];
const commonLisp = rules(
  lispBlock,
  semicolon,
  skip("#\\\\[^]"),
  lispChar,
  string('"', '"', { escape: backslash, multiline: true, docstrings: lispDocs }),
  string("\\|", "\\|", { escape: backslash }),
);

const metadata = '(?:\\^(?:[^\\s{}"]+|\\{[^{}]{0,400}\\})\\s+){0,5}';
const clojureDocs = [
  {
    before: `\\((?:[\\w.-]+/)?(?:defn-?|defmacro|defmulti|defprotocol|ns|definline|definterface)\\s+${metadata}${lispName}\\s+`,
  },
  { before: `\\((?:def|defonce)\\s+${metadata}${lispName}\\s+`, after: "\\s*[^\\s)]" },
];
const clojure = rules(
  semicolon,
  lispChar,
  string('"', '"', { escape: backslash, multiline: true, docstrings: clojureDocs }),
);

export const functional: SyntaxRows = {
  Haskell: haskell,
  OCaml: oCaml,
  Erlang: erlang,
  "Common Lisp": commonLisp,
  Clojure: clojure,
};
