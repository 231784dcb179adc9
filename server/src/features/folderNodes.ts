// @customer-impact via ./tree, ./gaps: shows modules where they lie, with the figures of each folder

import { type Figures, figuresOf } from "../coverage/summary.ts";
import type { JudgedModule, Lines } from "../lines/model.ts";
import { inert } from "../reports/text/inert.ts";
import { entriesOf, type FolderEntry } from "../coverage/folderTree.ts";
import { moduleNode, type ModuleNode } from "./moduleNode.ts";
import { nodeId, partsOfId } from "./nodeId.ts";

/** A folder with modules below it. */
export interface FolderNode {
  readonly id: string;
  readonly kind: "folder";
  /** Its path below the folder that it is shown in. */
  readonly label: string;
  /** From the root, with a trailing `/`. */
  readonly folder: string;
  /** Of those modules below it that the tree is about. */
  readonly figures: Figures;
  readonly hasChildren: true;
}

/** The children of a folder, ready to be paged. */
interface FolderNodes {
  readonly list: readonly FolderEntry[];
  readonly idOf: (entry: FolderEntry) => string;
  readonly make: (entry: FolderEntry) => FolderNode | ModuleNode;
}

/**
 * @param modules those that the tree is about, in code point order of their paths
 * @param parent the id of a folder; absent for the root
 * @param describe what to say of a module; its customers, where nothing is given
 */
export function folderNodes(
  lines: Lines,
  modules: readonly JudgedModule[],
  parent: string | undefined,
  describe?: (module: JudgedModule) => string,
): FolderNodes {
  const folder = parent === undefined ? "" : folderOfId(parent);
  const idOf = (entry: FolderEntry): string =>
    entry.kind === "folder" ? nodeId("folder", entry.path) : nodeId("module", entry.module.module.path);
  return {
    list: folder === undefined ? [] : entriesOf(modules, folder),
    idOf,
    make: (entry) =>
      entry.kind === "folder"
        ? {
            id: idOf(entry),
            kind: "folder",
            label: inert(entry.path.slice(folder?.length)),
            folder: entry.path,
            figures: figuresOf(entry.modules),
            hasChildren: true,
          }
        : moduleNode(lines, entry.module, idOf(entry), {
            folder: folder ?? "",
            ...(describe && { description: describe(entry.module) }),
          }),
  };
}

/** Only a folder has children here. */
function folderOfId(id: string): string | undefined {
  const [kind, path, ...more] = partsOfId(id) ?? [];
  return kind === "folder" && path?.endsWith("/") && more.length === 0 ? path : undefined;
}
