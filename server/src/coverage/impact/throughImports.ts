// @customer-impact via ./impact, ../affected/affected: follows imports from what changes to everybody who would notice

import { nearestImporters } from "../../imports/nearest.ts";
import type { Lines } from "../../lines/model.ts";
import type { Customer } from "../../workspace/configuration.ts";
import { byCodePoint } from "../../text/order.ts";
import type { Way } from "../affected/model.ts";
import { waysFrom } from "./waysFrom.ts";

/** A customer who is reached through imports: nobody states that line. */
export interface ReachedCustomer {
  readonly customer: Customer;
  /** From a module that was asked about to the nearest one that imports it and has a line to the customer. */
  readonly imports: readonly string[];
  /** The line of that last one. */
  readonly way: Way;
}

export interface ThroughImports {
  /** By priority, then name. */
  readonly customers: readonly ReachedCustomer[];
  /** How many modules import those that were asked about: themselves, and through others too. */
  readonly importers: {
    readonly direct: number;
    readonly all: number;
    /** Whether that is all. If not, there are more modules, and there may be more customers. */
    readonly isWhole: boolean;
  };
}

/**
 * Everybody who is reached from some modules by going from imported to importing modules, and then by a stated line.
 *
 * @param from numbers
 * @param isStated whether a customer, by id, is reached by a stated line anyway
 * @param effort how many modules and imports are looked at
 */
export function throughImports(
  lines: Lines,
  from: readonly number[],
  isStated: (customer: string) => boolean,
  effort = Infinity,
): ThroughImports {
  const { imports } = lines;
  if (!imports) return { customers: [], importers: { direct: 0, all: 0, isWhole: true } };
  const towards = new Map<number, number>();
  const nearest = new Map<string, number>();
  let direct = 0;
  const search = nearestImporters(imports.graph, from, effort);
  let step = search.next();
  for (; step.done !== true; step = search.next()) {
    const importer = step.value;
    towards.set(importer.module, importer.towards);
    if (importer.distance === 1) direct++;
    for (const id of lines.modules[importer.module]!.customers)
      if (!nearest.has(id) && !isStated(id)) nearest.set(id, importer.module);
  }
  const wayOf = waysFrom(lines);
  const customers = lines.customers.flatMap((customer): ReachedCustomer[] => {
    const last = nearest.get(customer.id);
    if (last === undefined) return [];
    const numbers = [last];
    for (let at = towards.get(last); at !== undefined; at = towards.get(at)) numbers.push(at);
    return [
      {
        customer,
        imports: numbers.toReversed().map((number) => lines.modules[number]!.module.path),
        way: wayOf(last, customer.id),
      },
    ];
  });
  return { customers: customers.sort(byImportance), importers: { direct, all: towards.size, isWhole: step.value } };
}

/** By priority, then name. */
export const byImportance = (a: { readonly customer: Customer }, b: { readonly customer: Customer }): number =>
  priorityOf(a.customer) - priorityOf(b.customer) ||
  byCodePoint(a.customer.name, b.customer.name) ||
  byCodePoint(a.customer.id, b.customer.id);

const priorityOf = ({ priority }: Customer): number => priority ?? Number.MAX_SAFE_INTEGER;
