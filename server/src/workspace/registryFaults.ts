// @customer-impact via ./readConfiguration: finds names by which a statement could mean two customers

import type { Node } from "jsonc-parser";
import type { ConfigurationFault } from "./configuration.ts";
import { type JsonText, keyOf, keyRange, type Path, valueOf } from "./jsonText.ts";
import { nameForms } from "./names.ts";
import { didYouMean } from "./nearest.ts";
import { display, show } from "./schemaFaults.ts";

/** What only shows when customers and outcomes are seen together. */
export function registryFaults(json: JsonText): ConfigurationFault[] {
  return [...undeclaredCustomers(json), ...sharedNames(json)];
}

function undeclaredCustomers(json: JsonText): ConfigurationFault[] {
  const declared = keysAt(json, ["customers"]);
  return keysAt(json, ["outcomes"]).flatMap((id) => {
    const path = ["outcomes", id, "customer"];
    const node = valueOf(json.find(path));
    if (typeof node?.value !== "string" || declared.includes(node.value)) return [];
    const message = `${display(path)} is ${show(node.value)}, which "customers" does not declare.${didYouMean(node.value, declared)}`;
    return [{ message, range: json.rangeOf(node) }];
  });
}

/** Names by which a statement could mean two customers; one fault for a customer. */
function sharedNames(json: JsonText): ConfigurationFault[] {
  const owners = new Map<string, string>();
  return keysAt(json, ["customers"]).flatMap((id) => {
    const path = ["customers", id];
    const key = keyOf(json.find(path));
    const name = valueOf(json.find([...path, "name"]));
    const aliases = valueOf(json.find([...path, "aliases"]))?.children ?? [];
    const named = [key, name, ...aliases].filter((node) => typeof node?.value === "string") as (Node & {
      value: string;
    })[];
    const shared = named.find((node) => nameForms(node.value).some((form) => (owners.get(form) ?? id) !== id));
    for (const form of named.flatMap((node) => nameForms(node.value))) if (!owners.has(form)) owners.set(form, id);
    if (!shared) return [];
    const owner = nameForms(shared.value)
      .map((form) => owners.get(form))
      .find((found) => found !== undefined && found !== id);
    const message = `The customers ${show(owner)} and ${show(id)} share the name ${show(shared.value)}: a statement could mean either.`;
    return [{ message, range: shared === key ? keyRange(shared, json.rangeOf) : json.rangeOf(shared) }];
  });
}

/** The keys of an object, in the order of the text. */
export function keysAt(json: JsonText, path: Path): readonly string[] {
  const node = valueOf(json.find(path));
  if (node?.type !== "object") return [];
  const keys = (node.children ?? []).map((property) => keyOf(property)?.value as unknown);
  return [...new Set(keys.filter((key) => typeof key === "string"))];
}
