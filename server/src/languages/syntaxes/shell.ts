import type { Interpolation, Syntax, SyntaxRule } from "../syntax.ts";
import { alike, backslash, block, line, rules, skip, string, type SyntaxRows } from "./rules.ts";

// Shells: # starts a comment only where a word may start.

const comment = line("(?<![^\\s;&|()<>`])#");
const escaped = skip(backslash);
const ansiString = string("\\$'", "'", { escape: backslash, multiline: true });
const literalString = string("'", "'", { multiline: true });

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
const expansion: SyntaxRule & { kind: "embedded" } = {
  kind: "embedded",
  open: "\\$\\{",
  language: parameter,
  close: "\\}",
  end: "code",
};
const inQuotes: readonly Interpolation[] = [{ open: "\\$\\{", syntax: quotedParameter }, { open: "\\$\\(" }];
const quotedString = string('"', '"', { escape: backslash, multiline: true, interpolations: inQuotes });

const heredocWord = "[ \\t]{0,9}(?:\\\\?([A-Za-z_!%@+][\\w.!%@+-]*)|'([^'\\r\\n]+)'|\"([^\"\\r\\n]+)\")";

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

const powerShell = rules(
  block("<#", "#>"),
  skip("`[^]"),
  line("(?<![^\\s;&|()\\[\\]{},=])#"),
  string('@"[ \\t]*\\r?\\n', '^"@', { multiline: true, interpolations: [{ open: "\\$\\(" }] }),
  string("@'[ \\t]*\\r?\\n", "^'@", { multiline: true }),
  string('"', '"', { escape: '`[^]|""', multiline: true, interpolations: [{ open: "\\$\\(" }] }),
  string("'", "'", { multiline: true }),
);

export const shellFamily: SyntaxRows = {
  ...alike(posix, "Shell"),
  PowerShell: powerShell,
};
