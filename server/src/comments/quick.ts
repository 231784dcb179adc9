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
  /** The same, and those that letters must stand in front of, tried where letters do. */
  readonly lettered: readonly QuickRule[];
  /** Whether there is something else, which only a pattern can tell; it comes behind them in that order. */
  readonly isOpen: boolean;
  /** Nothing but a bracket begins with the character. */
  readonly isBracket: boolean;
  /** The body of a string, where nothing but that begins with the character. */
  readonly string: PlainBody | undefined;
}

/**
 * What of a search needs no more than a look at some characters. A match with all its groups takes as long as passing a
 * hundred of them.
 */
export interface Quick {
  /** Global: the characters with which anything begins that is looked for, letters in front of a quote aside. */
  readonly pattern: RegExp;
  /** By the code of the character. */
  readonly beginnings: readonly (Beginnings | undefined)[];
  /** Letters that may stand in front (`rb"…"`), and how many of them. */
  readonly letters: string;
  readonly mostLetters: number;
}

/** Kinds of rules that go by where they begin, and by nothing else of what they begin with. */
const simple: ReadonlySet<SyntaxRule["kind"]> = new Set(["line", "block", "string", "regexp", "skip", "jsx"]);

const isSimple = (rule: SyntaxRule): boolean =>
  simple.has(rule.kind) && !("close" in rule && rule.close !== undefined && /\$\d/.test(rule.close));

/**
 * What of a syntax can be found by single characters.
 *
 * @param end the source of what ends the code, and is looked for before the rules
 * @param brackets those that are looked for besides the rules, behind them
 * @param openOf the source of what a rule begins with
 * @returns undefined where it cannot be told of all what they begin with
 */
export function quickOf(
  syntax: Syntax,
  end: string | undefined,
  brackets: string,
  openOf: (rule: SyntaxRule) => string,
): Quick | undefined {
  const opens = syntax.rules.map((rule) => ({ rule, source: openOf(rule), ...splitLetters(openOf(rule)) }));
  const firsts = opens.map(({ rest }) => firstOf(rest));
  const last = end === undefined ? [] : [firstOf(end)];
  const all = new Set([...firsts, ...last, ...brackets.split("")]);
  if (syntax.ignoreCase || all.size === 0 || all.has(undefined)) return undefined;
  const beginnings: Beginnings[] = [];
  for (const first of all as Set<string>) {
    const own = opens.filter((_, at) => firsts[at] === first);
    const isForeign = last.includes(first) || brackets.includes(first);
    const other = isForeign ? 0 : own.findIndex(({ rule }) => !isSimple(rule));
    const simpleOnes = other < 0 ? own : own.slice(0, other);
    const isBracket = own.length === 0 && !last.includes(first);
    const isOpen = !isBracket && (simpleOnes.length < own.length || isForeign);
    const hasLetters = own.some(({ letters }) => letters !== "");
    if (hasLetters && isOpen) return undefined;
    const rules = simpleOnes
      .filter(({ needed }) => !needed)
      .map(({ rule, source, rest }) => ({ rule, open: literalOf(rest) ?? new RegExp(source, "my") }));
    const lettered = hasLetters ? simpleOnes.map(({ rule, source }) => ({ rule, open: new RegExp(source, "my") })) : [];
    const string = simpleOnes.length === 1 && !hasLetters && !isOpen ? plainOf(rules[0]!, first) : undefined;
    beginnings[first.charCodeAt(0)] = { rules, lettered, isOpen, isBracket, string };
  }
  const characters = [...(all as Set<string>)].map((one) => one.replace(/[\\\]^-]/, "\\$&")).join("");
  return {
    pattern: new RegExp(`[${characters}]`, "g"),
    beginnings,
    letters: opens.map(({ letters }) => letters).join(""),
    mostLetters: Math.max(0, ...opens.map(({ most }) => most)),
  };
}

/** Letters in front of a quote that may stand there, or one at least must: `[uU]?[rR]?"`, `\b(?:[fF][rR]?|[rR][fF])"`. */
const inFront = /^(?:((?:\[[A-Za-z]+\]\?)+)|\\b\(\?:((?:\[[A-Za-z]+\](?:\[[A-Za-z]+\]\??)*\|?)+)\))(["'].*)$/;

interface Lettered {
  readonly letters: string;
  /** How many letters there may be. */
  readonly most: number;
  /** Whether nothing begins with the quote itself. */
  readonly needed: boolean;
  /** What is behind them. */
  readonly rest: string;
}

function splitLetters(open: string): Lettered {
  const [, free = "", bound, rest = open] = inFront.exec(open) ?? [];
  const alternatives = (bound ?? free).split("|");
  return {
    letters: alternatives.join("").replace(/[^A-Za-z]/g, ""),
    most: Math.max(...alternatives.map((one) => one.split("[").length - 1)),
    needed: bound !== undefined,
    rest,
  };
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

/** What is found by its first characters: a rule, the offset where it applies, and the one behind what it begins with. */
export interface Found {
  readonly rule: SyntaxRule;
  readonly start: number;
  readonly behind: number;
}

/**
 * What is found at an offset.
 *
 * @param from no letters in front of the offset belong to what begins there that stand before this one
 * @returns "nothing" where no rule applies; undefined where only the patterns of all rules can tell
 */
export function ruleAt(
  text: string,
  from: number,
  at: number,
  { beginnings, letters, mostLetters }: Quick,
): Found | "nothing" | "bracket" | undefined {
  const known = beginnings[text.charCodeAt(at)];
  if (!known) return undefined;
  if (known.isBracket) return "bracket";
  if (known.lettered.length > 0) {
    let start = at;
    while (start > from && start > at - mostLetters && letters.includes(text[start - 1]!)) start--;
    for (; start < at; start++) {
      const found = firstRule(known.lettered, text, start);
      if (found) return found;
    }
  }
  return firstRule(known.rules, text, at) ?? (known.isOpen ? undefined : "nothing");
}

function firstRule(rules: readonly QuickRule[], text: string, start: number): Found | undefined {
  for (const { rule, open } of rules) {
    if (typeof open === "string") {
      if (text.startsWith(open, start)) return { rule, start, behind: start + open.length };
      continue;
    }
    open.lastIndex = start;
    if (open.test(text)) return { rule, start, behind: open.lastIndex };
  }
  return undefined;
}
