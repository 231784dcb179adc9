// @customer-impact #whom-it-serves: reads a statement wherever people write one, in boxes and over several lines

import { type Comment, isAdjacentLine } from "../comments/comment.ts";
import { type ByteText, Positions } from "../text/decode.ts";
import { range } from "../text/range.ts";
import { decorationBefore, type Frame, frameOf, isBlank } from "./decoration.ts";
import { type CommentLine, groupComments, linesOf } from "./lines.ts";
import type { MalformedTag, RawStatement } from "./raw.ts";

/** The tag, and what may follow it directly: white space, a colon, attributes, or nothing. */
const tag = /^@customer-impact(?:(?=[\s[]|$)|:)/;

/** What a hand that meant the tag may have written instead. */
const nearTag = /^@customer[-_]?impacts?(?![\w-])/i;
const oddTail = /^@customer-impact(?=[=(>|\u2013\u2014])/;

/** Matches wherever a tag, right or nearly so, may stand: what makes it worth to look at the comments of a text. */
export const anyTag = /@customer[-_]?impact/i;

/** What ends a statement: another tag, a field of a doc comment, or a directive or heading of its own. */
const ends = new RegExp(
  [
    String.raw`^@[\w-]`,
    String.raw`^\\[a-zA-Z]+\b`,
    String.raw`^<\/?[a-zA-Z][\w-]*(?:\s[^>]*)?\/?>`,
    String.raw`^=[a-z]\w*\b`,
    String.raw`^#?(?:TODO|FIXME|NOTE|XXX|HACK|istanbul|c8|noqa|nolint|Copyright|region|endregion)(?!\w)`,
    String.raw`^(?:eslint-|biome-|prettier-|oxlint-|v8 |type:|pylint:|mypy:|ruff:|rubocop:|go:|\+build|clang-|SPDX-|customer-impact-)`,
  ].join("|"),
);

/**
 * The statements of a text, and the tags that are nearly one.
 *
 * @param from no tag, right or nearly so, stands before this offset
 */
export function findStatements(
  text: ByteText,
  comments: readonly Comment[],
  from = 0,
): { statements: RawStatement[]; malformedTags: MalformedTag[] } {
  const found = { statements: [] as RawStatement[], malformedTags: [] as MalformedTag[] };
  const positions = new Positions(text);
  for (const group of groupComments(text, comments.slice(firstOfInterest(text, comments, from)))) {
    const last = group.at(-1);
    if (!last || last.end <= from) continue;
    if (!group.some((comment) => mentionsTag(text, comment))) continue;
    readComment(linesOf(text, group, positions), found);
  }
  return found;
}

/** The place of the first comment that ends behind an offset, or of the first of the lines that are one with it. */
function firstOfInterest(text: ByteText, comments: readonly Comment[], from: number): number {
  let place = 0;
  while (place < comments.length && comments[place]!.end <= from) place++;
  while (place > 0 && place < comments.length && isAdjacentLine(text, comments[place - 1]!, comments[place]!)) place--;
  return place;
}

function mentionsTag(text: ByteText, comment: Comment): boolean {
  return anyTag.test(text.slice(comment.contentStart, comment.contentEnd));
}

function readComment(
  lines: readonly CommentLine[],
  found: { statements: RawStatement[]; malformedTags: MalformedTag[] },
): void {
  let isFenced = false;
  let open: { builder: StatementBuilder; frame: Frame } | undefined;
  const close = (): void => {
    if (open) found.statements.push(open.builder.finish());
    open = undefined;
  };
  for (const line of lines) {
    const skip = decorationBefore(line.text);
    const text = line.text.slice(skip);
    if (/^(?:```|~~~)/.test(text)) {
      close();
      if (!text.slice(3).includes("```")) isFenced = !isFenced;
      continue;
    }
    if (isFenced) continue;
    const match = tag.exec(text);
    const near = match ? undefined : nearTagOf(text);
    if (match) {
      close();
      const frame = frameOf(line, line.text.slice(0, skip));
      open = { builder: new StatementBuilder(line, skip, match[0].length), frame };
      open.builder.add(line, skip + match[0].length, frame.end(line.text));
    } else if (near) {
      close();
      const start = line.character + skip;
      found.malformedTags.push({ tag: near, range: range(line.line, start, line.line, start + near.length) });
    } else if (open) {
      const from = open.frame.before(line.text);
      if (isBlank(line.text) || ends.test(line.text.slice(from)) || ends.test(text)) close();
      else open.builder.add(line, from, open.frame.end(line.text));
    }
  }
  close();
}

/** A sentence that starts with the tag ("@customer-impact, the tag, …") is prose: only an odd tail makes the right tag a wrong one. */
function nearTagOf(text: string): string | undefined {
  const written = nearTag.exec(text)?.[0];
  return written && written !== "@customer-impact" ? written : oddTail.exec(text)?.[0];
}

/** Joins the words of a statement's lines and keeps where each stands. */
class StatementBuilder {
  private text = "";
  private readonly anchors: number[] = [];
  private readonly start: { line: number; character: number };
  private end: { line: number; character: number };
  /** The place in the file that the end of `text` stands for. */
  private expected = { line: -1, character: -1 };

  constructor(line: CommentLine, skip: number, tagLength: number) {
    this.start = { line: line.line, character: line.character + skip };
    this.end = { line: line.line, character: this.start.character + tagLength };
  }

  add(line: CommentLine, from: number, to: number): void {
    const words = /\S+/g;
    const text = line.text.slice(0, Math.max(from, to));
    words.lastIndex = from;
    for (let match = words.exec(text); match; match = words.exec(text)) {
      if (this.text) this.text += " ";
      const character = line.character + match.index;
      if (this.expected.line !== line.line || this.expected.character + 1 !== character)
        this.anchors.push(this.text.length, line.line, character);
      this.text += match[0];
      this.end = this.expected = { line: line.line, character: character + match[0].length };
    }
  }

  finish(): RawStatement {
    return { text: this.text, range: { start: this.start, end: this.end }, anchors: this.anchors };
  }
}
