// @customer-impact #no-false-alarm: says what a comment or docstring is in the Lisps

import {
  alike,
  line,
  longDoubleQuoted,
  nested,
  rules,
  semicolon,
  shebang,
  skip,
  string,
  type SyntaxRows,
  text,
  verbatim,
} from "./rules.ts";

// Lisp: the string behind the name of a definition, or behind its arguments, is documentation.

const name = "[^\\s()\\[\\]{}\"';]+";
/** A list of arguments, with lists in it. */
const parameters = '\\([^()"]{0,400}(?:\\([^()"]{0,200}\\)[^()"]{0,200}){0,20}\\)';
const defining =
  "(?:cl-)?(?:def(?:un|macro|subst|method|generic|type|setf|ine-compiler-macro|ine-inline|ine-minor-mode)|iter-defun)\\*?";
/** White space, with a comment in it. */
const gap = "(?:[ \\t]*;[^\\r\\n]{0,200})?\\s+";
const lispDocs = [
  {
    before: `\\(${defining}\\s+(?:${name}|\\(setf ${name}\\))\\s+(?::[a-z]+\\s+)?(?:${parameters}|nil)${gap}`,
    after: "\\s*[^\\s)]",
  },
  {
    before: `\\(def(?:var(?:-local)?|parameter|constant|const|custom|group|face)\\s+${name}\\s+(?:'?\\([^()"]{0,200}\\)|[^\\s()"]{1,200})\\s+`,
  },
  { before: "\\(:documentation\\s+" },
];
const lispComment = nested("#\\|", "\\|#");
const backslashed = skip("\\\\[^]");
const commonLisp = rules(
  lispComment,
  semicolon,
  skip("#\\\\[^]"),
  backslashed,
  text('"', '"', { docstrings: lispDocs }),
  string("\\|", "\\|"),
);
/** ?; and ?\" are characters. */
const emacsCharacter = skip("(?<![^\\s()\\[\\]'`,])\\?(?:\\\\(?:[CMSHsA]-|\\^){0,4}\\\\?[^]|[^\\s])");
const emacsLisp = rules(semicolon, emacsCharacter, backslashed, text('"', '"', { docstrings: lispDocs }));

const scheme = rules(lispComment, semicolon, skip("#\\\\[^]"), longDoubleQuoted, verbatim("\\|"));
const racket = rules(
  shebang,
  lispComment,
  semicolon,
  skip("#\\\\[^]"),
  { kind: "heredoc", open: "#<<([^\\r\\n]{1,80})", close: "^$1$" },
  longDoubleQuoted,
  verbatim("\\|"),
);

const metadata = '(?:\\^(?:[^\\s{}"]+|\\{[^{}]{0,400}\\})\\s+){0,5}';
const clojureDocs = [
  {
    before: `\\((?:[\\w.-]{1,80}/)?(?:defn-?|defmacro|defmulti|defprotocol|ns|definline)\\s+${metadata}${name}\\s+`,
  },
  { before: `\\((?:def|defonce)\\s+${metadata}${name}\\s+`, after: "\\s*[^\\s)]" },
];
const clojure = rules(shebang, semicolon, backslashed, text('"', '"', { docstrings: clojureDocs }));

const hyDocs = [
  { before: `\\((?:defn|defmacro|defclass)(?:/a)?\\s+(?:\\[[^\\]]{0,80}\\]\\s+)?${name}\\s+\\[[^\\]]{0,400}\\]\\s+` },
];
const plain = rules(semicolon, longDoubleQuoted);

export const lispFamily: SyntaxRows = {
  ...alike(commonLisp, "Common Lisp"),
  "Emacs Lisp": emacsLisp,
  ...alike(scheme, "Scheme, LFE, Dune"),
  ...alike(racket, "Racket"),
  ...alike(clojure, "Clojure, edn"),
  Hy: rules(shebang, semicolon, text('"', '"', { docstrings: hyDocs })),
  ...alike(
    plain,
    "Arc, CLIPS, Clarity, Fennel, GCC Machine Description, Ioke, MeTTa, NetLogo, PDDL, Pact, Rebol, Red",
    "Redcode, SMT, Tree-sitter Query, ZIL, wisp",
  ),
  WebAssembly: rules(nested("\\(;", ";\\)"), line(";;"), longDoubleQuoted),
};
