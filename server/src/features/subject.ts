// @customer-impact via ./definition, ./references: tells which customer, outcome or module a word stands for

import type { Lines } from "../lines/model.ts";
import { customerNamed } from "../lines/customerNamed.ts";
import type { Customer, Outcome } from "../workspace/configuration.ts";
import type { Place } from "./place.ts";

/** What a place is about: what can be gone to, looked up and renamed. */
export type Subject =
  | { readonly kind: "customer"; readonly customer: Customer }
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  /** One module, or those of a directory or package together. */
  | { readonly kind: "modules"; readonly modules: readonly number[] };

/** The customer, outcome or modules that a place means; the tag of a statement means its own module. */
export function subjectOf(lines: Lines, place: Place): Subject | undefined {
  if (place.in === "configuration") return configuredSubject(lines, place.path, place.isKey, place.text);
  const { part, module } = place;
  switch (part.kind) {
    case "tag":
      return module === undefined ? undefined : { kind: "modules", modules: [module] };
    case "customer":
      return part.customer && { kind: "customer", customer: part.customer };
    case "outcome":
      return part.outcome && { kind: "outcome", outcome: part.outcome };
    case "ref":
      return part.ref.target && { kind: "modules", modules: part.ref.target.modules };
    case "keyword":
    case "attributeKey":
    case "attributeValue":
    case "text":
      return undefined;
  }
}

/** A customer's key, name and aliases mean the customer, as does an outcome's `customer`; an outcome's key means it. */
function configuredSubject(
  lines: Lines,
  path: readonly (string | number)[],
  isKey: boolean,
  text: string,
): Subject | undefined {
  const [section, id, field] = path;
  const isEntry = isKey && path.length === 2;
  if (section === "customers" && (isEntry || (!isKey && (field === "name" || field === "aliases")))) {
    const customer = lines.configuration.customers.find((one) => one.id === id);
    return customer && { kind: "customer", customer };
  }
  if (section === "outcomes" && isEntry) {
    const outcome = lines.configuration.outcomes.find((one) => one.id === id);
    return outcome && { kind: "outcome", outcome };
  }
  if (section === "outcomes" && !isKey && field === "customer") {
    const customer = customerNamed(lines, text);
    return customer && { kind: "customer", customer };
  }
  return undefined;
}
