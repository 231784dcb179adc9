// @customer-impact Engineering lead: sees in which folder the gaps are

import type { JudgedModule } from "../lines/model.ts";
import { byCodePoint } from "../text/order.ts";
import { type Figures, figuresOf } from "./summary.ts";

/** The figures of the modules below one folder. */
export interface FolderCoverage {
  /** With a trailing `/`; the root is `./`. */
  readonly path: string;
  readonly figures: Figures;
}

/**
 * The workspace cut into at most `most` folders, by path: starting from the root, the folder with the most modules is
 * opened into its parts as long as they fit. Modules that lie beside opened folders stay with their parent.
 */
export function folderCoverage(modules: readonly JudgedModule[], most: number): FolderCoverage[] {
  let folders: Folder[] = [{ path: "", modules, isOpen: false }];
  for (;;) {
    const largest = folders.reduce<Folder | undefined>(
      (best, folder) => (!folder.isOpen && folder.modules.length > (best?.modules.length ?? 1) ? folder : best),
      undefined,
    );
    if (!largest) break;
    const parts = opened(largest);
    if (folders.length - 1 + parts.length > most) {
      folders = folders.map((folder) => (folder === largest ? { ...folder, isOpen: true } : folder));
      continue;
    }
    folders = [...folders.filter((folder) => folder !== largest), ...parts];
  }
  return folders
    .map(({ path, modules: inside }) => ({ path: path || "./", figures: figuresOf(inside) }))
    .sort((a, b) => byCodePoint(a.path, b.path));
}

interface Folder {
  readonly path: string;
  readonly modules: readonly JudgedModule[];
  /** It cannot be opened further. */
  readonly isOpen: boolean;
}

function opened({ path, modules }: Folder): Folder[] {
  const parts = new Map<string, JudgedModule[]>();
  // Modules are sorted, so that those of a part mostly come after each other.
  let part: string | undefined;
  let list: JudgedModule[] = [];
  for (const module of modules) {
    const inside = module.module.path;
    const slash = inside === "./" ? -1 : inside.indexOf("/", path.length);
    const isSame = part !== undefined && slash === part.length - 1 && inside.startsWith(part);
    if (!isSame) {
      part = slash < 0 ? path : inside.slice(0, slash + 1);
      list = parts.get(part) ?? [];
      if (list.length === 0) parts.set(part, list);
    }
    list.push(module);
  }
  return [...parts].map(([part, list]) => ({ path: part, modules: list, isOpen: part === path }));
}
