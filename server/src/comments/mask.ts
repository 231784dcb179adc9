// @customer-impact via /server/src/facts/imports: leaves of a text only what is code, so that an example is no import

import type { Comment } from "./comment.ts";
import type { Layout } from "./layout.ts";

/** Stands for each byte of a text in code: of a string, a heredoc, a regular expression. */
export const textByte = "\0";

const space = 0x20;

/**
 * Blanks what is no code: comments become spaces, and texts NULs between what opens and closes them. What is left is as long
 * as it was, so that what is found in it can be read in the text.
 *
 * @param bytes of the text; they are written to
 * @param comments in order, as are the texts of `layout`
 */
export function maskBytes(bytes: Uint8Array, comments: readonly Comment[], { texts }: Layout): void {
  let at = 0;
  const put = (start: number, end: number, value: number): void => {
    // Documentation is noted as both, and as a comment first.
    if (start < at || start >= bytes.length) return;
    at = Math.min(end, bytes.length);
    if (at - start > longFill) bytes.fill(value, start, at);
    else for (let i = start; i < at; i++) bytes[i] = value;
  };
  let comment = 0;
  for (let next = 0; next < texts.length || comment < comments.length;) {
    const start = texts[next] ?? Infinity;
    const found = comments[comment];
    if (found && found.start <= start) {
      put(found.start, found.end, space);
      comment++;
    } else {
      put(start, texts[next + 1]!, 0);
      next += 2;
    }
  }
}

/** From so many bytes on a call costs less than a loop. */
const longFill = 32;
