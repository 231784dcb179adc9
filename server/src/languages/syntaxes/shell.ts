// @customer-impact via ../syntaxes.ts: tells `${#x}` and a here-document from a comment

import type { Embedded, Interpolation, Syntax, SyntaxRule } from "../syntax.ts";
import {
  alike,
  backslash,
  block,
  hash,
  line,
  longDoubleQuoted,
  longSingleQuoted,
  longVerbatim,
  rules,
  skip,
  string,
  type SyntaxRows,
  text,
} from "./rules.ts";

// Shells: # starts a comment only where a word may start.

const comment = line("(?<![^\\s;&|()<>`])#");
const escaped = skip(backslash);
const ansiString = text("\\$'", "'");
const literalString = longVerbatim("'");

/** What stands in ${…}: strings and no comments. */
const parameter: Syntax = {
  get rules(): readonly SyntaxRule[] {
    return [escaped, ansiString, quotedString, literalString, expansion];
  },
};
/** The same in a string, where single quotes are characters. */
const quotedParameter: Syntax = {
  get rules(): readonly SyntaxRule[] {
    return [escaped, quotedString, { ...expansion, language: quotedParameter }];
  },
};
const expansion: Embedded = { kind: "embedded", open: "\\$\\{", language: parameter, close: "\\}", end: "code" };
const inQuotes: readonly Interpolation[] = [{ open: "\\$\\{", syntax: quotedParameter }, { open: "\\$\\(" }];
const quotedString = text('"', '"', { interpolations: inQuotes });

const heredocWord = "[ \\t]{0,9}(?:\\\\?([A-Za-z_!%@+][\\w.!%@+-]*)|'([^'\\r\\n]{1,80})'|\"([^\"\\r\\n]{1,80})\")";

const posix = rules(
  escaped,
  comment,
  ansiString,
  quotedString,
  literalString,
  expansion,
  { kind: "heredoc", open: `(?<!<)<<-${heredocWord}`, close: "^\\t*$1$2$3$" },
  { kind: "heredoc", open: `(?<!<)<<(?![<-])${heredocWord}`, close: "^$1$2$3$" },
);

const fish = rules(escaped, comment, text('"', '"', { interpolations: [{ open: "\\$\\(" }] }), longSingleQuoted);

const inDollarParentheses: readonly Interpolation[] = [{ open: "\\$\\(" }];
const powerShell = rules(
  block("<#", "#>"),
  skip("`[^]"),
  line("(?<![^\\s;&|()\\[\\]{},=\"'])#|#(?<=\\$[\\w:]{1,80}#)"),
  longVerbatim('@"[ \\t]*\\r?\\n', '^"@', { interpolations: inDollarParentheses }),
  longVerbatim("@'[ \\t]*\\r?\\n", "^'@"),
  text('"', '"', { escape: '`[^]|""', interpolations: inDollarParentheses }),
  longVerbatim("'"),
);

const nushell = rules(
  line("(?<![^\\s;|(){}\\[\\]])#"),
  longVerbatim("\\br(#{1,9})'", "'$1"),
  text('\\$"', '"', { interpolations: [{ open: "\\(" }] }),
  longDoubleQuoted,
  longVerbatim("'"),
  longVerbatim("`"),
);

export const shellFamily: SyntaxRows = {
  ...alike(posix, "Shell, Alpine Abuild, Gentoo Ebuild, Gentoo Eclass, OpenRC runscript, Tcsh"),
  fish,
  PowerShell: powerShell,
  Nushell: nushell,
  Singularity: rules(hash, string('"', '"')),
};
