// @customer-impact Engineer: gets statements read in a language that only their company has

import type { LanguageDefinition } from "./language.ts";
import type { Syntax, SyntaxRule } from "./syntax.ts";
import { fallback } from "./syntaxes.ts";
import { backslash, block, line, string } from "./syntaxes/rules.ts";

/** The syntax of a language that a workspace declares, or adds comments and strings to. */
export function customSyntax(definition: LanguageDefinition, known: Syntax | undefined): Syntax {
  const { lineComments = [], blockComments = [], strings = [] } = definition;
  const marked: { mark: string; rule: SyntaxRule }[] = [
    ...blockComments.map(([open, close]) => ({ mark: open, rule: block(pattern(open), pattern(close)) })),
    ...lineComments.map((mark) => ({ mark, rule: line(pattern(mark)) })),
    // A delimiter of three characters or more is one of texts that go over lines, as in `"""`.
    ...strings.map((mark) => ({
      mark,
      rule: string(pattern(mark), pattern(mark), { escape: backslash, multiline: mark.length > 2 }),
    })),
  ].filter(({ mark }) => mark !== "");
  if (marked.length === 0) return known ?? fallback;
  // `--[[` before `--`, `"""` before `"`.
  const rules = marked.toSorted((a, b) => b.mark.length - a.mark.length).map(({ rule }) => rule);
  return { ...known, rules: [...rules, ...(known?.rules ?? [])] };
}

/** A mark as a pattern of bytes; one of letters (REM) stands as a word. */
function pattern(mark: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(mark));
  const escaped = bytes.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  return `${/^\w/.test(bytes) ? "\\b" : ""}${escaped}${/\w$/.test(bytes) ? "\\b" : ""}`;
}
