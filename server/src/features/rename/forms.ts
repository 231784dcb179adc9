// @customer-impact Reviewer: reads renamed customers in the plural and case that the sentence needs

import { nameForms } from "../../workspace/names.ts";

/** Whether a name as written is one of a customer's names, in some case and number. */
export function isFormOf(written: string, name: string): boolean {
  const forms = nameForms(name);
  return nameForms(written).some((form) => forms.includes(form));
}

/** A name in the case and number in which the old one was written: Shoppers → Buyers, shopper → buyer. */
export function inFormOf(written: string, name: string, newName: string): string {
  const said = plain(written);
  const base = plain(name);
  const form = said === base ? "same" : nameForms(base).includes(said) ? "plural" : "singular";
  const [from, to] =
    form === "same"
      ? [name, newName]
      : form === "plural"
        ? [pluralOf(name), pluralOf(newName)]
        : [singularOf(name), singularOf(newName)];
  if (written === from) return to;
  const isLower = (text: string): boolean => text === text.toLowerCase();
  if (isLower(written) && !isLower(from)) return to.toLowerCase();
  if (written === written.toUpperCase() && /\p{L}{2}/u.test(written)) return to.toUpperCase();
  return /^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(from)
    ? to.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
    : to;
}

const plain = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

const pluralOf = (name: string): string =>
  /[^aeiou]y$/i.test(name) ? `${name.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/i.test(name) ? `${name}es` : `${name}s`;

const singularOf = (name: string): string =>
  /[^aeiou]ies$/i.test(name)
    ? `${name.slice(0, -3)}y`
    : /(?:s|x|z|ch|sh)es$/i.test(name)
      ? name.slice(0, -2)
      : name.replace(/(?<=[^s])s$/i, "");
