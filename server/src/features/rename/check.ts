// @customer-impact Engineer: is told in one sentence why a name cannot be taken

import type { Lines } from "../../lines/model.ts";
import { registryOf } from "../../lines/registry.ts";
import { parseStatement } from "../../statements/parse.ts";
import type { Customer } from "../../workspace/configuration.ts";
import { customerNamed } from "./target.ts";

/** Why a customer cannot have a name, as one sentence; undefined where it can. */
export function nameFault(lines: Lines, customer: Customer, name: string): string | undefined {
  if (name.trim() === "") return "A customer needs a name.";
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.&'’+-]*$/u.test(name) || !isReadBack(name))
    return `"${name}" would not be read as the name of a customer: use words without punctuation.`;
  const words = name.split(" ").length;
  if (words > 5) return "The name of a customer has at most five words.";
  const other = customerNamed(lines, name);
  if (other && other.id !== customer.id) return `"${name}" is a name of the customer ${other.name} already.`;
  if (lines.configuration.customers.length > 0) return undefined;
  if (registryOf(lines.configuration).isColleague(name))
    return `"${name}" is a colleague by name, so it would be no customer any more.`;
  if (words > 3 || !/^\p{Lu}/u.test(name))
    return "Without a list of customers in the configuration, a name starts with a capital letter and has at most three words.";
  return undefined;
}

function isReadBack(name: string): boolean {
  const syntax = parseStatement(`${name}: x`);
  return syntax.kind === "sentence" && syntax.prefix?.names.length === 1 && syntax.prefix.names[0]?.text === name;
}

/** Why an outcome cannot have an id, as one sentence; undefined where it can. */
export function outcomeFault({ configuration }: Lines, id: string, newId: string): string | undefined {
  if (!/^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?$/u.test(newId))
    return `"${newId}" would not be read as the id of an outcome: use letters, digits, "-", "_" and "." without spaces.`;
  return newId !== id && configuration.outcomes.some((outcome) => outcome.id === newId)
    ? `There is an outcome "${newId}" already.`
    : undefined;
}
