// @customer-impact via ../features/statementParts: knows whom a name means, with a registry or without

import type { Customer } from "../workspace/configuration.ts";
import { nameForms } from "../workspace/names.ts";
import type { Lines } from "./model.ts";
import { registryOf } from "./registry.ts";

const given = new WeakMap<Lines, ReadonlyMap<string, Customer>>();

/** The customer that a name means: of the registry, or, without one, of the names that statements give. */
export function customerNamed(lines: Lines, name: string): Customer | undefined {
  const registry = registryOf(lines.configuration);
  if (registry.hasCustomers) return registry.customer(name);
  let byForm = given.get(lines);
  if (!byForm) given.set(lines, (byForm = formsOf(lines.customers)));
  return nameForms(name)
    .map((form) => byForm.get(form))
    .find((customer) => customer !== undefined);
}

function formsOf(customers: readonly Customer[]): Map<string, Customer> {
  const byForm = new Map<string, Customer>();
  for (const customer of customers) for (const form of nameForms(customer.name)) byForm.set(form, customer);
  return byForm;
}
