// @customer-impact via ./affected: tells of each line whether a change adds, loses, breaks or rewords it

import type { JudgedModule, Lines } from "../../lines/model.ts";
import { endsOf } from "../chains.ts";
import type { CustomerPair } from "./customerPairs.ts";
import type { LineFate } from "./model.ts";
import type { States } from "./states.ts";

/** The number of the module: as it was where the line is lost or broken, else as it is. */
export type FatedLine = LineFate & { readonly number: number };

/** What becomes of the lines to one customer. */
export interface CustomerFates {
  readonly pair: CustomerPair;
  readonly reached: { readonly before: number; readonly after: number };
  readonly lines: readonly FatedLine[];
}

/** Compares the lines of all modules, in one go through them. */
export function fatesOf(pairs: readonly CustomerPair[], states: States): CustomerFates[] {
  const { before, after, moves, gone } = states;
  const drafts = pairs.map((pair) => ({ pair, reached: { before: 0, after: 0 }, lines: [] as FatedLine[] }));
  const byFormer = new Map(drafts.map((draft) => [draft.pair.before?.id, draft]));
  const byPresent = new Map(drafts.map((draft) => [draft.pair.after?.id, draft]));
  after.modules.forEach((module, number) => {
    const formerNumber = moves.before(number);
    const former = before.modules[formerNumber];
    if (module.customers.length === 0 && !former?.customers.length) return;
    const were = new Set((former?.customers ?? []).flatMap((id) => byFormer.get(id) ?? []));
    for (const id of module.customers) {
      const draft = byPresent.get(id);
      if (!draft) continue;
      draft.reached.after++;
      if (!were.delete(draft)) draft.lines.push({ fate: "added", number });
      else {
        draft.reached.before++;
        draft.lines.push(...keptLine(draft.pair, formerNumber, number, states).map((fate) => ({ ...fate, number })));
      }
    }
    for (const draft of were) {
      draft.reached.before++;
      draft.lines.push({ ...lossOf(module), number: formerNumber });
    }
  });
  for (const number of gone)
    for (const id of before.modules[number]!.customers) {
      const draft = byFormer.get(id);
      if (!draft) continue;
      draft.reached.before++;
      draft.lines.push({ fate: "lost", why: "gone", number });
    }
  return drafts;
}

/** What there is to tell of a line that is there before and after: nothing, unless it or its module changed. */
function keptLine(pair: CustomerPair, was: number, is: number, { before, after, changed }: States): LineFate[] {
  const former = textsOf(before, was, pair.before?.id);
  if (isOther(former, textsOf(after, is, pair.after?.id))) return [{ fate: "reworded", former }];
  return changed.has(is) ? [{ fate: "carried" }] : [];
}

/** What a module itself promises a customer. */
const textsOf = (lines: Lines, module: number, customer: string | undefined): string[] =>
  endsOf(lines.modules[module]!, lines)
    .filter((end) => end.customer === customer)
    .map(({ text }) => text);

/** Where a direct line became one via others, or the other way round, nothing is said in other words. */
const isOther = (former: readonly string[], now: readonly string[]): boolean =>
  former.length > 0 && now.length > 0 && former.toSorted().join("\0") !== now.toSorted().join("\0");

function lossOf({ verdict }: JudgedModule): LineFate {
  if (verdict.status === "uncovered") return { fate: "broken", reason: verdict.reason };
  return { fate: "lost", why: verdict.status === "exempt" ? "exempt" : "elsewhere" };
}
