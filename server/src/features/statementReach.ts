// @customer-impact via ./codeLens, ./inlayHints: follows one statement to the customers that it reaches

import { customerNamed } from "../lines/customerNamed.ts";
import type { Judgement, Lines } from "../lines/model.ts";
import { byCodePoint } from "../text/order.ts";
import type { Customer } from "../workspace/configuration.ts";

/** Where one statement leads. */
export interface StatementReach {
  /** By priority, then name. */
  readonly customers: readonly Customer[];
  /** Fewest steps to a module that names a customer; absent where it leads to none. */
  readonly distance?: number;
}

/** The customers that one statement reaches, whatever others its module has. */
export function reachOf(lines: Lines, { fault, kind, customers, refs }: Judgement): StatementReach {
  if (fault) return { customers: [] };
  if (kind === "direct" || kind === "outcome") return { customers: customersOf(lines, customers), distance: 0 };
  const ids = new Set<string>();
  let distance = Infinity;
  for (const { target } of refs)
    for (const number of target?.modules ?? []) {
      const module = lines.modules[number];
      if (!module) continue;
      for (const id of module.customers) ids.add(id);
      if ("distance" in module.verdict) distance = Math.min(distance, module.verdict.distance + 1);
    }
  return { customers: customersOf(lines, [...ids]), ...(distance < Infinity && { distance }) };
}

/** Customers by id, in the order in which they matter. */
export const customersOf = (lines: Lines, ids: readonly string[]): Customer[] =>
  ids
    .flatMap((id) => customerNamed(lines, id) ?? [])
    .toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity) || byCodePoint(a.name, b.name) || 0);
