// @customer-impact via ./tree: sorts what is stated under the customer and outcome that it is for

import { customerCoverage, type CustomerCoverage, namesItself } from "../coverage/customers.ts";
import type { Branch } from "../coverage/forest.ts";
import type { Lines } from "../lines/model.ts";
import { inert } from "../reports/text/inert.ts";
import { drawnFor, type DrawnOutcome, modulesOf, treesOf } from "./drawnOutcomes.ts";
import { missingIn } from "./filter.ts";
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

/**
 * The children of a customer, an outcome or a module in the tree of customers; without a parent the customers.
 *
 * @param words of a filter: a module stays if each stands in its path, what it says, its outcome or its customer; so do those above it
 */
export function customerTree(
  lines: Lines,
  parent: string | undefined,
  words: readonly string[],
  page: PageRequest,
): Page<CustomerTreeNode | ModuleNode> {
  const [kind, customer = "", outcome = "", module = "", ...more] =
    parent === undefined ? ["root"] : (partsOfId(parent) ?? []);
  const found = kind === "root" ? undefined : drawnFor(lines, customer, words);
  const opened = kind === "outcome" || kind === "module" ? found?.get(outcome) : undefined;
  const trees = opened && treesOf(opened);
  switch (more.length === 0 ? kind : undefined) {
    case "root":
      return pageOf(customersIn(lines, words), ({ customer: { id } }) => nodeId("customer", id), customerNode, page);
    case "customer":
      return pageOf(
        [...(found?.values() ?? [])],
        ({ key }) => nodeId("outcome", customer, key),
        outcomeNode(customer),
        page,
      );
    case "outcome":
      return branchPage(lines, [customer, outcome], trees, trees?.roots ?? [], page);
    case "module":
      return branchPage(lines, [customer, outcome], trees, trees?.children.get(module) ?? [], page);
    default:
      return { items: [], total: 0 };
  }
}

/** By priority, then name; colleagues are no customers. With a filter, those that it leaves, with the figures of what it leaves. */
function customersIn(lines: Lines, words: readonly string[]): CustomerCoverage[] {
  const all = customerCoverage(lines, lines.modules).filter(({ customer }) => customer.kind === "external");
  if (words.length === 0) return all;
  return all.flatMap(({ customer }) => {
    const modules = modulesOf(drawnFor(lines, customer.id, words));
    if (modules.size === 0 && missingIn(words, [customer.name, customer.id]).length > 0) return [];
    const direct = [...modules].filter((module) => namesItself(module, customer.id)).length;
    return [{ customer, direct, indirect: modules.size - direct }];
  });
}

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
  trees: ReturnType<typeof treesOf> | undefined,
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
        hasChildren: trees?.children.has(branch.module.module.path) ?? false,
      }),
    page,
  );
}
