// @customer-impact via ./lexer: goes through code without taking a string, a template or an element for a comment

import type { Syntax, SyntaxRule } from "../languages/syntax.ts";
import { type Body, bodyOf } from "./body.ts";
import { type Comment, isAdjacentLine } from "./comment.ts";
import type { LexOptions } from "./lexer.ts";
import { isDocumentation } from "./docstring.ts";
import { skipDelimited } from "./delimited.ts";
import { skipStartTag } from "./element.ts";
import { expressionMayStart } from "./expression.ts";
import { type End, endOf, finderOf, whatMatched } from "./grammar.ts";
import { skipElement } from "./jsx.ts";
import type { Layout } from "./layout.ts";
import { deepest, mostAbsent, mostFalseElements } from "./limits.ts";
import { lineComment, skipBlanks } from "./lines.ts";
import { noGroups, type Place, type RuleOf } from "./place.ts";
import { endOfPlain, type Ends } from "./plainBody.ts";
import { passStrings, ruleAt } from "./quick.ts";
import { endOfRegExp } from "./regexp.ts";
import { afterBracket, closing, fill, search, searcher } from "./search.ts";

/** One run over one text. Every method takes the offset it starts at and returns the one behind what it read. */
export class Scanner {
  readonly comments: Comment[] = [];
  /** Cut off, while code is read that ends before the text does. */
  private text: string;
  private readonly hasReturns: boolean;
  private readonly upTo: number;
  private readonly syntaxOf: (language: string) => Syntax | undefined;
  private readonly layout: Layout | undefined;
  /** Set when all comments of interest are known, or what is read is given up. */
  private stopped: "done" | "given up" | undefined;
  /** Last lines of heredocs that are known not to come any more, so that each is looked for once. */
  private absent = new Set<string>();
  /** No regular-expression literal is looked for before this offset: the text up to it has none that ends. */
  private noRegExpBefore = 0;
  /** No start tag is looked for any more: the text has none that ends. */
  private noTags = false;
  private falseElements = 0;
  /** Above 0 while what is read may turn out to be no element of JSX: nothing is final then. */
  private tentative = 0;

  constructor(text: string, options: LexOptions) {
    this.text = text;
    this.hasReturns = text.includes("\r");
    this.upTo = options.upTo ?? text.length;
    this.syntaxOf = options.syntaxOf ?? (() => undefined);
    this.layout = options.layout;
  }

  /** Reads code to its end. */
  code(from: number, syntax: Syntax, depth: number, end: End): number {
    const plain = finderOf(syntax, end, false);
    const close = end !== "file" && "bracket" in end ? closing(end.bracket) : "";
    const pending: string[] = [];
    let [at, brackets] = [from, 0];
    while (!this.stopped) {
      const finder = pending.length > 0 ? finderOf(syntax, end, true) : plain;
      if (finder.quick) {
        const before = at;
        at = passStrings(this.text, before, finder.quick, this.tentative ? Infinity : this.upTo, this.layout?.texts);
        const known = ruleAt(this.text, before, at, finder.quick);
        if (known === "nothing") at++;
        else if (known === "bracket") {
          brackets = afterBracket(this.text[at++]!, brackets, close);
          if (brackets < 0) return at;
        } else if (known) {
          const { rule, start, behind } = known;
          at = this.apply(rule, { match: noGroups, group: 0, start, behind, syntax, depth, brackets });
        }
        if (known) continue;
      }
      const match = search(finder.pattern, this.text, at);
      if (!match) break;
      const [found] = match;
      const behind = match.index + found.length;
      const what = whatMatched(finder, match);
      if (what === "end") return behind;
      if (what === "bracket") {
        brackets = afterBracket(found, brackets, close);
        if (brackets < 0) return behind;
        at = behind;
      } else if (what === "break") at = this.heredocs(behind, pending.splice(0));
      else {
        const group = what.group + 1;
        if (what.rule.kind === "heredoc") pending.push(fill(what.rule.close, match, group));
        at = this.apply(what.rule, { match, group, start: match.index, behind, syntax, depth, brackets });
        if (at <= match.index && found === "") at = match.index + 1; // What matches nothing must not stop the run.
      }
    }
    return this.text.length;
  }

