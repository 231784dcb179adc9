// @customer-impact via ./moduleLine: lists who imports a module and what it imports, and whom that reaches

import { nearReach } from "../coverage/impact/nearReach.ts";
import { type Location, locationOfModule } from "../coverage/moduleLocation.ts";
import type { JudgedModule, Lines } from "../lines/model.ts";
import { type Page, type PageRequest, pageOf } from "./paging.ts";
import { customersOf } from "./statementReach.ts";

/** What imports tell of a module. None of it is a line, since nobody states it. */
export interface ModuleImports {
  /** Those whom no stated line of the module reaches, by priority, then name. */
  readonly customers: readonly ImportedCustomer[];
  /** Whether these are all; if not, there may be more. */
  readonly hasAllCustomers: boolean;
  /** Who imports it, those with a line first. */
  readonly importedBy: Page<ImportNeighbour>;
  /** How many more import it through others. */
  readonly further: number;
  /** Whether everybody who imports it was looked at. If not, there are more of those. */
  readonly isWhole: boolean;
  /** It has no line, and nothing with a line imports it, in any number of steps. */
  readonly isNobodys: boolean;
  /** What it imports, those with a line first. */
  readonly imports: Page<ImportNeighbour>;
}

interface ImportedCustomer {
  readonly id: string;
  readonly name: string;
  /** The path of the nearest module that imports this one and has a line to the customer. */
  readonly importer: string;
  /** How many imports lie between: 1 where it imports it itself. */
  readonly distance: number;
  /** Of that module. */
  readonly location?: Location;
}

/** A module on the other side of an import. */
interface ImportNeighbour {
  readonly module: string;
  readonly status: JudgedModule["verdict"]["status"];
  readonly reason?: string;
  /** The names of those that it reaches, by priority; the first few. */
  readonly customers: readonly string[];
  readonly location?: Location;
}

const mostCustomers = 100;
const mostNames = 5;

/** @returns undefined where imports were not read, or not in the module's language */
export function moduleImports(
  lines: Lines,
  module: JudgedModule,
  pageFor: (list: "importedBy" | "imports") => PageRequest,
): ModuleImports | undefined {
  const reach = nearReach(lines, module);
  if (!reach) return undefined;
  const { customers, hasAllCustomers, importedBy, further, isWhole, isNobodys, imports } = reach;
  const { modules } = lines;
  const page = (numbers: readonly number[], list: "importedBy" | "imports"): Page<ImportNeighbour> =>
    pageOf(
      numbers,
      (number) => modules[number]!.module.path,
      (number) => neighbour(lines, modules[number]!),
      pageFor(list),
    );
  return {
    customers: customers.slice(0, mostCustomers).map(({ customer: { id, name }, importer, distance }) => {
      const location = locationOfModule(modules[importer]!);
      return {
        id,
        name,
        importer: modules[importer]!.module.path,
        distance,
        ...(location && { location }),
      };
    }),
    hasAllCustomers: hasAllCustomers && customers.length <= mostCustomers,
    importedBy: page(importedBy, "importedBy"),
    further,
    isWhole,
    isNobodys,
    imports: page(imports, "imports"),
  };
}

function neighbour(lines: Lines, module: JudgedModule): ImportNeighbour {
  const { verdict, customers } = module;
  const location = locationOfModule(module);
  return {
    module: module.module.path,
    status: verdict.status,
    ...(verdict.status === "uncovered" && { reason: verdict.reason }),
    customers: customersOf(lines, customers.slice(0, mostCustomers))
      .slice(0, mostNames)
      .map(({ name }) => name),
    ...(location && { location }),
  };
}
