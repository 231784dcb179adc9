// @customer-impact Engineering lead: has a new customer in the registry without making the known ones unknown

import { unnamed } from "../../lines/model.ts";
import { rangeOf } from "../../statements/place.ts";
import type { Part } from "../../statements/syntax.ts";
import { comparePositions } from "../../text/range.ts";
import { registryEntries } from "../../workspace/registryEntries.ts";
import { configurationChange, type Setting } from "../configurationEdits.ts";
import type { Snapshot } from "../snapshot.ts";
import { externalCustomers } from "./bodies.ts";
import type { Fix, Fixable } from "./fix.ts";

/** Declares a customer that a statement names and the registry does not. */
export const addCustomer: Fix = function* (fixable) {
  const { snapshot, judgement } = fixable;
  const { syntax } = judgement?.statement ?? {};
  const names = syntax?.kind === "sentence" ? (syntax.prefix?.names ?? []) : [];
  const name = partAt(fixable, names);
  const settings = name && customerSettings(snapshot, singular(name.text));
  const change = settings && configurationChange(snapshot, settings);
  if (!name || !change) return;
  yield { title: `Add the customer "${singular(name.text)}" to ${snapshot.configuration.path}`, changes: [change] };
};

/** Declares an outcome that a statement names, for each customer whose it may be. */
export const declareOutcome: Fix = function* (fixable) {
  const { snapshot, judgement } = fixable;
  const id = judgement && partAt(fixable, judgement.unknownOutcomes);
  if (!id) return;
  const statement = judgement.text.text || id.text.replace(/[-_.]+/g, " ");
  for (const customer of externalCustomers(fixable).slice(0, 3)) {
    const registry = registrySettings(snapshot);
    if (!registry) return;
    const customerId = registry.idOf(customer.id);
    const change = configurationChange(snapshot, [
      ...registry.settings,
      { path: ["outcomes", id.text], value: { customer: customerId, statement } },
    ]);
    if (change) yield { title: `Declare the outcome "${id.text}" for ${customer.name}`, changes: [change] };
  }
};

/** The part of a statement that a problem stands on. */
export function partAt({ judgement, problem }: Fixable, parts: readonly Part[]): Part | undefined {
  return (
    judgement &&
    parts.find((part) => comparePositions(rangeOf(judgement.statement.raw, part).start, problem.range.start) === 0)
  );
}

/** A name that ends like a plural is declared without it: statements may use either. */
const singular = (name: string): string =>
  /[^s]ies$/i.test(name) && name.length > 5
    ? `${name.slice(0, -3)}y`
    : /[^su]s$/i.test(name) && name.length > 3
      ? name.slice(0, -1)
      : name;

function customerSettings(snapshot: Snapshot, name: string): Setting[] | undefined {
  const registry = registrySettings(snapshot);
  const { customers } = snapshot.lines.configuration;
  const known = customers.flatMap((customer) => [customer.id, customer.name, ...customer.aliases]);
  const [entry] = registryEntries([name], known);
  if (!registry || !entry) return undefined;
  return [...registry.settings, { path: ["customers", entry[0]], value: { name: entry[1] } }];
}

/**
 * What makes a registry of the names that statements give, where there is none: with a registry every name must be in
 * it, so a first entry alone would make the others unknown. Undefined where there are plain sentences, which would lose
 * their line.
 */
export function registrySettings({
  lines: { configuration, customers },
}: Snapshot): { settings: Setting[]; idOf: (customer: string) => string } | undefined {
  if (configuration.customers.length > 0) return { settings: [], idOf: (customer) => customer };
  const names = customers.map(({ name }) => name);
  if (names.includes(unnamed)) return undefined;
  const entries = registryEntries(names);
  return {
    settings: entries.map(([id, name]) => ({ path: ["customers", id], value: { name } })),
    idOf: (customer) => entries.find(([, name]) => name === customer)?.[0] ?? customer,
  };
}
