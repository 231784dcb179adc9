// @customer-impact via ../syntaxes.ts: tells a docstring from a string

import { alike, doubleQuoted, hash, rules, singleQuoted, string, type SyntaxRows, text, verbatim } from "./rules.ts";
import type { Syntax, SyntaxRule } from "../syntax.ts";

// Python and its family: a string that stands as a statement at the start of its line is documentation.

const docstrings = [
  {
    // Not behind a backslash that carries the line before on; or behind the colon of a definition of one line.
    before: "(?<!\\\\(?:\\r\\n|\\r|\\n))^[ \\t]*|^[ \\t]*(?:class|def|async[ \\t]+def)\\b[^\\r\\n\"']{0,400}:[ \\t]*",
    after: "[ \\t]*(?:[;#\\r\\n]|$(?![^]))",
  },
];

const plain = [
  text('[uU]?[rR]?"""', '"""', { docstrings }),
  text("[uU]?[rR]?'''", "'''", { docstrings }),
  string('[uU]?[rR]?"', '"', { docstrings }),
  string("[uU]?[rR]?'", "'", { docstrings }),
] as const;

/** Code in the braces of an f-string: a # in it is a format. */
const hole: Syntax = rules(doubleQuoted, singleQuoted);
const formatted: readonly SyntaxRule[] = ['"""', "'''", '"', "'"].map((quote) =>
  string(`\\b(?:[fFtT][rR]?|[rR][fFtT])${quote}`, quote, {
    escape: "\\\\[^]|\\{\\{",
    multiline: quote.length > 1,
    interpolations: [{ open: "\\{", syntax: hole }],
  }),
);

const python: Syntax = { ...rules(hash, ...formatted, ...plain), brackets: true };
const withoutFormats: Syntax = { ...rules(hash, ...plain), brackets: true };
export const pythonFamily: SyntaxRows = {
  ...alike(python, "Cython, NumPy, Python, Ren'Py, Sage, Scenic, Snakemake, Vyper, Easybuild, Xonsh"),
  Mojo: { ...rules(verbatim("`"), ...python.rules), brackets: true },
  ...alike(withoutFormats, "Boo, Starlark"),
};
