// @customer-impact via ./lexer: turns the rows of a language into one search, so that long files cost little

import type { Syntax, SyntaxRule } from "../languages/syntax.ts";
import { type Quick, quickOf } from "./quick.ts";
import { closing, escapeRegExp } from "./search.ts";

/** How a stretch of code ends: with the text, at a pattern, or at the bracket that pairs with the one given. */
export type End = "file" | { readonly pattern: string } | { readonly bracket: string };

/** What the lexer looks for in code: where the next rule applies, in one regular expression. */
export interface Finder {
  /** Global and multiline; each rule is a group. */
  readonly pattern: RegExp;
  readonly rules: readonly { readonly rule: SyntaxRule; readonly group: number }[];
  /** The group of what ends this code; 0 where nothing does. */
  readonly endGroup: number;
  /** The group of a bracket of any kind; 0 where brackets do not count. */
  readonly bracketGroup: number;
  /** What can be found without the pattern. */
  readonly quick: Quick | undefined;
}

/** What a match of a finder is: the end of the code, a bracket, a line break, or a rule that applies. */
export function whatMatched(
  finder: Finder,
  match: RegExpExecArray,
): "end" | "bracket" | "break" | Finder["rules"][number] {
  if (finder.endGroup && match[finder.endGroup] !== undefined) return "end";
  for (const rule of finder.rules) if (match[rule.group] !== undefined) return rule;
  return finder.bracketGroup && match[finder.bracketGroup] !== undefined ? "bracket" : "break";
}

/** The end of embedded code: a single bracket pairs with the one that opened it. */
export function endOf(close: string | undefined): End {
  if (!close) return "file";
  const open = { "\\)": "(", "\\]": "[", "\\}": "{" }[close];
  return open ? { bracket: open } : { pattern: close };
}

const compiled = new WeakMap<Syntax, Map<string, Finder>>();

/**
 * What to look for in code of a syntax, compiled once.
 *
 * @param breaks whether line breaks matter, as they do while a heredoc is pending
 */
export function finderOf(syntax: Syntax, end: End, breaks: boolean): Finder {
  let finders = compiled.get(syntax);
  if (!finders) compiled.set(syntax, (finders = new Map()));
  const key = `${breaks ? "breaks" : ""} ${end === "file" ? "" : "pattern" in end ? `pattern ${end.pattern}` : end.bracket}`;
  let finder = finders.get(key);
  if (!finder) {
    // Ends that the writer chooses make new finders, so that the number kept must be bounded.
    if (finders.size > 200) finders.clear();
    finders.set(key, (finder = compile(syntax, end, breaks)));
  }
  return finder;
}

function compile(syntax: Syntax, end: End, breaks: boolean): Finder {
  const sources: string[] = [];
  let next = 1;
  const add = (source: string): number => {
    const group = next;
    sources.push(`(${renumber(source, group)})`);
    next += 1 + countGroups(source);
    return group;
  };
  const endGroup = end !== "file" && "pattern" in end ? add(end.pattern) : 0;
  const rules = syntax.rules.map((rule) => ({ rule, group: add(openOf(rule)) }));
  const brackets = bracketsOf(syntax, end);
  const bracketGroup = brackets ? add(`[${escapeRegExp(brackets)}]`) : 0;
  if (breaks) add("\\r\\n?|\\n");
  return {
    pattern: new RegExp(sources.join("|") || "(?!)", syntax.ignoreCase ? "gim" : "gm"),
    rules,
    endGroup,
    bracketGroup,
    quick: breaks
      ? undefined
      : quickOf(syntax, end !== "file" && "pattern" in end ? end.pattern : undefined, brackets, openOf),
  };
}

function bracketsOf(syntax: Syntax, end: End): string {
  if (syntax.brackets) return "()[]{}";
  return end !== "file" && "bracket" in end ? end.bracket + closing(end.bracket) : "";
}

function openOf(rule: SyntaxRule): string {
  switch (rule.kind) {
    case "regexp":
      return "/";
    case "jsx":
      return "<(?=[A-Za-z_$>])";
    case "element":
      return `<${rule.tag}(?![\\w-])`;
    default:
      return rule.open;
  }
}

const countGroups = (source: string): number => (new RegExp(`${source}|`).exec("")?.length ?? 1) - 1;

/** Moves the back references of a pattern that becomes a part of a larger one, `offset` groups on. */
const renumber = (source: string, offset: number): string =>
  source.replace(/\\(.)/g, (escape, char: string) => (/[1-9]/.test(char) ? `\\${Number(char) + offset}` : escape));