  private apply(rule: SyntaxRule, place: Place): number {
    const { start, behind } = place;
    switch (rule.kind) {
      case "line":
        return this.emit(lineComment(this.text, rule, start, behind, this.hasReturns));
      case "block": {
        const { start: contentEnd, end } = this.body(bodyOf(rule, place.match, place.group, false), place, false);
        return this.emit({ kind: "block", start: skipBlanks(this.text, start), end, contentStart: behind, contentEnd });
      }
      case "string":
        return this.string(rule, place);
      case "delimited":
        return this.pass(start, this.delimited(rule, place));
      case "regexp":
        return this.pass(start, this.regExp(rule, start));
      case "skip":
      case "heredoc":
        return this.pass(start, behind);
      case "jsx":
        return this.pass(start, this.jsx(rule, place));
      case "embedded":
        return this.embedded(rule, place);
      default:
        return this.element(rule, place);
    }
  }

  /** Notes a comment, and ends the run where no further one is of interest. */
  private emit(comment: Comment): number {
    const previous = this.comments.at(-1);
    if (
      comment.start > this.upTo &&
      this.tentative === 0 &&
      !(previous && isAdjacentLine(this.text, previous, comment))
    )
      this.stopped = "done";
    else this.comments.push(comment);
    return comment.end;
  }

  /** Notes a stretch of text. */
  private note(start: number, end: number): void {
    if (end > start) this.layout?.texts.push(start, end);
  }

  /** Notes that something was looked for, perhaps up to the end of the text. */
  private missEnd(): true {
    if (this.layout) this.layout.hangsOnRest = true;
    return true;
  }

  /** Notes that code stands at `start`: behind the last place of interest it ends the run. */
  private pass(start: number, end: number): number {
    if (start > this.upTo && this.tentative === 0) this.stopped = "done";
    return end;
  }

  /** Reads a comment or literal to its end. Without one it ends with the line, or with the text where it may hold line breaks. */
  private body({ pattern, code, plain }: Body, { behind, syntax, depth }: Place, isText = true): Ends {
    if (plain) {
      const ends = endOfPlain(this.text, behind, plain);
      if (isText) this.note(behind, ends.start);
      return ends;
    }
    let open = 1;
    let from = behind;
    const endAt = (start: number, end: number): Ends => {
      if (isText) this.note(from, start);
      return { start, end };
    };
    for (let at = behind; !this.stopped;) {
      const match = search(pattern, this.text, at);
      if (!match) break;
      const [found] = match;
      const end = match.index + found.length;
      const isClose = match[1] !== undefined;
      if (isClose && --open === 0) return endAt(match.index, end);
      if (match[2] !== undefined) open++;
      // Only what ends a literal of one line can be a bare line break.
      if (!isClose && (found === "\n" || found === "\r")) return endAt(match.index, match.index);
      const inner = code.findIndex((_, index) => match[index + 3] !== undefined);
      if (inner >= 0) {
        if (isText) this.note(from, match.index);
        from = at = this.code(end, code[inner] ?? syntax, depth + 1, { bracket: found.at(-1) ?? "" });
      } else at = Math.max(end, match.index + 1);
    }
    return endAt(this.text.length, this.text.length);
  }

  private string(rule: RuleOf<"string">, place: Place): number {
    const { start, behind } = place;
    const { start: contentEnd, end } = this.body(bodyOf(rule, place.match, place.group, place.depth >= deepest), place);
    if (rule.docstrings) this.missEnd();
    if (
      rule.docstrings &&
      place.brackets === 0 &&
      !this.stopped &&
      isDocumentation(this.text, rule.docstrings, start, end)
    )
      return this.emit({ kind: "doc", start, end, contentStart: behind, contentEnd });
    return this.pass(start, end);
  }

  private delimited(rule: RuleOf<"delimited">, place: Place): number {
    const open = place.match[place.group] ?? "";
    const isFlat = place.depth >= deepest;
    const skipBody = (delimiter: string, behind: number): number =>
      this.body(bodyOf(rule, [delimiter], 0, isFlat), { ...place, behind }).end;
    return skipDelimited(this.text, open, place.behind, rule.bodies ?? 1, skipBody);
  }

