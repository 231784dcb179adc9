// @customer-impact Reviewer: reads several statements about one file as lines of one comment

import type { Comment } from "../../comments/comment.ts";
import type { ByteText } from "../../text/decode.ts";
import type { Position } from "../../text/range.ts";
import { TextLines } from "../textLines.ts";
import type { SourceText } from "./sourceText.ts";

/**
 * Ways to write a statement on a line of its own below those that stand in the head of a file, between the marks that the
 * last of them has. Where that closes a comment too early or opens one in another, it is not read as a statement.
 *
 * @param head the first line of the file that does not belong to its head
 */
export function behindStatement(
  { text, lines, lineBreak, comments, bytes, statements }: SourceText,
  statement: string,
  head: number,
): { readonly position: Position; readonly newText: string }[] {
  const first = statements.findIndex(({ range }) => range.start.line <= head);
  if (first < 0) return [];
  let last = first;
  while (statements[last + 1]?.range.start.line === statements[last]!.range.end.line + 1) last++;
  const { start, end } = statements[last]!.range;
  const shift = text.startsWith("\uFEFF") && start.line === 0 ? 1 : 0;
  const written = lines.line(start.line);
  const before = written.slice(shift, start.character + shift);
  const behind = start.line === end.line ? written.slice(end.character + shift) : "";
  if (isOpening(bytes, comments, start.line)) return [];
  const line = `${before}${statement}${behind.trimEnd()}`;
  const at = end.line + 1;
  if (at < lines.count) return [{ position: { line: at, character: 0 }, newText: `${line}${lineBreak}` }];
  return [{ position: lines.positionAt(text.length), newText: `${lineBreak}${line}` }];
}

/** Whether a comment is opened on a line and closed further below: then that line is no pattern for others. */
function isOpening(bytes: ByteText, comments: readonly Comment[], line: number): boolean {
  const index = new TextLines(bytes);
  const from = index.offsetAt({ line, character: 0 });
  const end = index.lineEnd(line);
  return comments.some((comment) => comment.start >= from && comment.start < end && comment.end > end);
}
