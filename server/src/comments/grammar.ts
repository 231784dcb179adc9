import type { Syntax, SyntaxRule } from "../languages/syntax.ts";

/** A syntax made ready to run: one regular expression that finds where the next rule applies. */
export interface Grammar {
  readonly syntax: Syntax;
  /** What the lexer looks for in plain code. */
  readonly code: Finder;
  /** The same and both brackets of a pair, for code that ends at a bracket; by the opening bracket. */
  readonly upTo: (bracket: string) => Finder;
  /** The same and the pattern, for embedded code that ends where it matches. */
  readonly before: (pattern: string) => Finder;
}

export interface Finder {
  /** Global and multiline; each rule is a group. */
  readonly pattern: RegExp;
  readonly rules: readonly { readonly rule: SyntaxRule; readonly group: number }[];
  /** The group of what ends this code; 0 where nothing does. */
  readonly endGroup: number;
  /** The group of a bracket of any kind; 0 where brackets do not count. */
  readonly bracketGroup: number;
  /** The group of a line break, which matters only while a heredoc is pending. */
  readonly breakGroup: number;
}

const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** The bracket that closes `bracket`; any other delimiter closes itself. */
export const closing = (bracket: string): string => pairs[bracket] ?? bracket;

export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** Puts the escaped groups of a match into a pattern: `$1` is the first. */
export const fill = (pattern: string, groups: readonly (string | undefined)[]): string =>
  pattern.replace(/\$([1-9])/g, (_, digit: string) => escapeRegExp(groups[Number(digit) - 1] ?? ""));

const compiled = new WeakMap<Syntax, Grammar>();

/** Compiles a syntax, once. */
export function grammarOf(syntax: Syntax): Grammar {
  let grammar = compiled.get(syntax);
  if (!grammar) {
    const finders = new Map<string, Finder>();
    const memo = (key: string, make: () => Finder): Finder => {
      let finder = finders.get(key);
      if (!finder) finders.set(key, (finder = make()));
      return finder;
    };
    grammar = {
      syntax,
      code: finderOf(syntax, "", ""),
      upTo: (bracket) => memo(`upTo ${bracket}`, () => finderOf(syntax, "", bracket)),
      before: (pattern) => memo(`before ${pattern}`, () => finderOf(syntax, pattern, "")),
    };
    compiled.set(syntax, grammar);
  }
  return grammar;
}

function finderOf(syntax: Syntax, end: string, bracket: string): Finder {
  const sources: string[] = [];
  let next = 1;
  const add = (source: string): number => {
    const group = next;
    sources.push(`(${source})`);
    next += 1 + countGroups(source);
    return group;
  };
  const endGroup = end ? add(end) : 0;
  const rules = syntax.rules.map((rule) => ({ rule, group: add(openOf(rule)) }));
  const brackets = syntax.brackets ? "[()\\[\\]{}]" : bracket ? `[${escapeRegExp(bracket + closing(bracket))}]` : "";
  const bracketGroup = brackets ? add(brackets) : 0;
  const breakGroup = syntax.rules.some((rule) => rule.kind === "heredoc") ? add("\\r\\n?|\\n") : 0;
  const pattern = new RegExp(sources.join("|"), syntax.ignoreCase ? "gim" : "gm");
  return { pattern, rules, endGroup, bracketGroup, breakGroup };
}

function openOf(rule: SyntaxRule): string {
  switch (rule.kind) {
    case "regexp":
      return "/";
    case "jsx":
      return "<(?=[A-Za-z_$>])";
    default:
      return rule.open;
  }
}

const countGroups = (source: string): number => (new RegExp(`${source}|`).exec("")?.length ?? 1) - 1;
