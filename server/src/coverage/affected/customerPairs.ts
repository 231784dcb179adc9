// @customer-impact via ./affected: knows a customer again who has another name, id or priority now

import { type Lines, unnamed } from "../../lines/model.ts";
import type { Customer } from "../../workspace/configuration.ts";

/** A customer as they were and as they are: one of both at least. */
export interface CustomerPair {
  readonly before: Customer | undefined;
  readonly after: Customer | undefined;
}

/** External customers: the same by id, else by name. */
export function customerPairs(before: Lines, after: Lines): CustomerPair[] {
  const former = external(before).filter(
    // Once customers are declared, a sentence that names nobody has none: that is no customer who goes.
    ({ id }) => id !== unnamed || after.configuration.customers.length === 0,
  );
  const left = new Map(former.map((customer) => [customer.id, customer]));
  const take = (customer: Customer | undefined): Customer | undefined => {
    if (customer) left.delete(customer.id);
    return customer;
  };
  const now = external(after);
  const byId = new Map(now.map(({ id }) => [id, take(left.get(id))]));
  const byName = new Map([...left.values()].map((customer) => [customer.name.toLowerCase(), customer]));
  const pairs = now.map((customer): CustomerPair => {
    const same = byId.get(customer.id) ?? byName.get(customer.name.toLowerCase());
    return { before: same && !byId.get(customer.id) ? takeOnce(left, same) : same, after: customer };
  });
  return [...pairs, ...[...left.values()].map((customer) => ({ before: customer, after: undefined }))];
}

/** Two customers may have the same name. */
const takeOnce = (left: Map<string, Customer>, customer: Customer): Customer | undefined =>
  left.delete(customer.id) ? customer : undefined;

const external = ({ customers }: Lines): Customer[] => customers.filter(({ kind }) => kind === "external");
