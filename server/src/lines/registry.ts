// @customer-impact via ./judge: knows a customer by name, alias, plural or mention

import { distance } from "fastest-levenshtein";
import type { Configuration, Customer, Outcome } from "../workspace/configuration.ts";
import { nameForms } from "../workspace/names.ts";
import { colleagueTest, singulars } from "./colleagues.ts";

/** The declared customers and outcomes, ready to be asked. */
export interface Registry {
  /** Whether the configuration declares any customer. */
  readonly hasCustomers: boolean;
  /** By id, name or alias; case and a plural `s`/`es` do not matter. */
  readonly customer: (name: string) => Customer | undefined;
  readonly outcome: (id: string) => Outcome | undefined;
  /** Whether a name that the registry does not list is a colleague's. */
  readonly isColleague: (name: string) => boolean;
  /** The customers that a sentence mentions as whole words, in the order of the registry. */
  readonly mentioned: (sentence: string) => Customer[];
  /** Where it mentions them, in the order of the sentence. */
  readonly mentions: (sentence: string) => Mention[];
  /** The name or alias within edit distance 2, if any. */
  readonly nearestCustomer: (name: string) => string | undefined;
  readonly nearestOutcome: (id: string) => string | undefined;
}

/** A stretch of a sentence that means a customer; offsets are UTF-16 code units. */
export interface Mention {
  readonly customer: Customer;
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<Configuration, Registry>();

/** The registry of a configuration, made once. */
export function registryOf(configuration: Configuration): Registry {
  let registry = known.get(configuration);
  if (!registry) known.set(configuration, (registry = createRegistry(configuration)));
  return registry;
}

function createRegistry(configuration: Configuration): Registry {
  const byName = new Map<string, Customer>();
  for (const customer of configuration.customers)
    for (const name of namesOf(customer))
      for (const form of nameForms(name)) if (!byName.has(form)) byName.set(form, customer);
  const outcomes = new Map(configuration.outcomes.map((outcome) => [outcome.id, outcome]));
  const mentions = configuration.customers.map((customer) => ({ customer, pattern: mentionPattern(customer) }));
  return {
    hasCustomers: configuration.customers.length > 0,
    customer: remembered((name) =>
      nameForms(name)
        .map((form) => byName.get(form))
        .find((customer) => customer !== undefined),
    ),
    outcome: (id) => outcomes.get(id),
    isColleague: remembered(colleagueTest(configuration.internalTerms)),
    mentioned: (sentence) => mentions.filter(({ pattern }) => pattern.test(sentence)).map(({ customer }) => customer),
    mentions: (sentence) =>
      mentions
        .flatMap(({ customer, pattern }) =>
          Array.from(sentence.matchAll(new RegExp(pattern, "giu")), ({ index, 0: { length } }) => ({
            customer,
            start: index,
            end: index + length,
          })),
        )
        .sort((a, b) => a.start - b.start || b.end - a.end),
    nearestCustomer: (name) => nearest(name, configuration.customers.flatMap(namesOf)),
    nearestOutcome: (id) => nearest(id, [...outcomes.keys()]),
  };
}

/** The same few names stand in most statements. */
function remembered<Value>(find: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined && !known.has(name)) {
      if (known.size >= mostRemembered) known.clear();
      known.set(name, (value = find(name)));
    }
    return value as Value;
  };
}

const mostRemembered = 5000;

const namesOf = (customer: Customer): string[] => [customer.name, customer.id, ...customer.aliases];

/** In UTF-16 code units: nobody mentions a longer name in a sentence, and a regular expression has an end. */
const longestMention = 500;

function mentionPattern(customer: Customer): RegExp {
  const written = namesOf(customer)
    .flatMap((name) =>
      name.length > longestMention ? [] : [...nameForms(name), ...singulars(name.trim().replace(/\s+/g, " "))],
    )
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", "\\s+"));
  if (written.length === 0) return /(?!)/;
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${written.join("|")})(?![\\p{L}\\p{N}_])`, "iu");
}

/** The candidate within edit distance 2 that is nearest to what was written, the first of equals; case does not matter. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = 3;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const away = distance(written.toLowerCase(), candidate.toLowerCase());
    if (away < bestDistance && away < Math.max(written.length, candidate.length)) {
      best = candidate;
      bestDistance = away;
    }
  }
  return best;
}
