// @customer-impact Engineering lead: sees which customer nobody works for, those that matter most first

import type { CustomerBars } from "../../server/src/coverage/overview/model.ts";
import { count, number } from "../../server/src/reports/text/words.ts";
import { barOf } from "./bar.ts";
import { type Context, link, opener } from "./context.ts";
import { element, keepingFocus, replace } from "./element.ts";
import { tableOf } from "./section.ts";

export interface CustomersSection {
  readonly root: HTMLElement;
  readonly update: (customers: CustomerBars) => void;
}

/** A table whose rows are bars: nothing has to be told twice. */
export function customersSection(context: Context): CustomersSection {
  const body = element("div", { class: "table-holder" });
  const root = element(
    "section",
    { class: "customers", "aria-labelledby": "customers-title" },
    element("div", { class: "head" }, element("h2", { id: "customers-title" }, "Customers")),
    element(
      "p",
      { class: "lead" },
      "Modules that reach each customer, by priority: solid ones name it, hatched ones go via others.",
    ),
    body,
  );
  return {
    root,
    update: (customers) => keepingFocus(body, () => replace(body, ...content(context, customers))),
  };
}

function content(context: Context, { items, rest }: CustomerBars): Node[] {
  if (items.length === 0) return [element("p", { class: "empty" }, "No statement names a customer yet.")];
  const most = Math.max(1, ...items.map(({ direct, indirect }) => direct + indirect));
  const rows = items.map((customer) => [
    element(
      "div",
      { class: "name" },
      link(customer.name, `customer ${customer.id}`, opener(context, customer.location)),
      customer.group ? element("span", { class: "muted" }, customer.group) : undefined,
    ),
    customer.priority === undefined ? "–" : number(customer.priority),
    customer.direct + customer.indirect === 0 ? element("span", { class: "muted" }, "Nobody") : barOf(customer, most),
    number(customer.direct),
    number(customer.indirect),
    number(customer.direct + customer.indirect),
  ]);
  const table = tableOf("Customers", ["Customer", "#Priority", "", "#Direct", "#Indirect", "#Modules"], rows);
  const others = `${count(rest.customers, "more customer")}, with ${number(rest.direct)} direct and ${number(rest.indirect)} indirect lines.`;
  return [table, ...(rest.customers > 0 ? [element("p", { class: "aside" }, others)] : [])];
}
