// @customer-impact Engineer: knows before touching a module who is hit if it breaks

import { numberOf } from "../../lines/find.ts";
import type { JudgedModule, Lines } from "../../lines/model.ts";
import type { Customer } from "../../workspace/configuration.ts";
import type { Way } from "../affected/model.ts";
import { byImportance, type ReachedCustomer, throughImports, type ThroughImports } from "./throughImports.ts";
import { waysFrom } from "./waysFrom.ts";

/** Who is hit if a module breaks. */
export interface Impact {
  readonly module: JudgedModule;
  /** Customers that its stated lines reach, by priority, then name. */
  readonly stated: readonly { readonly customer: Customer; readonly way: Way }[];
  /** Those that nothing but imports leads to. */
  readonly imported: readonly ReachedCustomer[];
  /** Absent where imports were not read, or not in its language. */
  readonly importers?: ThroughImports["importers"];
}

/** @param effort how many modules and imports are looked at */
export function impactOf(lines: Lines, module: JudgedModule, effort = Infinity): Impact {
  const number = numberOf(lines, module.module.path);
  const ids = new Set(module.customers);
  const { customers, importers } = throughImports(lines, [number], (id) => ids.has(id), effort);
  const wayOf = waysFrom(lines);
  const stated = lines.customers
    .filter(({ id }) => ids.has(id))
    .map((customer) => ({ customer, way: wayOf(number, customer.id) }))
    .sort(byImportance);
  const isKnown = lines.imports?.isKnown(module.module.language) === true;
  return { module, stated, imported: customers, ...(isKnown && { importers }) };
}
