// @customer-impact Reviewer: knows whose life a change touches, and who would lose by it, before it is merged

import type { JudgedModule, Lines } from "../../lines/model.ts";
import { byCodePoint } from "../../text/order.ts";
import { throughImports } from "../impact/throughImports.ts";
import { customerPairs } from "./customerPairs.ts";
import { type CustomerFates, fatesOf } from "./fates.ts";
import { type Affected, type AffectedCustomer, type AffectedLine, type LineFate, lostLast } from "./model.ts";
import { type States, statesOf, type TwoStates } from "./states.ts";
import { waysTo } from "./waysTo.ts";
import { withoutLine } from "./withoutLine.ts";

interface Comparison extends TwoStates {
  /** Only modules below it are told: with a trailing `/`, empty for the whole workspace. */
  readonly directory: string;
}

/** What a change means to customers: compares the lines of all modules, changed or not. */
export function affectedBy(comparison: Comparison): Affected {
  const { before, after, directory } = comparison;
  const states = statesOf(comparison);
  const isInside = ({ module }: JudgedModule): boolean => module.path.startsWith(directory);
  const inside = (lines: Lines, numbers: Iterable<number>): number[] =>
    [...numbers].filter((number) => isInside(lines.modules[number]!));
  const changed = inside(after, states.changed);
  const fates = fatesOf(customerPairs(before, after), states);
  const customers = fates.flatMap((one) => affectedCustomer(one, states, isInside)).sort(byWeight);
  const told = new Set(customers.map(({ customer }) => customer.id));
  return {
    customers,
    ...(after.imports && { imported: throughImports(after, changed, (id) => told.has(id)).customers }),
    withoutLine: withoutLine(after, changed, customers),
    modules: changed.length + inside(before, states.gone).length,
  };
}

const isPast = ({ fate }: LineFate): boolean => fate === "lost" || fate === "broken";

function affectedCustomer(
  { pair, reached, lines: fates }: CustomerFates,
  { before, after, moves, changed }: States,
  isInside: (module: JudgedModule) => boolean,
): AffectedCustomer[] {
  const told = fates.filter((one) => isInside((isPast(one) ? before : after).modules[one.number]!));
  const customer = pair.after ?? pair.before;
  const isRenamed = pair.before !== undefined && pair.after !== undefined && pair.before.name !== pair.after.name;
  if (!customer || (told.length === 0 && !(isRenamed && reached.after > 0))) return [];
  const numbersOf = (isFormer: boolean): number[] =>
    told.filter((one) => isPast(one) === isFormer).map(({ number }) => number);
  const formerWay = waysTo(before, pair.before?.id ?? "", numbersOf(true));
  const way = waysTo(after, pair.after?.id ?? "", numbersOf(false));
  const lines = told.map(({ number, ...fate }): AffectedLine => {
    const isFormer = isPast(fate);
    const now = isFormer ? moves.after(number) : number;
    const formerPath = before.modules[isFormer ? number : moves.before(number)]?.module.path;
    const path = after.modules[now]?.module.path ?? formerPath ?? "";
    return {
      ...fate,
      module: path,
      ...(formerPath !== undefined && formerPath !== path && { from: formerPath }),
      isChanged: now < 0 || changed.has(now),
      way: (isFormer ? formerWay : way)(number),
    };
  });
  return [
    {
      customer,
      standing: !pair.before ? "new" : !pair.after ? "removed" : "known",
      ...(isRenamed && { formerName: pair.before.name }),
      reached,
      lines: lines.sort((a, b) => ranks[a.fate] - ranks[b.fate] || byCodePoint(a.module, b.module)),
    },
  ];
}

const ranks: Readonly<Record<LineFate["fate"], number>> = { broken: 0, lost: 1, added: 2, reworded: 3, carried: 4 };

const byWeight = (a: AffectedCustomer, b: AffectedCustomer): number =>
  Number(lostLast(b)) - Number(lostLast(a)) ||
  (a.customer.priority ?? Infinity) - (b.customer.priority ?? Infinity) ||
  byCodePoint(a.customer.name, b.customer.name) ||
  byCodePoint(a.customer.id, b.customer.id);
