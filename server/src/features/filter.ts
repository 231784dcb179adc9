// @customer-impact via ./tree, ./gaps: finds one module among very many by a few letters of what is known of it

/** Longer filters are cut, in characters. */
const longest = 200;

/** The words of a filter, in lower case; none where there is no filter. What clients send may be anything. */
export function wordsOf(filter: unknown): readonly string[] {
  if (typeof filter !== "string") return [];
  return lower(filter.slice(0, longest)).split(/\s+/).filter(Boolean);
}

/** Those words that stand in none of the texts; each text is looked at only while there are any. */
export function missingIn(words: readonly string[], texts: Iterable<string>): readonly string[] {
  if (words.length === 0) return words;
  let missing = words;
  for (const text of texts) {
    const within = lower(text);
    missing = missing.filter((word) => !within.includes(word));
    if (missing.length === 0) break;
  }
  return missing;
}

const lower = (text: string): string => text.toLowerCase();
