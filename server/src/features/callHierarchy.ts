// @customer-impact #whom-it-serves: walks a line step by step, up to the customer or down to the roots

import { customerNamed } from "../lines/customerNamed.ts";
import { numberOf } from "../lines/find.ts";
import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import { supportersOf } from "../lines/supporters.ts";
import { inert } from "../reports/text/inert.ts";
import { groupBy } from "../text/groupBy.ts";
import { comparePositions, type Position, type Range } from "../text/range.ts";
import type { Customer } from "../workspace/configuration.ts";
import { type Location, locationOfModule } from "../coverage/moduleLocation.ts";
import { importedSteps, mostSteps } from "./importedSteps.ts";
import { locationOfCustomer } from "./location.ts";
import { placeAt } from "./place.ts";
import { refsTo } from "./references.ts";
import type { Snapshot } from "./snapshot.ts";
import { partsOf } from "./statementParts.ts";
import { customersOf } from "./statementReach.ts";
import { subjectOf } from "./subject.ts";

/** What an item is, whatever becomes of the files that it stands in. */
export type CallTarget =
  { readonly kind: "module"; readonly path: string } | { readonly kind: "customer"; readonly id: string };

/** A module, or a customer as the end of all lines. */
export interface CallItem {
  readonly target: CallTarget;
  /** Of a module its file or directory alone: in a narrow view what stands behind a long path is cut off. */
  readonly name: string;
  /** How a module stands to the one that was asked about, where imports tell, its customers, and where it lies; a customer's group. */
  readonly detail: string;
  /** Nobody states it: nothing but an import leads there. */
  readonly isOnlyImported?: true;
  readonly path: string;
  readonly range: Range;
}

/** One step of a line. */
export interface Call {
  readonly item: CallItem;
  /** Where the one that goes via the other says so, in its own file. */
  readonly ranges: readonly Range[];
}

/** A ref may mean a directory, and anything may be imported: so many modules are told at the most. */
const most = mostSteps;

/** The modules or the customer that stand at a position; anywhere else in a statement, its own module. */
export function prepareCalls(snapshot: Snapshot, path: string, position: Position): CallItem[] {
  const place = placeAt(snapshot, path, position);
  if (!place) return [];
  const { lines } = snapshot;
  const subject = subjectOf(lines, place);
  if (subject?.kind === "customer") return customerItem(snapshot, subject.customer);
  if (subject?.kind === "outcome") {
    const customer = customerNamed(lines, subject.outcome.customer);
    return customer ? customerItem(snapshot, customer) : [];
  }
  const own = place.in === "statement" && place.module !== undefined ? [place.module] : [];
  return (subject?.modules ?? own).slice(0, most).flatMap((number) => moduleItem(lines, lines.modules[number]));
}

/** Who goes via a module, and what else it imports; which modules name a customer. */
export function incomingCalls(snapshot: Snapshot, target: CallTarget): Call[] {
  const { lines } = snapshot;
  if (target.kind === "customer") return modulesNaming(snapshot, target.id);
  const number = numberOf(lines, target.path);
  if (number < 0) return [];
  const { isImported, inWords, others } = importedSteps(lines, number, "in");
  const groups = groupBy(supportersOf(lines, number), ({ module }) => module);
  const stated = [...groups].flatMap(([module, supporters]) =>
    moduleItem(lines, lines.modules[module], inWords(true, isImported(module))).map((item) => ({
      item,
      ranges: rangesIn(
        item,
        supporters.flatMap(({ judgement }) => refsTo(judgement, (other) => other === number)),
      ),
    })),
  );
  const imported = others((module) => groups.has(module)).flatMap((module) =>
    importedItem(lines, module, inWords(false, true)).map((item) => ({ item, ranges: rangesIn(item, []) })),
  );
  return [...stated, ...imported];
}

