// @customer-impact via ./registry: knows the words by which companies call their own people

/** Who is a colleague, not a customer, unless the registry says otherwise. Singular; the last words of a name. */
const colleagues: readonly string[] = [
  "team",
  "colleague",
  "co-worker",
  "coworker",
  "employee",
  "staff",
  "engineer",
  "developer",
  "devops",
  "ops",
  "operations",
  "sre",
  "qa",
  "support team",
  "hr",
  "finance",
  "legal",
  "marketing",
  "sales",
  "management",
  "stakeholder",
  "business unit",
  "department",
];

/** In lower case it is a pronoun ("Note it: …"). */
const upperCaseOnly: readonly string[] = ["IT"];

const phrase = /\b(?:internal|in-house)[\s-]+(?:customer|user|client|consumer)s?\b/giu;

/**
 * Tells whether a name that the registry does not list is a colleague's.
 *
 * @param internalTerms further terms, from the configuration
 */
export function colleagueTest(internalTerms: readonly string[]): (name: string) => boolean {
  const terms = new Set([...colleagues, ...internalTerms.map((term) => term.trim().toLowerCase())]);
  return (name) => {
    const words = name.split(/\s+/);
    if (
      words.some((word, index) => index + 1 < words.length && isInternalWord(word)) ||
      (words[0] && isInternalWord(words[0]))
    )
      return true;
    if (upperCaseOnly.includes(words.at(-1) ?? "")) return true;
    const lower = words.map((word) => word.toLowerCase());
    return lower.some((_, index) => singulars(lower.slice(index).join(" ")).some((form) => terms.has(form)));
  };
}

const isInternalWord = (word: string): boolean => /^(?:internal|in-house)$/i.test(word);

/** A word and what it could be the plural of; what is left of one must have three letters. */
export function singulars(word: string): string[] {
  const forms = [word];
  if (word.endsWith("s")) forms.push(word.slice(0, -1));
  if (word.endsWith("es")) forms.push(word.slice(0, -2));
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  return forms.filter((form) => form === word || form.length >= 3);
}

/** Where a text says "internal customer" or the like, as offsets. */
export function internalWording(text: string): { start: number; end: number }[] {
  if (text.search(phrase) < 0) return [];
  return [...text.matchAll(phrase)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
