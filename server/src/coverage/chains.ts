// @customer-impact Reviewer: reads a line step by step, from the module to what the customer gets

import { numberOf } from "../lines/find.ts";
import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import { registryOf } from "../lines/registry.ts";
import { attributeOf } from "../statements/attribute.ts";
import type { Range } from "../text/range.ts";
import type { Customer } from "../workspace/configuration.ts";

/** A way from a module to one or more customers. */
export interface Chain {
  /** From the module to the one that names the customers. */
  readonly steps: readonly Step[];
  readonly ends: readonly End[];
}

/** A module of a chain, and what it says about the way on. */
interface Step {
  readonly module: string;
  /** Where its statement stands. */
  readonly path: string;
  readonly range: Range;
  /** What it contributes to the next one, or to a declared outcome; empty where it does not say. */
  readonly text: string;
}

/** What a customer gets. */
export interface End {
  /** An id. */
  readonly customer: string;
  readonly text: string;
  /** The id of a declared outcome. */
  readonly outcome?: string;
  readonly metric?: string;
  readonly evidence?: string;
}

/**
 * The shortest way to each customer that a module reaches, the shortest of all first; of equally short ones that which
 * sorts first. Customers at the end of the same way share a chain.
 */
export function chainsOf(lines: Lines, module: JudgedModule): Chain[] {
  const start = numberOf(lines, module.module.path);
  if (start < 0) return [];
  const missing = new Set(module.customers);
  const cameFrom = new Map<number, number>([[start, -1]]);
  const queue = [start];
  const chains: Chain[] = [];
  for (let at = 0; at < queue.length && missing.size > 0; at++) {
    const number = queue[at] ?? 0;
    const judged = lines.modules[number];
    if (!judged) continue;
    const ends = endsOf(judged, lines).filter(({ customer }) => missing.has(customer));
    const [first] = ends;
    if (first)
      chains.push({
        steps: stepsTo(number, first.customer, cameFrom, lines),
        ends: byPriority(ends, lines.customers),
      });
    for (const { customer } of ends) missing.delete(customer);
    for (const next of targetsOf(judged.judgements)) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, number);
      queue.push(next);
    }
  }
  return chains;
}

/** The modules that lines lead to from here, by path. */
function targetsOf(judgements: readonly Judgement[]): number[] {
  const targets = judgements.flatMap(({ fault, refs }) =>
    fault ? [] : refs.flatMap(({ target }) => target?.modules ?? []),
  );
  return [...new Set(targets)].sort((a, b) => a - b);
}

function stepsTo(last: number, customer: string, cameFrom: ReadonlyMap<number, number>, lines: Lines): Step[] {
  const numbers: number[] = [];
  for (let number = last; number >= 0; number = cameFrom.get(number) ?? -1) numbers.push(number);
  return numbers.toReversed().flatMap((number, index, all) => {
    const module = lines.modules[number];
    const next = all[index + 1];
    const judgement = module?.judgements.find((one) =>
      next === undefined ? names(one, customer) : leadsTo(one, next),
    );
    if (!module || !judgement) return [];
    const { kind, statement, text } = judgement;
    return [
      {
        module: module.module.path,
        path: statement.file,
        range: statement.raw.range,
        // The words of a plain statement are the outcome itself, which the end tells.
        text: kind === "direct" ? "" : text.text,
      },
    ];
  });
}

const leadsTo = ({ fault, refs }: Judgement, module: number): boolean =>
  !fault && refs.some(({ target }) => target?.modules.includes(module));

const names = ({ fault, customers }: Judgement, customer: string): boolean => !fault && customers.includes(customer);

/** What the statements of a module itself promise. */
export const endsOf = ({ judgements }: JudgedModule, lines: Lines): End[] =>
  judgements.flatMap((judgement) => (judgement.fault ? [] : ends(judgement, lines)));

function ends({ statement, text, customers, outcomes: ids }: Judgement, lines: Lines): End[] {
  const { customer: find, outcome: declared } = registryOf(lines.configuration);
  const own = (key: string): string | undefined => attributeOf(statement.syntax, key);
  return customers.flatMap((customer): End[] => {
    const outcomes = ids
      .flatMap((id) => declared(id) ?? [])
      .filter((outcome) => find(outcome.customer)?.id === customer);
    if (outcomes.length === 0) return [end(customer, text.text, own("metric"), own("evidence"))];
    return outcomes.map(({ id, statement: promised, metric, evidence }) =>
      end(customer, promised, own("metric") ?? metric, own("evidence") ?? evidence, id),
    );
  });
}

const end = (customer: string, text: string, metric?: string, evidence?: string, outcome?: string): End => ({
  customer,
  text,
  ...(outcome !== undefined && { outcome }),
  ...(metric !== undefined && { metric }),
  ...(evidence !== undefined && { evidence }),
});

function byPriority(ends: readonly End[], customers: readonly Customer[]): End[] {
  const priorityOf = (id: string): number => customers.find((customer) => customer.id === id)?.priority ?? Infinity;
  return ends.toSorted((a, b) => priorityOf(a.customer) - priorityOf(b.customer) || 0);
}
