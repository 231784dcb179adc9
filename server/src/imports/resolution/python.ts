// @customer-impact via ../resolver: finds the module that an import of Python means

import type { RawImport } from "../../facts/imports/model.ts";
import { type Family, files, type Resolution, external, unresolved } from "../family.ts";
import { directoryOf, under, upwards } from "../path.ts";
import type { ImportTree } from "../tree.ts";
import { pythonRoots } from "./python/roots.ts";
import { standardModules } from "./python/standard.ts";

/** Python: packages, modules and namespace packages, from the roots that projects have. */
export const python: Family = async (context) => {
  const { tree } = context;
  const roots = await pythonRoots(context);
  const packages = new PythonFiles(tree);
  const known = new Map<string, Found | undefined>();
  /** Finds the module of a dotted name, from the roots that a file may see. */
  const absolute = (from: string, name: string): Found | undefined => {
    const own = packages.rootOf(directoryOf(from));
    const key = `${own}\0${name}`;
    if (!known.has(key)) known.set(key, search(packages, roots, own, name.split(".")));
    return known.get(key);
  };
  const relative = (from: string, dots: number, parts: readonly string[]): Found | undefined => {
    let directory: string | undefined = directoryOf(from);
    for (let level = 1; level < dots && directory !== undefined; level++)
      directory = directory === "" ? undefined : directoryOf(directory);
    return directory === undefined ? undefined : packages.find(directory, parts);
  };
  return {
    resolve: (from, { specifier, names }) => {
      const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
      const parts = specifier
        .slice(dots)
        .split(".")
        .filter((part) => part !== "");
      const found = dots > 0 ? relative(from, dots, parts) : absolute(from, specifier);
      if (!found) return dots > 0 ? unresolved : external;
      return found.kind === "missing" ? unresolved : taken(packages, found, names);
    },
  };
};

/** What a dotted name stands for. `missing`: its package is of the workspace, and has no such module. */
type Found =
  | { readonly kind: "module"; readonly path: string; readonly directory: string | undefined }
  | { readonly kind: "namespace"; readonly directory: string }
  | { readonly kind: "missing" };

/** Of a package: the modules among the names, and itself if a name is none, or if there are no names. */
function taken(
  packages: PythonFiles,
  found: Exclude<Found, { kind: "missing" }>,
  names: RawImport["names"],
): Resolution {
  const { directory } = found;
  const own = found.kind === "module" ? [found.path] : [];
  if (directory === undefined || !names || names.length === 0) return files(...own);
  const paths = new Set<string>();
  for (const name of names) {
    const module = name === "*" ? undefined : packages.find(directory, [name]);
    if (module?.kind === "module") paths.add(module.path);
    else for (const path of own) paths.add(path);
  }
  return paths.size === 0 && found.kind === "namespace" ? unresolved : files(...paths);
}

function search(
  packages: PythonFiles,
  roots: (directory: string) => readonly string[],
  own: string,
  parts: readonly string[],
): Found | undefined {
  const [top = ""] = parts;
  const isStandard = standardModules.has(top);
  let folder: Found | undefined;
  let module: Found | undefined;
  // What comes with Python is shadowed by what stands beside a script, and by nothing else.
  for (const root of isStandard ? [own] : roots(own)) {
    const found = packages.find(root, parts);
    if (found?.kind === "module" || (found && packages.isPackage(root, top))) return found;
    if (found?.kind === "namespace") folder ??= found;
    // A module is no package: in poetry/ itself, `poetry.console` is not meant of poetry.py.
    else if (found && packages.isModule(root, top)) module ??= found;
  }
  // A folder without code of that name is no package.
  return folder ?? module;
}

const endings = [".py", ".pyx", ".pyi", ".pxd"];

class PythonFiles {
  private readonly tree: ImportTree;
  private readonly rootsByDirectory = new Map<string, string>();

  constructor(tree: ImportTree) {
    this.tree = tree;
  }

  /** The directory that the outermost package around a directory lies in. */
  rootOf(directory: string): string {
    let root = this.rootsByDirectory.get(directory);
    if (root === undefined) {
      root = directory;
      for (const at of upwards(directory)) {
        root = at;
        if (this.moduleAt(under(at, "__init__")) === undefined) break;
      }
      this.rootsByDirectory.set(directory, root);
    }
    return root;
  }

  /** Whether a name is a package with a file of its own in a directory. */
  isPackage(directory: string, name: string): boolean {
    return this.isModule(under(directory, name), "__init__");
  }

  isModule(directory: string, name: string): boolean {
    return this.moduleAt(under(directory, name)) !== undefined;
  }

  /** What a dotted name stands for in a directory; undefined where not even its first part is there. */
  find(directory: string, parts: readonly string[]): Found | undefined {
    let at = directory;
    for (let i = 0; i < parts.length; i++) {
      const path = under(at, parts[i]!);
      const isLast = i === parts.length - 1;
      if (
        this.tree.hasDirectory(path) &&
        (this.moduleAt(`${path}/__init__`) !== undefined || this.moduleAt(path) === undefined)
      ) {
        at = path;
        continue;
      }
      const module = this.moduleAt(path);
      if (module !== undefined)
        return isLast ? { kind: "module", path: module, directory: undefined } : { kind: "missing" };
      return i === 0 ? undefined : { kind: "missing" };
    }
    const init = this.moduleAt(under(at, "__init__"));
    return init === undefined ? { kind: "namespace", directory: at } : { kind: "module", path: init, directory: at };
  }

  private moduleAt(path: string): string | undefined {
    for (const ending of endings) if (this.tree.has(path + ending)) return path + ending;
    return undefined;
  }
}
