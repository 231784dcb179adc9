// @customer-impact via ./registryFaults: takes "shoppers" for "Shopper"

/**
 * What a name may be written as, to compare names by: two names mean the same where any of their forms is the same. Case
 * does not matter, nor does a plural in `s`, `es` or `ies`.
 */
export function nameForms(name: string): readonly string[] {
  const form = name.trim().replace(/\s+/g, " ").toLowerCase();
  const forms = [form, `${form}s`, `${form}es`];
  if (form.endsWith("y")) forms.push(`${form.slice(0, -1)}ies`);
  return forms;
}
