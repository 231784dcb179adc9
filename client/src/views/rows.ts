// @customer-impact via ./pagedTree: puts customers, outcomes, folders and modules into few words

import type { CustomerTreeNode } from "../../../server/src/features/customerTree.ts";
import type { FolderNode } from "../../../server/src/features/folderNodes.ts";
import type { ModuleNode } from "../../../server/src/features/moduleNode.ts";
import type { OwnerNode } from "../../../server/src/features/ownerNodes.ts";
import type { TreeNode } from "../../../server/src/features/tree.ts";
import { icons, statusIcon } from "./icons.ts";
import type { Row } from "./row.ts";

/** Whose row it is: what a node alone does not say. */
export interface RowContext {
  readonly workspace: string;
  /** Sets the ids of this tree off from those of others. */
  readonly prefix: string;
  /** Whether what is below should be seen at once, as where little is left by a filter. */
  readonly isOpen: boolean;
}

/** A node of the server's trees as a line of a view. */
export function rowOf(node: TreeNode, { workspace, prefix, isOpen }: RowContext): Row {
  const below = belowOf(node);
  const isExpanded = isOpen && below <= 50;
  return {
    id: `${prefix}${isExpanded ? "+" : ""}${workspace} ${node.id}`,
    workspace,
    state: node.hasChildren ? (isExpanded ? "expanded" : "collapsed") : "leaf",
    ...lookOf(node),
  };
}

/** A folder of a window that has several. */
export const workspaceRow = ({ uri, name }: { readonly uri: string; readonly name: string }, prefix: string): Row => ({
  id: `${prefix}${uri}`,
  workspace: uri,
  label: name,
  icon: icons.workspace,
  context: "workspace",
  state: "expanded",
});

/** How many modules are below a node, as far as it says. */
function belowOf(node: TreeNode): number {
  switch (node.kind) {
    case "customer":
      return node.direct + node.indirect;
    case "outcome":
      return node.modules;
    case "folder":
    case "owner":
      return node.figures.modules;
    case "module":
      return 0;
  }
}

type Look = Omit<Row, "id" | "workspace" | "state">;

function lookOf(node: TreeNode): Look {
  switch (node.kind) {
    case "customer":
      return customerLook(node);
    case "outcome":
      return outcomeLook(node);
    case "folder":
      return folderLook(node);
    case "owner":
      return ownerLook(node);
    case "module":
      return moduleLook(node);
  }
}

const customerLook = ({
  label,
  customer,
  direct,
  indirect,
}: CustomerTreeNode & { readonly kind: "customer" }): Look => ({
  label,
  description: direct + indirect === 0 ? "no module" : `${number(direct)} direct, ${number(indirect)} indirect`,
  icon: icons.customer,
  spoken: `${label}, customer, ${direct} modules direct, ${indirect} indirect`,
  context: "customer",
  card: { kind: "customer", customer },
});

function outcomeLook({ label, description, modules }: CustomerTreeNode & { readonly kind: "outcome" }): Look {
  return {
    label,
    description: [number(modules), description].filter(Boolean).join(" · "),
    icon: icons.outcome,
    spoken: `${label}, outcome, ${count(modules)}`,
    context: "outcome",
    ...(description ? { card: { kind: "outcome", outcome: description.slice(1) } } : { tooltip: label }),
  };
}

const folderLook = ({ label, folder, figures: { modules } }: FolderNode): Look => ({
  label: label.replace(/\/$/, ""),
  description: number(modules),
  icon: icons.folder,
  spoken: `${label}, folder, ${count(modules)}`,
  context: "folder",
  path: folder,
  module: folder,
  tooltip: `${folder}: ${count(modules)}`,
});

const ownerLook = ({ label, owner, figures: { modules, percent } }: OwnerNode): Look => ({
  label,
  description: `${number(modules)} · ${percent === null ? "none counts" : `${percent} %`}`,
  icon: owner === null ? icons.nobody : icons.owner,
  spoken: `${label}, owner, ${count(modules)}`,
  context: "owner",
  tooltip: `${label}: ${count(modules)}`,
});

/** How a status is said aloud. */
const statusWords: Readonly<Record<ModuleNode["status"], string>> = {
  direct: "names a customer",
  indirect: "reaches a customer through others",
  exempt: "exempt",
  uncovered: "no line to a customer",
};

function moduleLook({ label, module, description, status, reason, known, nobodys, location }: ModuleNode): Look {
  const icon = statusIcon(status, reason, { known, nobodys });
  return {
    // In a folder its label is the rest of its path.
    ...(label === module ? nameOf(module, description) : { label, description }),
    ...(icon && { icon }),
    spoken: [module, statusWords[status], description].filter(Boolean).join(", "),
    context: `module.${status}`,
    path: location?.path ?? module,
    module,
    ...(location && { location }),
    card: { kind: "module", path: module },
  };
}

/** Names that say little without their folder. */
const common = /^(?:index|main|mod|lib|__init__|init|setup|types|page|route|layout)\./;

/** A module by its last name, so that it can be told in a narrow view, and what it says or else where it lies. */
export function nameOf(module: string, says: string): { readonly label: string; readonly description: string } {
  const parts = module.split("/");
  const isFolder = parts.at(-1) === "";
  const last = parts.at(isFolder ? -2 : -1) ?? module;
  const from = parts.length - (isFolder ? 2 : 1) - (common.test(last) && parts.length > 1 ? 1 : 0);
  return { label: parts.slice(from).join("/"), description: says || parts.slice(0, from).join("/") };
}

export const number = (value: number): string => value.toLocaleString("en");

/** How many imports lie between, behind what imports something; empty for an import of its own. */
export const throughText = (distance: number): string =>
  distance === 1 ? "" : ` through ${number(distance - 1)} ${distance === 2 ? "other" : "others"}`;

export const count = (modules: number): string => `${number(modules)} ${modules === 1 ? "module" : "modules"}`;
