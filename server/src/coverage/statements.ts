// @customer-impact via ../cli/commands/list: sorts all that is stated under the customer it is for

import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import { numberOf } from "../lines/find.ts";
import { registryOf } from "../lines/registry.ts";
import { groupBy } from "../text/groupBy.ts";
import type { Outcome } from "../workspace/configuration.ts";
import type { CustomerCoverage } from "./customers.ts";
import { type Branch, growForest } from "./forest.ts";
import type { Report } from "./report.ts";

/** What is stated for one customer. */
export interface CustomerStatements {
  readonly coverage: CustomerCoverage;
  /** Declared outcomes in their order, then others in that of the modules. */
  readonly outcomes: readonly OutcomeStatements[];
}

export interface OutcomeStatements {
  readonly text: string;
  readonly declared?: Outcome;
  /** The modules that state it, each with the tree of those that go via it, in the order of a walk down the tree. */
  readonly branches: readonly Branch[];
}

/**
 * Statements by customer, in the order of the report. A module stands in the tree of each customer that it reaches, once,
 * on a shortest way, and below the first of the customer's outcomes that its way leads to.
 */
export function statementsByCustomer({ lines, modules, customers }: Report): CustomerStatements[] {
  const isAll = modules === lines.modules;
  const inScope = new Set(isAll ? [] : modules.map(({ module }) => numberOf(lines, module.path)));
  const isInScope = (module: number): boolean => isAll || inScope.has(module);
  const roots = rootsOf(lines);
  return customers
    .filter(({ customer }) => customer.kind === "external")
    .map((coverage) => ({
      coverage,
      outcomes: outcomesOf(roots.get(coverage.customer.id) ?? [], lines, isInScope),
    }));
}

/** What is stated for one customer of the whole workspace, with every module that reaches it. */
export const statementsFor = (lines: Lines, customer: string): OutcomeStatements[] =>
  outcomesOf(rootsOf(lines).get(customer) ?? [], lines, () => true);

interface Root {
  readonly customer: string;
  readonly module: number;
  readonly judgement: Judgement;
  readonly declared?: Outcome;
}

const known = new WeakMap<Lines, ReadonlyMap<string, readonly Root[]>>();

/** Every statement that names a customer, by customer. */
function rootsOf(lines: Lines): ReadonlyMap<string, readonly Root[]> {
  let roots = known.get(lines);
  if (!roots) known.set(lines, (roots = findRoots(lines)));
  return roots;
}

function findRoots(lines: Lines): ReadonlyMap<string, readonly Root[]> {
  const registry = registryOf(lines.configuration);
  const roots = lines.modules.flatMap(({ judgements }, module) =>
    judgements.flatMap((judgement): Root[] => {
      if (judgement.fault) return [];
      if (judgement.kind === "direct") return judgement.customers.map((customer) => ({ customer, module, judgement }));
      return judgement.outcomes.flatMap((id): Root[] => {
        const declared = registry.outcome(id);
        const customer = registry.customer(declared?.customer ?? "")?.id;
        return declared && customer !== undefined && judgement.customers.includes(customer)
          ? [{ customer, module, judgement, declared }]
          : [];
      });
    }),
  );
  return groupBy(roots, ({ customer }) => customer);
}

function outcomesOf(roots: readonly Root[], lines: Lines, isInScope: (module: number) => boolean): OutcomeStatements[] {
  const forest = growForest(
    roots.map(({ module }) => module),
    lines,
    isInScope,
  );
  const order = new Map(lines.configuration.outcomes.map(({ id }, index) => [id, index]));
  const rank = ({ declared }: Root): number => (declared && order.get(declared.id)) ?? order.size;
  const drawn = new Set<number>();
  const branchesOf = ({ module, judgement }: Root): Branch[] => {
    const judged = lines.modules[module];
    const isFirst = !drawn.has(module);
    drawn.add(module);
    if (!judged || !(isInScope(module) || (isFirst && forest.isShown(module)))) return [];
    return [{ module: judged, judgement, depth: 0 }, ...(isFirst ? forest.below(module) : [])];
  };
  return [...groupBy(roots, outcomeKey).values()]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .flatMap((group): OutcomeStatements[] => {
      const [{ declared, judgement }] = group;
      const branches = group.flatMap(branchesOf);
      if (branches.length === 0) return [];
      return [{ text: declared?.statement ?? judgement.text.text, ...(declared && { declared }), branches }];
    });
}

/** Texts that differ only in case or in their last full stop are one outcome. */
const outcomeKey = ({ declared, judgement }: Root): string =>
  declared ? `#${declared.id}` : ` ${judgement.text.text.toLowerCase().replace(/[.!]+$/, "")}`;

/** Statements of one kind that stand in modules of the report, by module. */
export function statementsOfKind(
  { modules }: Report,
  kind: "none" | "todo",
): { module: JudgedModule; judgement: Judgement }[] {
  return modules.flatMap((module) =>
    module.judgements.filter((judgement) => judgement.kind === kind).map((judgement) => ({ module, judgement })),
  );
}