/** Whom a module goes via, who else imports it, and the customers that it names itself. A customer goes via nobody. */
export function outgoingCalls(snapshot: Snapshot, target: CallTarget): Call[] {
  const { lines } = snapshot;
  const number = target.kind === "module" ? numberOf(lines, target.path) : -1;
  const module = lines.modules[number];
  const [from] = moduleItem(lines, module);
  if (!module || !from) return [];
  const { isImported, inWords, others } = importedSteps(lines, number, "out");
  const targets = new Set(
    module.judgements.flatMap(({ refs }) => refs.flatMap(({ target: found }) => found?.modules.slice(0, most) ?? [])),
  );
  const modules = [...targets].slice(0, most).flatMap((one) =>
    moduleItem(lines, lines.modules[one], inWords(true, isImported(one))).map((item) => ({
      item,
      ranges: rangesIn(
        from,
        module.judgements.flatMap((judgement) => refsTo(judgement, (other) => other === one)),
      ),
    })),
  );
  const customers = customersOf(lines, [...ownCustomers(module)]).flatMap((customer) =>
    customerItem(snapshot, customer).map((item) => ({
      item,
      ranges: rangesIn(
        from,
        module.judgements.flatMap((judgement) => placesNaming(lines, judgement, customer.id)),
      ),
    })),
  );
  const imported = others((one) => targets.has(one)).flatMap((one) =>
    importedItem(lines, one, inWords(false, true)).map((item) => ({ item, ranges: rangesIn(from, []) })),
  );
  return [...modules, ...customers, ...imported];
}

/** @param how it stands to the module that was asked about; empty where only what is stated is known */
function moduleItem(lines: Lines, module: JudgedModule | undefined, how = ""): CallItem[] {
  const location = module && locationOfModule(module);
  if (!location) return [];
  const names = customersOf(lines, module.customers).map(({ name }) => inert(name));
  const { path } = module.module;
  const [, directory = "", name = path] = /^(.*\/)?([^/]+\/?)$/.exec(path) ?? [];
  return [
    {
      target: { kind: "module", path },
      name: inert(name),
      detail: [how, names.length > 0 ? names.slice(0, 5).join(", ") : "no line to a customer", inert(directory)]
        .filter(Boolean)
        .join(" · "),
      ...location,
    },
  ];
}

const importedItem = (lines: Lines, module: number, how: string): CallItem[] =>
  moduleItem(lines, lines.modules[module], how).map((item) => ({ ...item, isOnlyImported: true }));

/** None where the customer is declared nowhere, since an item must stand somewhere. */
function customerItem(snapshot: Snapshot, customer: Customer): CallItem[] {
  const location = locationOfCustomer(snapshot, customer);
  if (!location) return [];
  const detail = customer.kind === "internal" ? "colleagues" : inert(customer.group ?? "customer");
  return [
    { target: { kind: "customer", id: customer.id }, name: inert(customer.name) || customer.id, detail, ...location },
  ];
}

const ownCustomers = ({ judgements }: JudgedModule): Set<string> =>
  new Set(judgements.flatMap(({ fault, customers }) => (fault ? [] : customers)));

function modulesNaming({ lines }: Snapshot, id: string): Call[] {
  return lines.modules.flatMap((module) => {
    const judgements = module.judgements.filter(({ fault, customers }) => !fault && customers.includes(id));
    if (judgements.length === 0) return [];
    return moduleItem(lines, module).map((item) => ({
      item,
      ranges: rangesIn(
        item,
        judgements.flatMap((judgement) => placesNaming(lines, judgement, id)),
      ),
    }));
  });
}

/** Where a statement names a customer, or an outcome for it. */
function placesNaming(lines: Lines, judgement: Judgement, id: string): Location[] {
  return partsOf(lines, judgement).flatMap((part) => {
    const isMeant =
      (part.kind === "customer" && part.customer?.id === id) ||
      (part.kind === "outcome" && part.outcome !== undefined && customerNamed(lines, part.outcome.customer)?.id === id);
    return isMeant ? part.ranges.map((range) => ({ path: judgement.statement.file, range })) : [];
  });
}

/** A call stands in the file of its item; where it is stated elsewhere, the item itself stands for it. */
function rangesIn({ path, range }: CallItem, locations: readonly Location[]): Range[] {
  const ranges = locations.filter((one) => one.path === path).map((one) => one.range);
  return ranges.length > 0 ? ranges.toSorted((a, b) => comparePositions(a.start, b.start)) : [range];
}
