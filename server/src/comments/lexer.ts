import type { Syntax, SyntaxRule } from "../languages/syntax.ts";
import { type Comment, isAdjacentLine } from "./comment.ts";
import { closing, escapeRegExp, fill, type Finder, grammarOf } from "./grammar.ts";
import { skipElement } from "./jsx.ts";
import { expressionMayStart } from "./expression.ts";

export interface LexOptions {
  /** No comment that starts behind this offset is of interest, but for the lines that go on with one that does not. */
  readonly upTo?: number;
  /** Finds the syntax of an embedded language by name. */
  readonly syntaxOf?: (language: string) => Syntax | undefined;
}

/** Deeper nesting than this is read as plain text, so that no input can exhaust the stack. */
const deepest = 100;

/**
 * Finds the comments and docstrings of a text.
 *
 * @param text one character a byte (see text/decode.ts)
 * @returns comments in the order they stand; never throws, whatever the text
 */
export function lex(text: string, syntax: Syntax, options: LexOptions = {}): Comment[] {
  const lexer = new Lexer(text, options);
  lexer.code(0, text.length, syntax, 0, "file");
  return lexer.comments;
}

/** How a stretch of code ends: with the text, at a pattern, or at the bracket that pairs with the one given. */
type End = "file" | { readonly pattern: string } | { readonly bracket: string };

/** One run over one text. Every method takes the offset it starts at and returns the one behind what it read. */
export class Lexer {
  readonly comments: Comment[] = [];
  readonly text: string;
  private readonly upTo: number;
  private readonly syntaxOf: (language: string) => Syntax | undefined;
  /** Set when all comments of interest are known. */
  private done = false;
  /** Last lines of heredocs that are known not to come any more, so that each is looked for once. */
  private readonly absent = new Set<string>();
  /** No regular-expression literal is looked for before this offset: the line has none that ends. */
  private noRegExpBefore = 0;
  private noJsx = false;

  constructor(text: string, options: LexOptions) {
    this.text = text;
    this.upTo = options.upTo ?? text.length;
    this.syntaxOf = options.syntaxOf ?? (() => undefined);
  }

  /** Reads code from `from` to its end, `to` at the latest. */
  code(from: number, to: number, syntax: Syntax, depth: number, end: End): number {
    const grammar = grammarOf(syntax);
    const finder =
      end === "file" ? grammar.code : "pattern" in end ? grammar.before(end.pattern) : grammar.upTo(end.bracket);
    const pending: string[] = [];
    let open = 0;
    let at = from;
    while (!this.done) {
      finder.pattern.lastIndex = at;
      const match = finder.pattern.exec(this.text);
      if (!match || match.index >= to) return to;
      const start = match.index;
      const behind = Math.min(start + match[0].length, to);
      const found = ruleOf(finder, match);
      if (found === "end") return behind;
      if (found === "bracket") {
        if (opens(match[0])) open++;
        else if (open > 0) open--;
        else if (typeof end === "object" && "bracket" in end && closing(end.bracket) === match[0]) return behind;
        at = behind;
      } else if (found === "break") {
        at = pending.length ? this.heredocs(behind, to, pending.splice(0)) : behind;
      } else if (found.rule.kind === "heredoc") {
        pending.push(fill(found.rule.close, match.slice(found.group + 1)));
        at = behind;
      } else {
        at = this.apply(found.rule, match, found.group, start, behind, to, syntax, depth, open);
      }
      // A rule that matches nothing must not stop the run.
      if (at <= start && match[0] === "") at = start + 1;
    }
    return to;
  }

