// @customer-impact via ./grammar: passes the commonest strings by their quotes alone, so that long files cost little

import type { Syntax, SyntaxRule } from "../languages/syntax.ts";
import { bodyOf } from "./body.ts";
import { endOfText, type PlainBody } from "./plainBody.ts";
import { literalOf } from "./search.ts";

/** A rule that applies where a text stands. */
interface QuickRule {
  readonly rule: SyntaxRule;
  /** Where it is no one text, a pattern, tried at one place. */
  readonly open: string | RegExp;
}

/** What begins with one character. */
interface Beginnings {
  /** In the order in which they are tried. */
  readonly rules: readonly QuickRule[];
  /** Whether there is something else, which only a pattern can tell; it comes behind them in that order. */
  readonly isOpen: boolean;
  /** The body of a string, where nothing but that begins with the character. */
  readonly string: PlainBody | undefined;
}

/**
 * What of a search needs no more than a look at some characters. A match with all its groups takes as long as passing a
 * hundred of them.
 */
export interface Quick {
  /** Global: the characters with which anything begins that is looked for. */
  readonly pattern: RegExp;
  /** By the code of the character. */
  readonly beginnings: readonly (Beginnings | undefined)[];
}

/** Kinds of rules that go by where they begin, and by nothing else of what they begin with. */
const simple: ReadonlySet<SyntaxRule["kind"]> = new Set(["line", "block", "string", "regexp", "skip", "jsx"]);

const isSimple = (rule: SyntaxRule): boolean =>
  simple.has(rule.kind) && !("close" in rule && rule.close !== undefined && /\$\d/.test(rule.close));

/**
 * What of a syntax can be found by single characters.
 *
 * @param others the sources of what is looked for besides the rules; before them or behind them
 * @param openOf the source of what a rule begins with
 * @returns undefined where it cannot be told of all what they begin with
 */
export function quickOf(
  syntax: Syntax,
  others: readonly string[],
  openOf: (rule: SyntaxRule) => string,
): Quick | undefined {
  const foreign = others.map(firstOf);
  const firsts = syntax.rules.map((rule) => firstOf(openOf(rule)));
  const all = new Set([...firsts, ...foreign]);
  if (syntax.ignoreCase || all.size === 0 || all.has(undefined)) return undefined;
  const beginnings: Beginnings[] = [];
  for (const first of all as Set<string>) {
    const own = syntax.rules.filter((_, at) => firsts[at] === first);
    const rules: QuickRule[] = [];
    for (const rule of foreign.includes(first) ? [] : own) {
      if (!isSimple(rule)) break;
      rules.push({ rule, open: literalOf(openOf(rule)) ?? new RegExp(openOf(rule), "my") });
    }
    const isOpen = rules.length < own.length || rules.length === 0;
    const string = rules.length === 1 && !isOpen ? plainOf(rules[0]!, first) : undefined;
    beginnings[first.charCodeAt(0)] = { rules, isOpen, string };
  }
  const characters = [...(all as Set<string>)].map((one) => one.replace(/[\\\]^-]/, "\\$&")).join("");
  return { pattern: new RegExp(`[${characters}]`, "g"), beginnings };
}

/** The body of a string that is passed in the same way wherever it stands. */
const plainOf = ({ rule, open }: QuickRule, first: string): PlainBody | undefined =>
  rule.kind === "string" && open === first && !rule.docstrings && !rule.interpolations
    ? bodyOf(rule, [], 0, false).plain
    : undefined;

// Parts of a pattern: a character taken for itself, a class, and what stands in parentheses that hold no others.
const escaped = "\\\\[^]";
const set = "\\[(?:[^\\]\\\\]|\\\\[^])*\\]";
const inside = `(?:[^()[\\\\]|${escaped}|${set})*`;

/** What stands in front is looked at, and is no part of what is found. */
const lookBehind = new RegExp(`^(?:\\(\\?<[=!]${inside}\\))*`);
const parts = new RegExp(`${escaped}|${set}|\\(${inside}\\)`, "g");

/** The character that each match of a pattern begins with; undefined where that may be one of several. */
function firstOf(pattern: string): string | undefined {
  const behind = pattern.replace(lookBehind, "");
  if (behind.replace(parts, "").includes("|")) return undefined;
  const found = /^(?:\\([^\w\s])|([^\\^$.*+?()[\]{}|]))(?![?*{])/.exec(behind);
  return found?.[1] ?? found?.[2];
}

/**
 * Passes strings that nothing else could be.
 *
 * @param texts takes where they start and end
 * @param upTo no string that starts behind it is passed
 * @returns where something else may begin; the end of the text where nothing does
 */
export function passStrings(
  text: string,
  from: number,
  { pattern, beginnings }: Quick,
  upTo: number,
  texts: number[] | undefined,
): number {
  for (let at = from; ;) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return text.length;
    const start = pattern.lastIndex - 1;
    const body = beginnings[text.charCodeAt(start)]?.string;
    if (!body || start > upTo) return start;
    const end = endOfText(text, start + 1, body);
    if (texts && end > start + 1) texts.push(start + 1, end);
    at = text.startsWith(body.close, end) ? end + 1 : end;
  }
}

/** What is found at an offset by its first characters: a rule, and the offset behind what it begins with. */
export interface Found {
  readonly rule: SyntaxRule;
  readonly behind: number;
}

/** @returns "nothing" where no rule applies; undefined where only the patterns of all rules can tell */
export function ruleAt(text: string, at: number, { beginnings }: Quick): Found | "nothing" | undefined {
  const known = beginnings[text.charCodeAt(at)];
  if (!known) return undefined;
  for (const { rule, open } of known.rules) {
    if (typeof open === "string") {
      if (text.startsWith(open, at)) return { rule, behind: at + open.length };
      continue;
    }
    open.lastIndex = at;
    if (open.test(text)) return { rule, behind: open.lastIndex };
  }
  return known.isOpen ? undefined : "nothing";
}
