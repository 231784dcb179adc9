// @customer-impact via ./tree, ./gaps: shows modules below those who answer for them

import { modulesOfOwner, type OwnerCoverage, ownerCoverage } from "../coverage/owners.ts";
import type { Figures } from "../coverage/summary.ts";
import type { JudgedModule, Lines } from "../lines/model.ts";
import { inert } from "../reports/text/inert.ts";
import { moduleNode, type ModuleNode } from "./moduleNode.ts";
import { nodeId, partsOfId } from "./nodeId.ts";
import { type Page, type PageRequest, pageOf } from "./paging.ts";

/** Somebody whom CODEOWNERS names, or nobody, with modules below. */
export interface OwnerNode {
  readonly id: string;
  readonly kind: "owner";
  readonly label: string;
  /** As CODEOWNERS writes it; null for the modules that it gives no owner. */
  readonly owner: string | null;
  /** Of those modules of theirs that the tree is about. */
  readonly figures: Figures;
  readonly hasChildren: true;
}

/**
 * The owners of some modules, by name, nobody last; or the modules of one of them. A module that several own stands below
 * each. Nothing at all where there is no CODEOWNERS.
 *
 * @param modules those that the tree is about, by path: the same array as long as they are the same
 * @param parent the id of an owner; absent for the owners
 * @param describe what to say of a module; its customers, where nothing is given
 */
export function ownerPage(
  lines: Lines,
  modules: readonly JudgedModule[],
  { parent, ...page }: PageRequest & { readonly parent?: string | undefined },
  describe?: (module: JudgedModule) => string,
): Page<OwnerNode | ModuleNode> {
  if (parent === undefined)
    return pageOf(ownerCoverage(lines, modules) ?? [], ({ owner }) => idOf(owner), ownerNode, page);
  const [kind, owner = null, ...more] = partsOfId(parent) ?? [];
  const found = kind === "owner" && more.length === 0 ? modulesOfOwner(lines, modules, owner) : [];
  const idOfModule = ({ module }: JudgedModule): string =>
    nodeId("module", ...(owner === null ? [] : [owner]), module.path);
  return pageOf(
    found,
    idOfModule,
    (module) => moduleNode(lines, module, idOfModule(module), describe && { description: describe(module) }),
    page,
  );
}

/** No owner has an id without a name. */
const idOf = (owner: string | null): string => (owner === null ? nodeId("owner") : nodeId("owner", owner));

const ownerNode = ({ owner, figures }: OwnerCoverage): OwnerNode => ({
  id: idOf(owner),
  kind: "owner",
  label: owner === null ? "Without an owner" : inert(owner),
  owner,
  figures,
  hasChildren: true,
});
