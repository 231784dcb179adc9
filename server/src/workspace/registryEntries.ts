// @customer-impact Engineering lead: starts a registry from the names that statements use already

import { nameForms } from "./names.ts";

/**
 * Ids for names, each name once, whatever its case and number.
 *
 * @param known names and ids that there are already: none of them is given again
 */
export function registryEntries(
  names: readonly string[],
  known: readonly string[] = [],
): (readonly [id: string, name: string])[] {
  const taken = new Set<string>(known.flatMap((name) => nameForms(name)));
  const free = (text: string): boolean => nameForms(text).every((form) => !taken.has(form));
  return names.flatMap((given) => {
    const name = oneLine(given);
    if (name === "" || !free(name)) return [];
    const stem =
      name
        .toLowerCase()
        .replace(/[\s,:;#[\]]+/g, "-")
        .replace(/^-+|-+$/g, "") || "customer";
    let id = stem;
    for (let count = 2; !free(id) || reserved.has(id); count++) id = `${stem}-${count}`;
    for (const form of [...nameForms(id), ...nameForms(name)]) taken.add(form);
    return [[id, name] as const];
  });
}

/** Names that every object of JavaScript has are no ids. */
const reserved = new Set(["__proto__", "prototype", "constructor"]);

/** A text that cannot end a comment. Spaces at its start stay. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trimEnd();
}
