// @customer-impact via ./registryFaults, ./schemaFaults: finds the name that was probably meant

import { distance } from "fastest-levenshtein";
import { byCodePoint } from "../text/order.ts";

/** The candidate with the least edit distance to a word, the first in code point order of several; case does not count. */
export function nearest(
  word: string,
  candidates: Iterable<string>,
): { readonly word: string; readonly distance: number } | undefined {
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (!best || edits < best.distance || (edits === best.distance && byCodePoint(candidate, best.word) < 0))
      best = { word: candidate, distance: edits };
  }
  return best;
}

/** `Did you mean "customers"?` where a candidate is near, else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word.slice(0, 100), candidates);
  return found && found.distance <= Math.max(2, Math.floor(found.word.length / 3)) && found.distance < found.word.length
    ? ` Did you mean ${JSON.stringify(found.word)}?`
    : "";
}
