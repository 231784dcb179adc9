// @customer-impact Engineer: picks a customer by name, the most important one first

import { unnamed } from "../../lines/model.ts";
import type { Customer } from "../../workspace/configuration.ts";
import type { Snapshot } from "../snapshot.ts";
import { escapeSnippet } from "../snippet.ts";
import { aboutCustomer, aboutOutcome, type Draft } from "./item.ts";

/** Customers, the most important first; colleagues are none. A colon is put behind the name where there is none yet. */
export function customerDrafts({ lines }: Snapshot, after: string): Draft[] {
  const colon = /^\s*[:,]/.test(after) ? "" : ": ";
  return lines.customers
    .filter(({ kind, name }) => kind === "external" && name !== unnamed)
    .toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0)
    .slice(0, 200)
    .map((customer) => ({
      label: customer.name,
      kind: "customer",
      detail: customer.id === customer.name ? "customer" : customer.id,
      documentation: aboutCustomer(customer),
      filterText: filterOf(customer),
      text: `${customer.name}${colon}`,
      ...(colon && { snippet: `${escapeSnippet(customer.name)}: \${1:outcome}` }),
    }));
}

/** Whatever of its names is typed finds a customer. */
const filterOf = ({ name, id, aliases }: Customer): string => [...new Set([name, id, ...aliases])].join(" ");

export const keywordDrafts: readonly Draft[] = [
  {
    label: "via",
    kind: "keyword",
    detail: "a line through another module",
    text: "via ",
    snippet: "via ${1:./module}: ${2:what it does for it}",
  },
  {
    label: "todo:",
    kind: "keyword",
    detail: "a line that is still to be found",
    text: "todo: ",
    snippet: "todo: ${1:what is to be found out}",
  },
  {
    label: "none:",
    kind: "keyword",
    detail: "a module that needs no line",
    text: "none: ",
    snippet: "none: ${1:reason}",
  },
];

/** Declared outcomes, as `#id`. */
export function outcomeDrafts({ lines }: Snapshot): Draft[] {
  return lines.configuration.outcomes.slice(0, 200).map((outcome) => {
    const name = lines.customers.find(({ id }) => id === outcome.customer)?.name ?? outcome.customer;
    return {
      label: `#${outcome.id}`,
      kind: "outcome",
      detail: `${name}: ${outcome.statement}`,
      documentation: aboutOutcome(outcome, name),
      text: `#${outcome.id}`,
    };
  });
}
