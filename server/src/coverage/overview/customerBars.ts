// @customer-impact Engineering lead: compares customers by what is done for them, those that matter most first

import type { Lines } from "../../lines/model.ts";
import type { CustomerCoverage } from "../customers.ts";
import { type Location, locationOf } from "../moduleLocation.ts";
import type { CustomerBar, CustomerBars, Locate } from "./model.ts";

/** @param customers in their order; colleagues among them are no customers */
export function customerBars(
  lines: Lines,
  customers: readonly CustomerCoverage[],
  locate: Locate,
  most = 100,
): CustomerBars {
  const external = customers.filter(({ customer }) => customer.kind === "external");
  const rest = external.slice(most);
  const named = firstNamed(lines);
  return {
    items: external
      .slice(0, most)
      .map((coverage) => bar(coverage, locate("customers", coverage.customer.id) ?? named.get(coverage.customer.id))),
    rest: {
      customers: rest.length,
      direct: rest.reduce((sum, { direct }) => sum + direct, 0),
      indirect: rest.reduce((sum, { indirect }) => sum + indirect, 0),
    },
  };
}

function bar({ customer, direct, indirect }: CustomerCoverage, location: Location | undefined): CustomerBar {
  const { id, name, group, priority, description } = customer;
  return {
    id,
    name,
    ...(group !== undefined && { group }),
    ...(priority !== undefined && { priority }),
    ...(description !== undefined && { description }),
    direct,
    indirect,
    ...(location && { location }),
  };
}

/** The first statement that names each customer. */
function firstNamed({ modules }: Lines): ReadonlyMap<string, Location> {
  const found = new Map<string, Location>();
  for (const { judgements } of modules)
    for (const judgement of judgements)
      if (!judgement.fault)
        for (const id of judgement.customers) if (!found.has(id)) found.set(id, locationOf(judgement));
  return found;
}
