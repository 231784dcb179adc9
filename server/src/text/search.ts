// @customer-impact #quick-answer: finds a path among very many without an index

import { byCodePoint } from "./order.ts";

/**
 * The place of the first of some strings in code point order that does not sort before a given one; their number where
 * all do.
 */
export function firstNotBefore(count: number, at: (index: number) => string, text: string): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodePoint(at(middle), text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a path in a list by path, in code point order; -1 where it is not there. */
export function placeOf(files: readonly { readonly path: string }[], path: string): number {
  const place = firstNotBefore(files.length, (index) => files[index]!.path, path);
  return files[place]?.path === path ? place : -1;
}
