// @customer-impact via ./flow: follows every module to every customer that it reaches

import type { JudgedModule, Lines } from "../../lines/model.ts";
import type { CustomerCoverage } from "../customers.ts";
import type { Branch } from "../forest.ts";
import { type Location, locationOf } from "../moduleLocation.ts";
import type { Report } from "../report.ts";
import { type OutcomeStatements, statementsFor } from "../statements.ts";
import type { Locate } from "./model.ts";

/** Lines that go the same way, counted: one for each module and each customer that it reaches. */
export interface FlowWay {
  /** The folder of the modules, where they go via others. */
  readonly from?: string;
  /** The folder of the modules that state the outcome; absent where it is not told. */
  readonly through?: string;
  readonly outcome: OutcomeEnd;
  readonly customer: CustomerEnd;
  readonly units: number;
}

/** What is summed has no name of its own. */
export type OutcomeEnd =
  | { readonly id: string; readonly text: string; readonly outcome?: string; readonly location?: Location }
  | typeof otherOutcomes;
export const otherOutcomes = { id: "other" } as const;

export type CustomerEnd =
  | { readonly id: string; readonly name: string; readonly location?: Location }
  | { readonly id: "other"; readonly entries: number };

const longestText = 300;

/**
 * @param folderOf the folder that a module is shown in
 * @param most so many customers are followed; the others are summed
 */
export function flowWays(
  { lines, customers }: Report,
  folderOf: (module: JudgedModule) => string,
  locate: Locate,
  most: number,
): FlowWay[] {
  const reached = customers
    .filter(({ customer, direct, indirect }) => customer.kind === "external" && direct + indirect > 0)
    .toSorted((a, b) => priorityOf(a) - priorityOf(b) || unitsOf(b) - unitsOf(a) || 0);
  const followed = reached.length > most ? reached.slice(0, most - 1) : reached;
  return [
    ...followed.flatMap(({ customer: { id, name } }) => {
      const location = locate("customers", id);
      return waysTo(lines, { id, name, ...(location && { location }) }, folderOf, locate);
    }),
    ...otherWays(lines, reached.slice(followed.length), folderOf),
  ];
}

const priorityOf = ({ customer }: CustomerCoverage): number => customer.priority ?? Infinity;
const unitsOf = ({ direct, indirect }: CustomerCoverage): number => direct + indirect;

function waysTo(
  lines: Lines,
  customer: CustomerEnd,
  folderOf: (module: JudgedModule) => string,
  locate: Locate,
): FlowWay[] {
  const seen = new Set<JudgedModule>();
  return statementsFor(lines, customer.id).flatMap((statements): FlowWay[] => {
    const outcome = outcomeEnd(customer.id, statements, locate);
    const counts = new Map<string, { from?: string; through: string; units: number }>();
    let through = "";
    for (const { module, depth } of statements.branches) {
      const folder = folderOf(module);
      if (depth === 0) through = folder;
      if (seen.has(module)) continue;
      seen.add(module);
      const key = `${depth === 0 ? "" : folder}\n${through}`;
      const count = counts.get(key);
      if (count) count.units++;
      else counts.set(key, { ...(depth > 0 && { from: folder }), through, units: 1 });
    }
    return [...counts.values()].map((count) => ({ ...count, outcome, customer }));
  });
}

function outcomeEnd(customer: string, { text, declared, branches }: OutcomeStatements, locate: Locate): OutcomeEnd {
  const shown = shortened(text);
  if (declared) {
    const location = locate("outcomes", declared.id) ?? firstLocation(branches);
    return { id: JSON.stringify([customer, "#", declared.id]), text: shown, outcome: declared.id, ...placed(location) };
  }
  return { id: JSON.stringify([customer, "", text]), text: shown, ...placed(firstLocation(branches)) };
}

const placed = (location: Location | undefined): { location?: Location } => (location ? { location } : {});

const firstLocation = ([first]: readonly Branch[]): Location | undefined => first && locationOf(first.judgement);

const shortened = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;

/** The customers that are not followed one by one, and whose outcomes nobody tells apart. */
function otherWays(
  lines: Lines,
  others: readonly CustomerCoverage[],
  folderOf: (module: JudgedModule) => string,
): FlowWay[] {
  if (others.length === 0) return [];
  const ids = new Set(others.map(({ customer }) => customer.id));
  const direct = new Map<string, number>();
  const indirect = new Map<string, number>();
  for (const module of lines.modules) {
    if (module.customers.length === 0) continue;
    const own = new Set(module.judgements.flatMap(({ fault, customers }) => (fault ? [] : customers)));
    const folder = folderOf(module);
    for (const id of module.customers) {
      if (!ids.has(id)) continue;
      const counts = own.has(id) ? direct : indirect;
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  const end = { outcome: otherOutcomes, customer: { id: "other", entries: others.length } } as const;
  return [
    ...[...direct].map(([through, units]) => ({ through, units, ...end })),
    ...[...indirect].map(([from, units]) => ({ from, units, ...end })),
  ];
}
