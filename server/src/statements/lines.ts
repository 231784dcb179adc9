// @customer-impact via ./find: puts adjacent comment lines together as a reader sees them

import { type Comment, isAdjacentLine } from "../comments/comment.ts";
import { type ByteText, decode, type Positions } from "../text/decode.ts";

/** One line of a comment, without what opens and closes the comment. */
export interface CommentLine {
  readonly text: string;
  readonly line: number;
  /** Where `text` starts in its line, in UTF-16 code units. */
  readonly character: number;
  /** What opens the comment (`//`, `/*`): its characters are decoration in the comment's further lines. */
  readonly opener: string;
}

/**
 * Puts comments together as a reader sees them: line comments on adjacent lines, each alone on its line and in the same
 * column, are one.
 */
export function groupComments(text: ByteText, comments: readonly Comment[]): Comment[][] {
  const groups: Comment[][] = [];
  let previous: { comment: Comment; column: number | undefined } | undefined;
  for (const comment of comments) {
    const column = columnIfAlone(text, comment);
    const group = groups.at(-1);
    if (
      group &&
      previous &&
      column !== undefined &&
      column === previous.column &&
      isAdjacentLine(text, previous.comment, comment)
    )
      group.push(comment);
    else groups.push([comment]);
    previous = { comment, column };
  }
  return groups;
}

/** The bytes in front of a comment on its line, where those are white space. */
function columnIfAlone(text: ByteText, comment: Comment): number | undefined {
  let at = comment.start;
  for (; at > 0; at--) {
    const char = text[at - 1];
    if (char === "\n" || char === "\r") break;
    if (char !== " " && char !== "\t") return undefined;
  }
  return comment.start - at;
}

/** The lines of one comment. */
export function linesOf(text: ByteText, group: readonly Comment[], positions: Positions): CommentLine[] {
  const lines: CommentLine[] = [];
  for (const comment of group) {
    const opener = text.slice(comment.start, Math.min(comment.contentStart, comment.start + 16)).trim();
    const breaks = /\r\n?|\n/g;
    breaks.lastIndex = comment.contentStart;
    for (let start = comment.contentStart; ;) {
      const match = breaks.exec(text);
      const end = match && match.index < comment.contentEnd ? match.index : comment.contentEnd;
      lines.push({ text: decode(text, start, end), ...positions.at(start), opener });
      if (!match || match.index >= comment.contentEnd) break;
      start = match.index + match[0].length;
    }
  }
  return lines;
}
