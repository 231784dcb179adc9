// @customer-impact via ./tree: sorts what is stated under the customer and outcome that it is for

import { customerCoverage, type CustomerCoverage } from "../coverage/customers.ts";
import type { Branch } from "../coverage/forest.ts";
import { type OutcomeStatements, statementsFor } from "../coverage/statements.ts";
import type { Lines } from "../lines/model.ts";
import { inert } from "../reports/text/inert.ts";
import { locationOf } from "../coverage/moduleLocation.ts";
import { moduleNode, type ModuleNode } from "./moduleNode.ts";
import { nodeId, partsOfId } from "./nodeId.ts";
import { type Page, type PageRequest, pageOf } from "./paging.ts";

export type CustomerTreeNode =
  | {
      readonly id: string;
      readonly kind: "customer";
      readonly label: string;
      /** The customer's group; empty without one. */
      readonly description: string;
      /** Its id in the configuration; without a registry its name. */
      readonly customer: string;
      /** How many modules name it, and how many others reach it. */
      readonly direct: number;
      readonly indirect: number;
      readonly hasChildren: boolean;
    }
  | {
      readonly id: string;
      readonly kind: "outcome";
      readonly label: string;
      /** The `#id` of a declared outcome; empty for others. */
      readonly description: string;
      /** How many modules stand below it. */
      readonly modules: number;
      readonly hasChildren: true;
    };

/** The children of a customer, an outcome or a module in the tree of customers; without a parent the customers. */
export function customerTree(
  lines: Lines,
  parent: string | undefined,
  page: PageRequest,
): Page<CustomerTreeNode | ModuleNode> {
  const [kind, customer = "", outcome = "", module = "", ...more] =
    parent === undefined ? ["root"] : (partsOfId(parent) ?? []);
  const found = kind === "root" ? undefined : drawn(lines, customer);
  switch (more.length === 0 ? kind : undefined) {
    case "root":
      return pageOf(customersIn(lines), ({ customer: { id } }) => nodeId("customer", id), customerNode, page);
    case "customer":
      return pageOf(
        [...(found?.values() ?? [])],
        ({ key }) => nodeId("outcome", customer, key),
        outcomeNode(customer),
        page,
      );
    case "outcome":
      return branchPage(lines, [customer, outcome], found?.get(outcome), found?.get(outcome)?.roots ?? [], page);
    case "module":
      return branchPage(
        lines,
        [customer, outcome],
        found?.get(outcome),
        found?.get(outcome)?.children.get(module) ?? [],
        page,
      );
    default:
      return { items: [], total: 0 };
  }
}

/** By priority, then name; colleagues are no customers. */
const customersIn = (lines: Lines): CustomerCoverage[] =>
  customerCoverage(lines, lines.modules).filter(({ customer }) => customer.kind === "external");

function customerNode({ customer, direct, indirect }: CustomerCoverage): CustomerTreeNode {
  const { id, name, group } = customer;
  return {
    id: nodeId("customer", id),
    kind: "customer",
    label: inert(name),
    description: inert(group ?? ""),
    customer: id,
    direct,
    indirect,
    hasChildren: direct + indirect > 0,
  };
}

const outcomeNode =
  (customer: string) =>
  ({ key, text, declared, size }: DrawnOutcome): CustomerTreeNode => ({
    id: nodeId("outcome", customer, key),
    kind: "outcome",
    label: inert(text),
    description: declared ? `#${inert(declared.id)}` : "",
    modules: size,
    hasChildren: true,
  });

function branchPage(
  lines: Lines,
  ids: readonly string[],
  outcome: DrawnOutcome | undefined,
  branches: readonly Branch[],
  page: PageRequest,
): Page<ModuleNode> {
  const idOf = ({ module }: Branch): string => nodeId("module", ...ids, module.module.path);
  return pageOf(
    branches,
    idOf,
    (branch) =>
      moduleNode(lines, branch.module, idOf(branch), {
        // The outcome itself stands above; a module that names a declared one may add what it does for it.
        description: branch.depth === 0 && branch.judgement.kind === "direct" ? "" : inert(branch.judgement.text.text),
        location: locationOf(branch.judgement),
        hasChildren: outcome?.children.has(branch.module.module.path) ?? false,
      }),
    page,
  );
}

/** An outcome with its trees, so that the children of each node can be told one by one. */
interface DrawnOutcome {
  readonly key: string;
  readonly text: string;
  readonly declared: OutcomeStatements["declared"];
  readonly size: number;
  readonly roots: readonly Branch[];
  /** By the path of a module. */
  readonly children: ReadonlyMap<string, readonly Branch[]>;
}

const known = new WeakMap<Lines, Map<string, ReadonlyMap<string, DrawnOutcome>>>();

function drawn(lines: Lines, customer: string): ReadonlyMap<string, DrawnOutcome> {
  let customers = known.get(lines);
  if (!customers) known.set(lines, (customers = new Map()));
  let outcomes = customers.get(customer);
  if (!outcomes) {
    outcomes = new Map(
      statementsFor(lines, customer)
        .map((outcome) => drawnOutcome(outcome))
        .map((outcome) => [outcome.key, outcome]),
    );
    customers.set(customer, outcomes);
  }
  return outcomes;
}

function drawnOutcome({ text, declared, branches }: OutcomeStatements): DrawnOutcome {
  const roots = new Map<string, Branch>();
  const children = new Map<string, Branch[]>();
  const above: string[] = [];
  for (const branch of branches) {
    const { path } = branch.module.module;
    above.length = branch.depth;
    const parent = above.at(-1);
    above.push(path);
    if (parent === undefined) {
      // A module that states the same outcome twice stands here once.
      if (!roots.has(path)) roots.set(path, branch);
      continue;
    }
    const siblings = children.get(parent);
    if (siblings) siblings.push(branch);
    else children.set(parent, [branch]);
  }
  const size = new Set(branches.map(({ module }) => module)).size;
  return { key: keyOf(text, declared), text, declared, size, roots: [...roots.values()], children };
}

/** Texts that differ only in case or in their last full stop are one outcome. */
const keyOf = (text: string, declared: OutcomeStatements["declared"]): string =>
  declared ? `#${declared.id}` : ` ${text.toLowerCase().replace(/[.!]+$/, "")}`;
