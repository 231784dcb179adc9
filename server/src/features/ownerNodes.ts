// @customer-impact via ./tree, ./gaps: shows modules below those who answer for them

import { modulesByOwner, type OwnedModules } from "../coverage/owners.ts";
import { type Figures, figuresOf } from "../coverage/summary.ts";
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
  const owners = grouped(lines, modules);
  if (parent === undefined) return pageOf(owners, ({ owner }) => idOf(owner), ownerNode, page);
  const [kind, ...names] = partsOfId(parent) ?? [];
  const found = kind === "owner" && names.length < 2 ? owners.find(({ owner }) => idOf(owner) === parent) : undefined;
  const idOfModule = ({ module }: JudgedModule): string => nodeId("module", ...names, module.path);
  return pageOf(
    found?.modules ?? [],
    idOfModule,
    (module) => moduleNode(lines, module, idOfModule(module), describe && { description: describe(module) }),
    page,
  );
}

/** No owner has an id without a name. */
const idOf = (owner: string | null): string => (owner === null ? nodeId("owner") : nodeId("owner", owner));

const ownerNode = ({ owner, modules }: OwnedModules): OwnerNode => ({
  id: idOf(owner),
  kind: "owner",
  label: owner === null ? "Without an owner" : inert(owner),
  owner,
  figures: figuresOf(modules),
  hasChildren: true,
});

const known = new WeakMap<readonly JudgedModule[], readonly OwnedModules[]>();

function grouped(lines: Lines, modules: readonly JudgedModule[]): readonly OwnedModules[] {
  let owners = known.get(modules);
  if (!owners) known.set(modules, (owners = modulesByOwner(lines, modules)));
  return owners;
}
