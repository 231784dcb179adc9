// @customer-impact Engineer: knows before touching a module who is hit if it breaks

import { numberOf } from "../../lines/find.ts";
import type { JudgedModule, Lines } from "../../lines/model.ts";
import type { Customer } from "../../workspace/configuration.ts";
import type { Way } from "../affected/model.ts";
import { waysTo } from "../affected/waysTo.ts";
import { byImportance, type ReachedCustomer, throughImports, type ThroughImports } from "./throughImports.ts";

/** Who is hit if a module breaks. */
export interface Impact {
  readonly module: JudgedModule;
  /** Customers that its stated lines reach, by priority, then name. */
  readonly stated: readonly { readonly customer: Customer; readonly way: Way }[];
  /** Those that nothing but imports leads to. */
  readonly imported: readonly ReachedCustomer[];
  readonly importers: ThroughImports["importers"];
}

export function impactOf(lines: Lines, module: JudgedModule): Impact {
  const number = numberOf(lines, module.module.path);
  const ids = new Set(module.customers);
  const { customers, importers } = throughImports(lines, [number], (id) => ids.has(id));
  const stated = lines.customers
    .filter(({ id }) => ids.has(id))
    .map((customer) => ({ customer, way: waysTo(lines, customer.id, [number])(number) }))
    .sort(byImportance);
  return { module, stated, imported: customers, importers };
}