  private apply(
    rule: Exclude<SyntaxRule, { kind: "heredoc" }>,
    match: RegExpExecArray,
    group: number,
    start: number,
    behind: number,
    to: number,
    syntax: Syntax,
    depth: number,
    brackets: number,
  ): number {
    switch (rule.kind) {
      case "line": {
        const end = this.endOfLine(behind, to, rule.continued ?? false);
        const close = rule.close ? this.find(rule.close, behind, end) : undefined;
        return this.emit({
          kind: "line",
          start,
          end: close?.start ?? end,
          contentStart: behind,
          contentEnd: close?.start ?? end,
        });
      }
      case "block": {
        const close = this.blockEnd(
          rule.open === "" ? behind : behind,
          to,
          fill(rule.close, match.slice(group + 1)),
          rule.nested,
        );
        return this.emit({ kind: "block", start, end: close.end, contentStart: behind, contentEnd: close.start });
      }
      case "string": {
        const before = rule.docstring;
        const close = fill(rule.close, match.slice(group + 1));
        const end = this.string(
          behind,
          to,
          close,
          rule.escape,
          rule.multiline ?? false,
          rule.interpolation,
          syntax,
          depth,
        );
        if (
          before &&
          brackets === 0 &&
          new RegExp(`(?:${before})$`).test(this.text.slice(Math.max(0, start - 400), start))
        )
          return this.emit({ kind: "doc", start, end: end.end, contentStart: behind, contentEnd: end.start });
        return this.pass(start, end.end);
      }
      case "delimited":
        return this.pass(
          start,
          this.delimited(behind, to, match[group + 1] ?? "", rule.bodies ?? 1, rule.escape ?? "\\"),
        );
      case "regexp":
        return this.pass(start, this.regExp(start, to, rule.keywords));
      case "skip":
        return this.pass(start, behind);
      case "jsx":
        return this.pass(start, this.jsx(start, to, rule.keywords, syntax, depth));
      case "embedded":
        return this.embedded(rule, match.slice(group + 1), behind, to, depth);
    }
  }

  /** Notes a comment, and ends the run where no further one is of interest. */
  private emit(comment: Comment): number {
    const previous = this.comments.at(-1);
    if (comment.start > this.upTo && !(previous && isAdjacentLine(this.text, previous, comment))) this.done = true;
    else this.comments.push(comment);
    return comment.end;
  }

  /** Notes that code stands at `start`: behind the last place of interest it ends the run. */
  private pass(start: number, end: number): number {
    if (start > this.upTo) this.done = true;
    return end;
  }

  private endOfLine(from: number, to: number, continued: boolean): number {
    for (let at = from; ;) {
      const found = this.find("[\\r\\n]", at, to);
      if (!found) return to;
      const last = this.text.charCodeAt(found.start - 1);
      if (!continued || last !== 92 || found.start === from) return found.start;
      at = found.end + (this.text.startsWith("\r\n", found.start) ? 1 : 0);
    }
  }

  private blockEnd(
    from: number,
    to: number,
    close: string,
    nested: string | undefined,
  ): { start: number; end: number } {
    let depth = 1;
    for (let at = from; ;) {
      const found = this.find(nested ? `(?:${close})|(${nested})` : close, at, to);
      if (!found) return { start: to, end: to };
      if (found.group !== undefined) depth++;
      else if (--depth === 0) return found;
      at = Math.max(found.end, at + 1);
    }
  }

  private string(
    from: number,
    to: number,
    close: string,
    escape: string | undefined,
    multiline: boolean,
    interpolation: string | undefined,
    syntax: Syntax,
    depth: number,
  ): { start: number; end: number } {
    const parts = [`(${close})`];
    if (escape) parts.push(`${escapeRegExp(escape)}(?:\\r\\n|[^])`);
    if (!multiline) parts.push("[\\r\\n]");
    const opener = interpolation && depth < deepest ? interpolation : undefined;
    if (opener) parts.push(`(?:${opener})`);
    const pattern = sticky(parts.join("|"));
    for (let at = from; ;) {
      pattern.lastIndex = at;
      const match = pattern.exec(this.text);
      if (!match || match.index >= to) return { start: to, end: to };
      const end = match.index + match[0].length;
      if (match[1] !== undefined) return { start: match.index, end };
      if (match[0] === "\n" || match[0] === "\r") return { start: match.index, end: match.index };
      const last = match[0].at(-1) ?? "";
      const isCode = opener !== undefined && match[0][0] !== escape && opens(last);
      at = isCode ? this.code(end, to, syntax, depth + 1, { bracket: last }) : Math.max(end, at + 1);
      if (this.done) return { start: to, end: to };
    }
  }

  private delimited(from: number, to: number, open: string, bodies: number, escape: string): number {
    const close = closing(open);
    const pattern = sticky(`${escapeRegExp(escape)}[^]|[${escapeRegExp(open + close)}]`);
    let at = from;
    for (let body = 0; body < bodies; body++) {
      if (body > 0 && close !== open) {
        const next = this.find(escapeRegExp(open), at, to);
        if (!next) return at;
        at = next.end;
      }
      for (let depth = 1; depth > 0;) {
        pattern.lastIndex = at;
        const match = pattern.exec(this.text);
        if (!match || match.index >= to) return to;
        at = match.index + match[0].length;
        if (match[0] === close) depth--;
        else if (match[0] === open) depth++;
      }
    }
    return at;
  }

