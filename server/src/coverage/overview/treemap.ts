// @customer-impact Engineering lead: sees where in the tree the gaps lie, by size and colour

import type { JudgedModule, Reason } from "../../lines/model.ts";
import { byCodePoint } from "../../text/order.ts";
import { entriesOf, type FolderEntry, type HasPath } from "../folderTree.ts";
import { type Location, locationOfModule } from "../moduleLocation.ts";
import type { FolderArea, ModuleArea, RestArea, TreemapArea } from "./model.ts";

/** How much a treemap may hold. */
export interface TreemapLimits {
  /** All rectangles together. */
  readonly areas: number;
  /** Those of one folder; smaller ones are summed. */
  readonly children: number;
}

const standard: TreemapLimits = { areas: 2000, children: 100 };

/** As much of a module as a treemap needs. */
export interface ModuleVerdict extends HasPath {
  readonly verdict:
    { readonly status: "direct" | "indirect" | "exempt" } | { readonly status: "uncovered"; readonly reason: Reason };
}

/**
 * A folder as nested rectangles. The largest folders are opened first, as long as there is room; those that are not
 * opened keep their figures.
 *
 * @param modules in code point order of their paths
 * @param folder with a trailing `/`; the root is empty
 */
export const treemapOf = (modules: readonly JudgedModule[], folder = "", limits = standard): FolderArea =>
  treemapWith(modules, folder, locationOfModule, limits);

/**
 * The same of modules of which less is known.
 *
 * @param locate where a module speaks
 */
export function treemapWith<Item extends ModuleVerdict>(
  modules: readonly Item[],
  folder: string,
  locate: (module: Item) => Location | undefined,
  limits = standard,
): FolderArea {
  const counted = modules.filter(
    ({ module, verdict }) => verdict.status !== "exempt" && (folder === "" || isBelow(module.path, folder)),
  );
  const root: Folder<Item> = { path: folder, name: folder, modules: counted, children: [] };
  const closed = [root];
  let room = limits.areas - 1;
  while (room > 0 && closed.length > 0) {
    const folderToOpen = takeLargest(closed);
    const children = childrenOf(folderToOpen, limits.children, locate);
    if (children.length > room) continue;
    room -= children.length;
    folderToOpen.children = children;
    for (const child of children) if ("modules" in child) closed.push(child);
  }
  return finished(root);
}

const isBelow = (path: string, folder: string): boolean => path.startsWith(folder) && path !== folder;

/** A folder while the treemap is made. */
interface Folder<Item> {
  readonly path: string;
  readonly name: string;
  readonly modules: readonly Item[];
  children: readonly (Folder<Item> | ModuleArea | RestArea)[];
}

function takeLargest<Item>(folders: Folder<Item>[]): Folder<Item> {
  let best = 0;
  folders.forEach(({ modules }, index) => {
    if (modules.length > (folders[best]?.modules.length ?? 0)) best = index;
  });
  return folders.splice(best, 1)[0] as Folder<Item>;
}

function childrenOf<Item extends ModuleVerdict>(
  { modules, path }: Folder<Item>,
  most: number,
  locate: (module: Item) => Location | undefined,
): (Folder<Item> | ModuleArea | RestArea)[] {
  const entries = entriesOf(modules, path).sort((a, b) => rank(a) - rank(b) || byCodePoint(pathOf(a), pathOf(b)));
  const shown = entries.length > most ? entries.slice(0, most - 1) : entries;
  const hidden = entries.slice(shown.length);
  const children = shown.map((entry) =>
    entry.kind === "module"
      ? moduleArea(entry.module, path, locate(entry.module))
      : folderOf(entry.path, path, entry.modules),
  );
  return hidden.length === 0 ? children : [...children, restArea(hidden)];
}

const folderOf = <Item>(path: string, parent: string, modules: readonly Item[]): Folder<Item> => ({
  path,
  name: path.slice(parent.length),
  modules,
  children: [],
});

/** The largest first; of single modules, those without a line. */
function rank(entry: FolderEntry<ModuleVerdict>): number {
  if (entry.kind === "folder") return -1 - entry.modules.length;
  return entry.module.verdict.status === "uncovered" ? -1 : 0;
}

const pathOf = (entry: FolderEntry<HasPath>): string =>
  entry.kind === "folder" ? entry.path : entry.module.module.path;

function moduleArea(module: ModuleVerdict, parent: string, location: Location | undefined): ModuleArea {
  const { verdict } = module;
  const { path } = module.module;
  return {
    kind: "module",
    path,
    name: path.slice(parent.length),
    ...figuresOf([module]),
    status: verdict.status === "exempt" ? "uncovered" : verdict.status,
    ...(verdict.status === "uncovered" && { reason: verdict.reason }),
    ...(location && { location }),
  };
}

function restArea(entries: readonly FolderEntry<ModuleVerdict>[]): RestArea {
  const modules = entries.flatMap((entry) => (entry.kind === "folder" ? entry.modules : [entry.module]));
  return { kind: "rest", entries: entries.length, ...figuresOf(modules) };
}

function figuresOf(modules: readonly ModuleVerdict[]): { counted: number; direct: number; indirect: number } {
  const counts = { direct: 0, indirect: 0, uncovered: 0, exempt: 0 };
  for (const { verdict } of modules) counts[verdict.status]++;
  return { counted: modules.length, direct: counts.direct, indirect: counts.indirect };
}

const finished = <Item extends ModuleVerdict>({ path, name, modules, children }: Folder<Item>): FolderArea => ({
  kind: "folder",
  path,
  name,
  ...figuresOf(modules),
  children: children.map((child): TreemapArea => ("modules" in child ? finished(child) : child)),
});
