// @customer-impact via ./scanner: reads literals of two bodies, so that no quote in the second is taken for a string

import { opens, search } from "./search.ts";
import { skipFlags } from "./regexp.ts";

const nextDelimiter = /\s*(\S)/g;

/**
 * Skips a literal between delimiters of the writer's choice: `s{…}{…}`, `s{…} {…}`, `s{…}/…/`.
 *
 * @param behind the offset behind its first delimiter
 * @param bodies how many there are
 * @param skipBody reads a body from the offset given and returns the one behind what closes it
 * @returns the offset behind the literal and its flags
 */
export function skipDelimited(
  text: string,
  delimiter: string,
  behind: number,
  bodies: number,
  skipBody: (delimiter: string, from: number) => number,
): number {
  let open = delimiter;
  let at = skipBody(open, behind);
  for (let body = 1; body < bodies && at < text.length; body++) {
    if (opens(open)) {
      const next = search(nextDelimiter, text, at);
      open = next?.[1] ?? open;
      at = next ? next.index + next[0].length : text.length;
    }
    at = skipBody(open, at);
  }
  return skipFlags(text, at);
}