  /** Reads the bodies of heredocs from the line they start on; one whose last line never comes is none. */
  private heredocs(from: number, to: number, lastLines: readonly string[]): number {
    let at = from;
    for (const last of lastLines) {
      if (this.absent.has(last)) continue;
      const found = this.find(`^(?:${last})[ \\t]*$`, at, to);
      if (found) at = found.end;
      else this.absent.add(last);
    }
    return this.pass(from, at);
  }

  private regExp(start: number, to: number, keywords: readonly string[]): number {
    if (start < this.noRegExpBefore || !expressionMayStart(this.text, start, this.comments, keywords)) return start + 1;
    let inClass = false;
    for (let at = start + 1; at < to; at++) {
      const char = this.text[at];
      if (char === "\\") at++;
      else if (char === "\n" || char === "\r") {
        this.noRegExpBefore = at;
        return start + 1;
      } else if (char === "[") inClass = true;
      else if (char === "]") inClass = false;
      else if (char === "/" && !inClass) return at + 1;
    }
    this.noRegExpBefore = to;
    return start + 1;
  }

  private jsx(start: number, to: number, keywords: readonly string[], syntax: Syntax, depth: number): number {
    if (this.noJsx || depth >= deepest || !expressionMayStart(this.text, start, this.comments, keywords))
      return start + 1;
    const known = this.comments.length;
    const end = skipElement(
      this.text,
      start,
      to,
      (from) => this.code(from, to, syntax, depth + 1, { bracket: "{" }),
      (comment) => this.emit(comment),
    );
    if (end !== undefined || this.done) return end ?? to;
    // An element that never ends was none (a type argument, say): what was read as its text is code again.
    this.comments.length = known;
    this.noJsx = true;
    return start + 1;
  }

  private embedded(
    rule: Extract<SyntaxRule, { kind: "embedded" }>,
    groups: readonly (string | undefined)[],
    from: number,
    to: number,
    depth: number,
  ): number {
    const written = rule.language.replace(/\$([1-9])/g, (_, digit: string) => groups[Number(digit) - 1] ?? "");
    const name = rule.names ? (rule.names[written.toLowerCase()] ?? rule.otherwise ?? "") : written;
    const syntax = this.syntaxOf(name);
    if (rule.end === "raw") {
      const close = this.find(rule.close, from, to);
      const end = close?.start ?? to;
      if (syntax && depth < deepest) this.code(from, end, syntax, depth + 1, "file");
      return end;
    }
    if (!syntax || depth >= deepest) return from;
    const bracket = /^\\?([)\]}])$/.exec(rule.close)?.[1];
    const end: End = bracket
      ? { bracket: bracket === "}" ? "{" : bracket === ")" ? "(" : "[" }
      : { pattern: rule.close };
    return this.code(from, to, syntax, depth + 1, end);
  }

  /** The first match of `source` from `from` on that starts before `to`. */
  private find(
    source: string,
    from: number,
    to: number,
  ): { start: number; end: number; group: string | undefined } | undefined {
    const pattern = sticky(source);
    pattern.lastIndex = from;
    const match = pattern.exec(this.text);
    if (!match || match.index >= to) return undefined;
    return { start: match.index, end: Math.min(match.index + match[0].length, to), group: match[1] };
  }
}

const searchers = new Map<string, RegExp>();

/** A global, multiline pattern, compiled once; the number kept is bounded, since heredocs make new ones. */
function sticky(source: string): RegExp {
  let pattern = searchers.get(source);
  if (!pattern) {
    if (searchers.size > 2000) searchers.clear();
    searchers.set(source, (pattern = new RegExp(source, "gm")));
  }
  return pattern;
}

const opens = (bracket: string): boolean => bracket === "(" || bracket === "[" || bracket === "{" || bracket === "<";

function ruleOf(finder: Finder, match: RegExpExecArray): "end" | "bracket" | "break" | Finder["rules"][number] {
  if (finder.endGroup && match[finder.endGroup] !== undefined) return "end";
  for (const rule of finder.rules) if (match[rule.group] !== undefined) return rule;
  return finder.bracketGroup && match[finder.bracketGroup] !== undefined ? "bracket" : "break";
}
