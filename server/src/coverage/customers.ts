// @customer-impact Engineering lead: compares how many modules work for each customer

import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import { byCodePoint } from "../text/order.ts";
import type { Customer } from "../workspace/configuration.ts";

/** How many modules reach a customer. */
export interface CustomerCoverage {
  readonly customer: Customer;
  /** Modules with a statement of their own that names this customer. */
  readonly direct: number;
  /** Further modules that one of their lines leads to this customer. */
  readonly indirect: number;
}

/** Every customer of the workspace, by priority, then name; `modules` are those that count. */
export function customerCoverage(lines: Lines, modules: readonly JudgedModule[]): CustomerCoverage[] {
  const counts = new Map(lines.customers.map((customer) => [customer.id, { customer, direct: 0, indirect: 0 }]));
  for (const { judgements, customers } of modules) {
    if (customers.length === 0) continue;
    const isOwn = ownTest(judgements, customers.length);
    for (const id of customers) {
      const count = counts.get(id);
      if (count) count[isOwn(id) ? "direct" : "indirect"]++;
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      (a.customer.priority ?? Infinity) - (b.customer.priority ?? Infinity) ||
      byCodePoint(a.customer.name, b.customer.name) ||
      0,
  );
}

/** Whether a module names a customer itself. */
export const namesItself = ({ judgements }: JudgedModule, customer: string): boolean =>
  judgements.some(({ fault, customers: named }) => !fault && named.includes(customer));

/** The same for many customers. Most modules reach few: for them a set would cost more than it saves. */
function ownTest(judgements: readonly Judgement[], customers: number): (id: string) => boolean {
  if (customers < 8) return (id) => judgements.some(({ fault, customers: named }) => !fault && named.includes(id));
  const own = new Set(judgements.flatMap(({ fault, customers: named }) => (fault ? [] : named)));
  return (id) => own.has(id);
}

const known = new WeakMap<Lines, ReadonlyMap<string, CustomerCoverage>>();

/** How many modules of the whole workspace reach a customer, by id; undefined for one that the workspace does not know. */
export function coverageOf(lines: Lines, customer: string): CustomerCoverage | undefined {
  let byId = known.get(lines);
  if (!byId) {
    byId = new Map(customerCoverage(lines, lines.modules).map((coverage) => [coverage.customer.id, coverage]));
    known.set(lines, byId);
  }
  return byId.get(customer);
}
