// @customer-impact #no-false-alarm: says what a comment is in Fortran, MATLAB and other languages of science

import {
  alike,
  block,
  doubleQuoted,
  line,
  longDoubleQuoted,
  longVerbatim,
  nestedStars,
  percent,
  rules,
  semicolon,
  singleQuoted,
  skip,
  slashes,
  stars,
  type SyntaxRows,
  verbatim,
} from "./rules.ts";
import type { Syntax } from "../syntax.ts";

// Languages for numbers and records: MATLAB, Fortran, COBOL, ABAP, SAS, Stata, and others with columns or odd marks.

/** Behind a name, a number or a bracket a quote transposes. */
const transpose = skip("(?<=[\\w)\\]}.'\"])'");
const matlab = rules(
  block("^[ \\t]*%\\{[ \\t]*$", "^[ \\t]*%\\}[ \\t]*$", { nested: "^[ \\t]*%\\{[ \\t]*$" }),
  block("^[ \\t]*#\\{[ \\t]*$", "^[ \\t]*#\\}[ \\t]*$", { nested: "^[ \\t]*#\\{[ \\t]*$" }),
  percent,
  // Octave
  line("^[ \\t]*#"),
  line("\\.\\.\\.[ \\t]*(?=[^\\s%])"),
  transpose,
  verbatim("'", "'", { escape: "''" }),
  verbatim('"', '"', { escape: "\\\\[^\\r\\n]" }),
);

const quotes = [verbatim('"'), verbatim("'")] as const;
const fortranFree: Syntax = { ...rules(line("!"), ...quotes), ignoreCase: true };
/** A letter C or a star in the first column; an exclamation mark in the sixth one carries a line on. */
const fortran: Syntax = {
  ...rules(line("^(?:c(?![a-z])|\\*)"), skip("^ {5}!"), line("!"), ...quotes),
  ignoreCase: true,
};

const cobol = rules(line("\\*>"), line("^[0-9A-Za-z ]{6}[*/](?!>)"), ...quotes);
const rpg = rules(line("^[^\\r\\n]{6}\\*"), slashes, verbatim("'"));

const abap = rules(line("^\\*"), line('"'), verbatim("'"), verbatim("`"), {
  kind: "string",
  open: "\\|",
  close: "\\|",
  escape: "\\\\[^]",
  interpolations: [{ open: "\\{" }],
});

/** A statement that starts with a star is a comment up to its semicolon. */
const sas: Syntax = {
  ...rules(stars, block("(?=[%*])(?<=(?:^|;)[ \\t]{0,80})%?\\*", ";"), longVerbatim('"'), longVerbatim("'")),
  ignoreCase: true,
};
const stata = rules(nestedStars, line("(?<![^\\s])//"), line("^[ \\t]*\\*"), verbatim('`"', "\"'"), verbatim('"'));

const teX = rules(
  block("\\\\begin\\{comment\\}", "\\\\end\\{comment\\}"),
  longVerbatim("\\\\begin\\{(verbatim\\*?|Verbatim|lstlisting|minted)\\}", "\\\\end\\{$1\\}"),
  skip("\\\\verb\\*?([^\\w\\s*])[^\\r\\n]{0,400}?\\1"),
  skip("\\\\(?:url|path|nolinkurl|href)\\{[^}\\r\\n]{0,400}\\}"),
  skip("\\\\[^]"),
  percent,
);

export const numeric: SyntaxRows = {
  MATLAB: matlab,
  Fortran: fortran,
  "Fortran Free Form": fortranFree,
  COBOL: cobol,
  RPGLE: rpg,
  ABAP: abap,
  SAS: sas,
  Stata: stata,
  TeX: teX,
  ...alike(rules(percent), "BibTeX Style, Quake, Sweave"),
  LilyPond: rules(block("%\\{", "%\\}"), percent, longDoubleQuoted),
  ...alike(rules(percent, doubleQuoted), "PostScript"),
  JCL: rules(line("^//\\*")),
  IDL: rules(semicolon, ...quotes),
  ...alike(rules(semicolon, doubleQuoted), "G-code, NCL, M, ObjectScript"),
  GAMS: { ...rules(block("^\\$ontext\\b", "^\\$offtext\\b"), line("^\\*"), ...quotes), ignoreCase: true },
  J: rules(line("NB\\."), verbatim("'")),
  APL: rules(line("\\xe2\\x8d\\x9d"), ...quotes),
  q: rules(block("^/[ \\t]*$", "^\\\\[ \\t]*$"), line("(?<![^\\s])/"), doubleQuoted),
  Forth: rules(
    line("(?<![^\\s])\\\\(?=\\s|$)"),
    block("(?<![^\\s])\\((?=\\s)", "\\)"),
    skip('[.sc]"[ \\t][^"\\r\\n]*"'),
  ),
  MUF: rules(block("\\(", "\\)"), doubleQuoted),
  Factor: rules(line("(?<![^\\s])#?!(?=\\s)"), longDoubleQuoted),
  "Linear Programming": rules(line("\\\\")),
  "Mathematical Programming System": rules(line("^\\*")),
  NMODL: rules(block("^[ \\t]*COMMENT\\b", "^[ \\t]*ENDCOMMENT\\b"), line("[:?]"), doubleQuoted),
  LOLCODE: rules(block("\\bOBTW\\b", "\\bTLDR\\b"), line("\\bBTW\\b"), doubleQuoted),
  hoon: rules(line("::"), longVerbatim("'''"), doubleQuoted, singleQuoted),
  "DIGITAL Command Language": rules(line("!"), verbatim('"')),
  ...alike(rules(longVerbatim("'"), skip("\\$[^]"), block('"', '"')), "Smalltalk"),
  Self: rules(singleQuoted, block('"', '"')),
};
