// @customer-impact Engineer: sees beside the code who would notice a change, though no line says so

import { nearestImporters, shortLook } from "../../imports/nearest.ts";
import { numberOf } from "../../lines/find.ts";
import type { JudgedModule, Lines } from "../../lines/model.ts";
import type { Customer } from "../../workspace/configuration.ts";
import { nobodysOf } from "../nobodys.ts";
import { byImportance } from "./throughImports.ts";

/** A customer who is reached through imports alone. That is no line: nobody states it. */
export interface ImportedCustomer {
  readonly customer: Customer;
  /** The number of the nearest module that imports the one asked about and has a line to the customer. */
  readonly importer: number;
  /** How many imports lie between: 1 where it imports it itself. */
  readonly distance: number;
}

/** Who depends on a module and whom it reaches in that way, as far as a short look tells. */
export interface NearReach {
  /** By priority, then name. */
  readonly customers: readonly ImportedCustomer[];
  /** Whether these are all; if not, there may be more. */
  readonly hasAllCustomers: boolean;
  /** Modules that import it, by number: those with a line first, then by path. */
  readonly importedBy: readonly number[];
  /** How many more import it through others. */
  readonly further: number;
  /** Whether everybody who imports it was looked at. If not, there are more of those. */
  readonly isWhole: boolean;
  /** It has no line, and nothing with a line imports it, in any number of steps. */
  readonly isNobodys: boolean;
  /** Modules that it imports, in the same order. */
  readonly imports: readonly number[];
}

/** More customers are not gathered. */
const mostCustomers = 1000;

/**
 * Like `throughImports`, for one module and in a time that does not grow with the workspace.
 *
 * @returns undefined where imports were not read, or not in its language
 */
export function nearReach(lines: Lines, judged: JudgedModule): NearReach | undefined {
  const { module, customers: own } = judged;
  const { imports, modules } = lines;
  if (!imports?.isKnown(module.language)) return undefined;
  const number = numberOf(lines, module.path);
  const stated = new Set(own);
  const found = new Map<string, { readonly importer: number; readonly distance: number }>();
  const seen = new Set<readonly string[]>();
  let all = 0;
  let hasSupport = false;
  let room = mostIds;
  const search = nearestImporters(imports.graph, [number], shortLook);
  let step = search.next();
  for (; step.done !== true; step = search.next()) {
    const { module: importer, distance } = step.value;
    all++;
    const { customers, verdict } = modules[importer]!;
    if ("distance" in verdict) hasSupport = true;
    // Modules of one circle share their list.
    if (customers.length === 0 || seen.has(customers)) continue;
    seen.add(customers);
    if ((room -= customers.length) < 0) continue;
    for (const id of customers)
      if (!stated.has(id) && !found.has(id) && found.size < mostCustomers) found.set(id, { importer, distance });
  }
  const customers = lines.customers.flatMap((customer): ImportedCustomer[] => {
    const nearest = found.get(customer.id);
    return nearest ? [{ customer, ...nearest }] : [];
  });
  const hasSeenAll = step.value && room >= 0 && found.size < mostCustomers;
  const external = lines.customers.filter(({ kind }) => kind === "external").length;
  const importedBy = withLineFirst(lines, imports.graph.importersOf(number));
  return {
    customers: customers.sort(byImportance),
    hasAllCustomers: hasSeenAll || stated.size + found.size >= external,
    importedBy,
    further: Math.max(0, all - importedBy.length),
    isWhole: step.value,
    isNobodys: step.value && !hasSupport && nobodysOf(lines)(judged),
    imports: withLineFirst(lines, imports.graph.importsOf(number).targets),
  };
}

/** Modules with a line, and behind them those without; each in the order that they have. */
export function withLineFirst({ modules }: Lines, numbers: Iterable<number>): number[] {
  const first: number[] = [];
  const others: number[] = [];
  for (const number of numbers) ("distance" in modules[number]!.verdict ? first : others).push(number);
  return [...first, ...others];
}

/** So many names of customers are looked at, those of all importers together. */
const mostIds = 50_000;