  /** Reads the bodies of heredocs from the line they start on; one whose last line never comes is none. */
  private heredocs(from: number, lastLines: readonly string[]): number {
    let at = from;
    for (const last of lastLines) {
      if (this.absent.has(last) || this.absent.size > mostAbsent) continue;
      const found = search(searcher(last), this.text, at);
      if (found) at = found.index + found[0].length;
      else if (this.missEnd()) this.absent.add(last);
    }
    this.note(from, at);
    return this.pass(from, at);
  }

  private regExp(rule: RuleOf<"regexp">, start: number): number {
    // Not a literal: a division, or Perl's `//`.
    if (!expressionMayStart(this.text, start, this.comments, rule))
      return start + (this.text[start + 1] === "/" ? 2 : 1);
    if (start < this.noRegExpBefore) return start + 1;
    const found = endOfRegExp(this.text, start, rule);
    if ("end" in found) {
      this.note(start + 1, found.end);
      return found.end;
    }
    this.noRegExpBefore = found.noneBefore;
    if (found.noneBefore === this.text.length) this.missEnd();
    return start + 1;
  }

  private jsx(rule: RuleOf<"jsx">, { start, syntax, depth }: Place): number {
    if (this.falseElements >= mostFalseElements || depth >= deepest) return start + 1;
    if (!expressionMayStart(this.text, start, this.comments, rule)) return start + 1;
    const [known, noted] = [this.comments.length, this.layout?.texts.length ?? 0];
    this.tentative++;
    const end = skipElement(
      this.text,
      start,
      (from) => this.code(from, syntax, depth + 1, { bracket: "{" }),
      (comment) => this.emit(comment),
      (from, to) => this.note(from, to),
    );
    this.tentative--;
    if (typeof end === "number") return end;
    // It was none (a type argument, say): what was read as its text is code again.
    this.comments.length = known;
    if (this.layout) this.layout.texts.length = noted;
    this.falseElements++;
    if (end !== "none") {
      this.missEnd();
      // So are all elements around it, and nothing behind it is one.
      this.falseElements = mostFalseElements;
      this.stopped = this.tentative > 0 ? "given up" : undefined;
    }
    return start + 1;
  }

  private embedded(rule: RuleOf<"embedded">, { match, group, behind, depth }: Place): number {
    const syntax = typeof rule.language === "string" ? this.syntaxOf(rule.language) : rule.language;
    const close = rule.close && fill(rule.close, match, group);
    const name = typeof rule.language === "string" ? rule.language : undefined;
    if (rule.end === "raw") return this.raw(behind, close, name, syntax, depth);
    if (!syntax || depth >= deepest) return behind;
    const end = this.code(behind, syntax, depth + 1, endOf(close));
    this.layout?.embedded.push({ language: name ?? "", start: behind, end });
    return end;
  }

  private element(rule: RuleOf<"element">, { behind, depth }: Place): number {
    if (this.noTags) return behind;
    const tag = skipStartTag(this.text, behind);
    if (!tag) this.noTags = this.missEnd();
    if (!tag || tag.closed) return tag?.end ?? behind;
    const language = rule.languages[tag.language.toLowerCase()] ?? rule.otherwise;
    return this.raw(tag.end, `</${rule.tag}(?![\\w-])`, language, this.syntaxOf(language), depth);
  }

  /** Reads code that ends where a pattern matches, whatever stands around it. */
  private raw(
    from: number,
    close: string | undefined,
    language = "",
    syntax: Syntax | undefined,
    depth: number,
  ): number {
    const end = (close ? search(searcher(close), this.text, from)?.index : undefined) ?? this.text.length;
    this.layout?.embedded.push({ language, start: from, end });
    if (!syntax || depth >= deepest) return end;
    // Nothing behind the end can be seen, and what is not there may well be behind it.
    const { text, absent } = this;
    this.text = text.slice(0, end);
    this.absent = new Set();
    this.code(from, syntax, depth + 1, "file");
    [this.text, this.absent] = [text, absent];
    return end;
  }
}
