// @customer-impact #safe-to-run: lets a path stand in a picture as a path, whatever is in it

import { inert } from "../text/inert.ts";

/** Longer ones are cut in the middle, in characters: a picture of them would be of nothing else. */
const longest = 200;

/** A path as a label of one line. */
export function labelOf(path: string): string {
  const text = inert(path);
  if (text.length <= longest) return text;
  const start = text.slice(0, longest / 2 - 1).replace(/[\ud800-\udbff]$/, "");
  const end = text.slice(-longest / 2).replace(/^[\udc00-\udfff]/, "");
  return `${start}…${end}`;
}
