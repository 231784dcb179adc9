// @customer-impact via ../python: finds modules and packages of Python in a folder

import type { Folder } from "../../folders.ts";
import type { ImportTree } from "../../tree.ts";

/** What a dotted name stands for. `missing`: its package is of the workspace, and has no such module. */
export type Found =
  | { readonly kind: "module"; readonly file: number; /** That of a package. */ readonly folder: Folder | undefined }
  | { readonly kind: "namespace"; readonly folder: Folder }
  | { readonly kind: "missing" };

const endings = [".py", ".pyx", ".pyi", ".pxd"];

export class PythonFiles {
  /** By number of a folder. */
  private readonly roots: (Folder | undefined)[];
  private readonly inits: (number | undefined)[];
  private readonly names: (Map<string, number> | undefined)[];

  constructor({ folders }: ImportTree) {
    const { length } = folders.all;
    this.roots = Array.from({ length });
    this.inits = Array.from({ length });
    this.names = Array.from({ length });
  }

  /** The folder that the outermost package around a folder lies in. */
  rootOf(folder: Folder): Folder {
    let root = this.roots[folder.number];
    if (!root) {
      root = folder;
      while (root.parent && this.initOf(root) >= 0) root = root.parent;
      this.roots[folder.number] = root;
    }
    return root;
  }

  /** Whether a name is a module or a package with a file of its own in a folder. */
  isRegular(folder: Folder, name: string): boolean {
    const inside = folder.folders.get(name);
    return (inside !== undefined && this.initOf(inside) >= 0) || this.fileOf(folder, name) >= 0;
  }

  /** What a dotted name stands for in a folder; undefined where not even its first part is there. */
  find(folder: Folder, parts: readonly string[]): Found | undefined {
    let at = folder;
    for (let i = 0; i < parts.length; i++) {
      const inside = at.folders.get(parts[i]!);
      const file = inside && this.initOf(inside) >= 0 ? -1 : this.fileOf(at, parts[i]!);
      if (inside && file < 0) {
        at = inside;
        continue;
      }
      if (file >= 0) return i === parts.length - 1 ? { kind: "module", file, folder: undefined } : { kind: "missing" };
      return i === 0 ? undefined : { kind: "missing" };
    }
    const init = this.initOf(at);
    return init < 0 ? { kind: "namespace", folder: at } : { kind: "module", file: init, folder: at };
  }

  /** The module of a name in a package, that of a package too; -1 where there is none. */
  moduleIn(folder: Folder, name: string): number {
    const known = (this.names[folder.number] ??= new Map<string, number>());
    let found = known.get(name);
    if (found === undefined) {
      const module = this.find(folder, [name]);
      known.set(name, (found = module?.kind === "module" ? module.file : -1));
    }
    return found;
  }

  private initOf(folder: Folder): number {
    return (this.inits[folder.number] ??= this.fileOf(folder, "__init__"));
  }

  private fileOf(folder: Folder, name: string): number {
    for (const ending of endings) {
      const file = folder.files.get(name + ending);
      if (file !== undefined) return file;
    }
    return -1;
  }
}
