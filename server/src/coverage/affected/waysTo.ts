// @customer-impact via ./affected: finds the ways of many modules to one customer in one search

import type { Lines } from "../../lines/model.ts";
import { supportersOf } from "../../lines/supporters.ts";
import { endsOf } from "../chains.ts";
import type { Way } from "./model.ts";

/**
 * The shortest way of some modules to a customer; of equally short ones that which is found first, the same on every run.
 *
 * @param wanted numbers of modules that reach the customer
 */
export function waysTo(lines: Lines, customer: string, wanted: readonly number[]): (module: number) => Way {
  const next = new Map<number, number>();
  const missing = new Set(wanted);
  const queue: number[] = [];
  const add = (module: number, towards: number): void => {
    if (next.has(module)) return;
    next.set(module, towards);
    missing.delete(module);
    queue.push(module);
  };
  lines.modules.forEach(({ customers, judgements }, module) => {
    // Few modules reach a given customer, and of those some name them.
    if (customers.includes(customer) && judgements.some((one) => !one.fault && one.customers.includes(customer)))
      add(module, -1);
  });
  for (let at = 0; at < queue.length && missing.size > 0; at++)
    for (const { module, judgement } of supportersOf(lines, queue[at]!)) if (!judgement.fault) add(module, queue[at]!);
  return (module) => {
    const numbers = [module];
    for (let at = next.get(module) ?? -1; at >= 0; at = next.get(at) ?? -1) numbers.push(at);
    const last = lines.modules[numbers.at(-1)!];
    const ends = last ? endsOf(last, lines).filter((end) => end.customer === customer) : [];
    return {
      modules: numbers.flatMap((number) => lines.modules[number]?.module.path ?? []),
      ends: ends.map(({ text, outcome }) => ({ text, ...(outcome !== undefined && { outcome }) })),
    };
  };
}
