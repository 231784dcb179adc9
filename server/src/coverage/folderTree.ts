// @customer-impact via ../features/folderNodes, ./overview/treemap: opens a workspace of any size folder by folder

import type { JudgedModule } from "../lines/model.ts";
import { byCodePoint } from "../text/order.ts";

/** Whatever stands for a module. */
export interface HasPath {
  readonly module: { readonly path: string };
}

/** What lies in a folder: a module, or a folder with modules below it. */
export type FolderEntry<Item extends HasPath = JudgedModule> =
  | { readonly kind: "module"; readonly module: Item }
  | {
      readonly kind: "folder";
      /** With a trailing `/`. Folders that hold nothing but one other folder are left out of the tree. */
      readonly path: string;
      readonly modules: readonly Item[];
    };

/**
 * What lies in a folder, by path. A module that is a directory stands beside the folder of what else lies in it.
 *
 * @param modules in code point order of their paths
 * @param folder with a trailing `/`; the root is empty
 */
export function entriesOf<Item extends HasPath>(modules: readonly Item[], folder: string): FolderEntry<Item>[] {
  const pathAt = (index: number): string => modules[index]?.module.path ?? "";
  const entries: FolderEntry<Item>[] = [];
  for (let at = firstFrom(modules, folder); at < modules.length;) {
    const path = pathAt(at);
    const module = modules[at];
    if (!path.startsWith(folder) || !module) break;
    const slash = path.indexOf("/", folder.length);
    const part = slash < 0 ? path : path.slice(0, slash + 1);
    if (path === folder) at++;
    else if (part === path) {
      entries.push({ kind: "module", module });
      at++;
    } else {
      const end = firstBehind(modules, at, part);
      entries.push({
        kind: "folder",
        path: commonFolder(pathAt(at), pathAt(end - 1)),
        modules: modules.slice(at, end),
      });
      at = end;
    }
  }
  return entries;
}

/** The folder that a module lies in; that of a directory is the one above. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);

/** Paths between two others, in their order, lie in whatever folder both lie in. */
function commonFolder(first: string, last: string): string {
  const a = folderOf(first);
  const b = folderOf(last);
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, a.slice(0, length).lastIndexOf("/") + 1);
}

const firstFrom = (modules: readonly HasPath[], path: string): number =>
  firstWhere(modules, 0, (other) => byCodePoint(other, path) >= 0);

const firstBehind = (modules: readonly HasPath[], from: number, folder: string): number =>
  firstWhere(modules, from, (path) => !path.startsWith(folder));

/** The first module from an index on for which a test holds, which then holds for all behind it. */
function firstWhere(modules: readonly HasPath[], from: number, test: (path: string) => boolean): number {
  let low = from;
  let high = modules.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(modules[middle]?.module.path ?? "")) high = middle;
    else low = middle + 1;
  }
  return low;
}
