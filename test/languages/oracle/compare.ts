import type { Comment } from "../../../server/src/comments/comment.ts";
import type { Slice } from "./textmate.ts";

/** Lines of a text, without what ends them, and where each starts. */
export interface Lines {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
}

export function linesOf(text: string): Lines {
  const texts: string[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n?|\n|$/g)) {
    texts.push(text.slice(start, match.index));
    starts.push(start);
    start = match.index + match[0].length;
  }
  return { texts, starts };
}

/** The stretches of our comments, line by line. */
export function slicesOf(comments: readonly Comment[], lines: Lines): Slice[] {
  const slices: Slice[] = [];
  let line = 0;
  for (const comment of comments) {
    while ((lines.starts[line + 1] ?? Infinity) <= comment.start) line++;
    for (let at = line; (lines.starts[at] ?? Infinity) < comment.end; at++) {
      const start = lines.starts[at] ?? 0;
      const length = lines.texts[at]?.length ?? 0;
      slices.push({ line: at, start: Math.max(0, comment.start - start), end: Math.min(length, comment.end - start) });
    }
  }
  return slices;
}

/**
 * The text that is comment on each line, without white space around it; stretches that touch are one, and those that do
 * not have ` | ` between them.
 *
 * @param ignored what is taken out of each stretch
 */
export function textByLine(slices: readonly Slice[], lines: Lines, ignored?: RegExp): Map<number, string> {
  const merged: { line: number; start: number; end: number }[] = [];
  for (const slice of slices) {
    const last = merged.at(-1);
    const text = lines.texts[slice.line] ?? "";
    if (last && last.line === slice.line && text.slice(last.end, slice.start).trim() === "") last.end = slice.end;
    else merged.push({ ...slice });
  }
  const result = new Map<number, string>();
  for (const { line, start, end } of merged) {
    const whole = (lines.texts[line] ?? "").slice(start, end).trim();
    const text = ignored ? whole.replace(ignored, "").trim() : whole;
    const before = result.get(line);
    if (text !== "") result.set(line, before === undefined ? text : `${before} | ${text}`);
  }
  return result;
}
