// @customer-impact Engineering lead: sees for each customer what is done, and by which modules

import type { Lines } from "../lines/model.ts";
import { customerTree, type CustomerTreeNode } from "./customerTree.ts";
import { wordsOf } from "./filter.ts";
import { type FolderNode, folderNodes } from "./folderNodes.ts";
import { moduleLists } from "./moduleFilter.ts";
import type { ModuleNode } from "./moduleNode.ts";
import { type OwnerNode, ownerPage } from "./ownerNodes.ts";
import { type Page, type PageRequest, pageOf } from "./paging.ts";
import type { Snapshot } from "./snapshot.ts";

/** A node of the tree of statements. */
export type TreeNode = CustomerTreeNode | FolderNode | OwnerNode | ModuleNode;

export interface TreeRequest extends PageRequest {
  /**
   * `customer`: customers, below each its outcomes, below each the modules that state it, below each those that go via it.
   * `folder`: what states anything, where it lies. `owner`: all modules, below those whom CODEOWNERS names for them.
   */
  readonly by: "customer" | "folder" | "owner";
  /** The id of the node whose children are asked for; absent for the roots. */
  readonly parent?: string | undefined;
  /** Words, all of which must be in what is known of a module; case does not matter. Absent or empty for all modules. */
  readonly filter?: string | undefined;
}

/** The children of a node of the tree of statements; none where there is no such node (any more). */
export function statementTree({ lines }: Snapshot, { by, parent, filter, ...page }: TreeRequest): Page<TreeNode> {
  const words = wordsOf(filter);
  if (by === "customer") return customerTree(lines, parent, words, page);
  if (by === "owner") return ownerPage(lines, everything(lines, words), { parent, ...page });
  const { list, idOf, make } = folderNodes(lines, stating(lines, words), parent);
  return pageOf(list, idOf, make, page);
}

const stating = moduleLists(statingIn);
const everything = moduleLists(({ modules }) => modules);

const known = new WeakMap<Lines, Lines["modules"]>();

/** The modules that state anything, or for which the configuration does. */
function statingIn(lines: Lines): Lines["modules"] {
  let modules = known.get(lines);
  if (!modules) known.set(lines, (modules = lines.modules.filter(({ judgements }) => judgements.length > 0)));
  return modules;
}
