// @customer-impact Engineering lead: sees at which commit a customer lost the last module that worked for it

import { byCodePoint } from "../text/order.ts";
import type { Customer } from "../workspace/configuration.ts";
import { nameForms } from "../workspace/names.ts";
import type { CustomerCoverage } from "./customers.ts";
import type { Summary } from "./summary.ts";

/** What a report tells of a commit. What its author wrote is not to be trusted. */
export interface HistoryCommit {
  readonly hash: string;
  /** When it came to be, in ISO 8601; empty where it has no valid date. */
  readonly date: string;
  readonly subject: string;
}

/** What coverage was at a commit. */
export interface HistoryPoint {
  readonly commit: HistoryCommit;
  /** So many commits it is behind the point before it; 1 where none between them was left out, 0 for the first. */
  readonly step: number;
  readonly summary: Summary;
  readonly customers: readonly CustomerCoverage[];
}

/** How many modules reach a customer at one commit. */
export interface CustomerCount {
  readonly direct: number;
  readonly indirect: number;
}

/** A commit at which a customer comes to be served, or is served no more. */
export interface HistoryMark {
  readonly kind: "gained-first" | "lost-last";
  /** The point: the commit itself, or one of the `step` commits up to it. */
  readonly at: number;
}

/** One customer at all points. */
export interface CustomerHistory {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
  readonly priority?: number;
  /** By point; null where the workspace did not know the customer. */
  readonly counts: readonly (CustomerCount | null)[];
  /** In the order of time. */
  readonly marks: readonly HistoryMark[];
}

export interface History {
  /** In the order of time. */
  readonly points: readonly HistoryPoint[];
  /** External customers that some point knows, by priority, then name, as the last of those points has them. */
  readonly customers: readonly CustomerHistory[];
}

/** A customer while points are gone through. */
interface Series {
  customer: Customer;
  readonly counts: (CustomerCount | null)[];
}

/** Follows every customer through the points, in the order of time. */
export function historyOf(points: readonly HistoryPoint[]): History {
  const all: Series[] = [];
  const byId = new Map<string, Series>();
  const byName = new Map<string, Series>();
  points.forEach(({ customers }, at) => {
    const external = customers.filter(({ customer }) => customer.kind === "external");
    // Who keeps the id is the same, whatever others are called now.
    const taken = new Set(external.flatMap(({ customer }) => byId.get(customer.id) ?? []));
    for (const { customer, direct, indirect } of external) {
      // A customer is the same that gets into the registry, or another id there but not another name.
      const names = [...nameForms(customer.name), ...nameForms(customer.id)];
      let series = byId.get(customer.id) ?? names.map((name) => byName.get(name)).find((one) => one && !taken.has(one));
      if (!series) all.push((series = { customer, counts: points.map(() => null) }));
      byId.set(customer.id, series);
      for (const name of names) byName.set(name, series);
      series.customer = customer;
      series.counts[at] = { direct, indirect };
      taken.add(series);
    }
  });
  return { points, customers: all.map(customerHistory).sort(byPriority) };
}

function customerHistory({ customer, counts }: Series): CustomerHistory {
  const { id, name, group, priority } = customer;
  return {
    id,
    name,
    ...(group !== undefined && { group }),
    ...(priority !== undefined && { priority }),
    counts,
    marks: marksOf(counts),
  };
}

function marksOf(counts: Series["counts"]): HistoryMark[] {
  const isServed = (at: number): boolean => modulesOf(counts[at]) > 0;
  const marks: HistoryMark[] = [];
  for (let at = 1; at < counts.length; at++)
    if (isServed(at) !== isServed(at - 1)) marks.push({ kind: isServed(at) ? "gained-first" : "lost-last", at });
  return marks;
}

/** How many modules reach a customer, directly or not. */
export const modulesOf = (count: CustomerCount | null | undefined): number =>
  count ? count.direct + count.indirect : 0;

const byPriority = (a: CustomerHistory, b: CustomerHistory): number =>
  (a.priority ?? Infinity) - (b.priority ?? Infinity) || byCodePoint(a.name, b.name) || 0;
