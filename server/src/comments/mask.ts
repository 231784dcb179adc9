// @customer-impact via /server/src/facts/imports: leaves of a text only what is code, so that an example is no import

import type { Comment } from "./comment.ts";
import type { Layout } from "./layout.ts";

/** Stands for each byte of a text in code: of a string, a heredoc, a regular expression. */
export const textByte = "\0";

/**
 * The code of a text: comments are spaces, and texts are NULs between what opens and closes them. It is as long as the
 * text, so that what is found in it can be read in the text.
 *
 * @param comments in order, as are the texts of `layout`
 * @param end how much of the text is wanted
 */
export function maskText(text: string, comments: readonly Comment[], { texts }: Layout, end: number): string {
  const pieces: string[] = [];
  let at = 0;
  const put = (start: number, stop: number, fill: (length: number) => string): void => {
    // Documentation is noted as both, and as a comment first.
    if (start < at || start >= end) return;
    pieces.push(text.slice(at, start), fill(Math.min(stop, end) - start));
    at = Math.min(stop, end);
  };
  let comment = 0;
  for (let next = 0; next < texts.length || comment < comments.length;) {
    const start = texts[next] ?? Infinity;
    const found = comments[comment];
    if (found && found.start <= start) {
      put(found.start, found.end, blank);
      comment++;
    } else {
      put(start, texts[next + 1]!, nothing);
      next += 2;
    }
  }
  pieces.push(text.slice(at, end));
  return pieces.join("");
}

const spaces = " ".repeat(1024);
const bytes = textByte.repeat(1024);

const blank = (length: number): string => (length <= spaces.length ? spaces.slice(0, length) : " ".repeat(length));

const nothing = (length: number): string => (length <= bytes.length ? bytes.slice(0, length) : textByte.repeat(length));
