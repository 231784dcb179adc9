// @customer-impact Engineer: sees beside the code who would notice a change, though no line says so

import { nearestImporters } from "../../imports/nearest.ts";
import { numberOf } from "../../lines/find.ts";
import type { JudgedModule, Lines } from "../../lines/model.ts";
import type { Customer } from "../../workspace/configuration.ts";
import { byImportance } from "./throughImports.ts";

/** A customer who is reached through imports alone. That is no line: nobody states it. */
export interface ImportedCustomer {
  readonly customer: Customer;
  /** The path of the nearest module that imports the one asked about and has a line to the customer. */
  readonly importer: string;
  /** How many imports lie between: 1 where it imports it itself. */
  readonly distance: number;
}

/** Who depends on a module and whom it reaches in that way, as far as a short look tells. */
export interface NearReach {
  /** By priority, then name. */
  readonly customers: readonly ImportedCustomer[];
  /** How many modules import it: themselves, and through others too. */
  readonly importers: { readonly direct: number; readonly all: number };
  /** Whether that is all. If not, there are more modules, and there may be more customers. */
  readonly isWhole: boolean;
}

/** More customers are not gathered. */
const mostCustomers = 1000;

/** Like `throughImports`, for one module and in a time that does not grow with the workspace. @returns undefined where imports were not read */
export function nearReach(lines: Lines, { module, customers: own }: JudgedModule): NearReach | undefined {
  const { imports, modules } = lines;
  if (!imports) return undefined;
  const number = numberOf(lines, module.path);
  const stated = new Set(own);
  const found = new Map<string, { readonly importer: number; readonly distance: number }>();
  const seen = new Set<readonly string[]>();
  let all = 0;
  let room = mostIds;
  const search = nearestImporters(imports.graph, number);
  let step = search.next();
  for (; step.done !== true; step = search.next()) {
    const { module: importer, distance } = step.value;
    all++;
    const { customers } = modules[importer]!;
    // Modules of one circle share their list.
    if (customers.length === 0 || seen.has(customers)) continue;
    seen.add(customers);
    if ((room -= customers.length) < 0) continue;
    for (const id of customers)
      if (!stated.has(id) && !found.has(id) && found.size < mostCustomers) found.set(id, { importer, distance });
  }
  const customers = lines.customers.flatMap((customer): ImportedCustomer[] => {
    const nearest = found.get(customer.id);
    return nearest ? [{ customer, importer: modules[nearest.importer]!.module.path, distance: nearest.distance }] : [];
  });
  return {
    customers: customers.sort(byImportance),
    importers: { direct: imports.graph.importersOf(number).length, all },
    isWhole: step.value && room >= 0 && found.size < mostCustomers,
  };
}

/** So many names of customers are looked at, those of all importers together. */
const mostIds = 50_000;
