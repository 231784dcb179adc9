// @customer-impact via ../resolver: finds the module that an import of Python means

import type { RawImport } from "../../facts/imports/model.ts";
import { type Family, files, type Resolution, external, unresolved } from "../family.ts";
import type { Folder } from "../folders.ts";
import { PythonFiles, type Found } from "./python/files.ts";
import { pythonRoots, type PythonRoots } from "./python/roots.ts";
import { standardModules } from "./python/standard.ts";

/** Python: packages, modules and namespace packages, from the roots that projects have. */
export const python: Family = async (context) => {
  const { tree } = context;
  const roots = await pythonRoots(context);
  const packages = new PythonFiles(tree);
  /** By number of a folder, and by name: what is found from there. */
  const known: (Map<string, Found | undefined> | undefined)[] = Array.from({ length: tree.folders.all.length });
  /** Finds the module of a dotted name, from the roots that a file may see. */
  const absolute = (folder: Folder, name: string): Found | undefined => {
    const own = packages.rootOf(folder);
    const names = (known[own.number] ??= new Map<string, Found | undefined>());
    let found = names.get(name);
    if (found === undefined && !names.has(name))
      names.set(name, (found = search(packages, roots, own, name.split("."))));
    return found;
  };
  const relative = (folder: Folder, dots: number, parts: readonly string[]): Found | undefined => {
    let at: Folder | undefined = folder;
    for (let level = 1; level < dots && at !== undefined; level++) at = at.parent;
    return at && packages.find(at, parts);
  };
  return {
    resolve: (from, { specifier, names }) => {
      let dots = 0;
      while (specifier.charCodeAt(dots) === dot) dots++;
      const folder = tree.folders.of(from.number);
      const found =
        dots > 0
          ? relative(
              folder,
              dots,
              specifier
                .slice(dots)
                .split(".")
                .filter((part) => part !== ""),
            )
          : absolute(folder, specifier);
      if (!found) return dots > 0 ? unresolved : external;
      return found.kind === "missing" ? unresolved : taken(packages, found, names);
    },
  };
};

const dot = 46;

/** Of a package: the modules among the names, and itself if a name is none, or if there are no names. */
function taken(
  packages: PythonFiles,
  found: Exclude<Found, { kind: "missing" }>,
  names: RawImport["names"],
): Resolution {
  const { folder } = found;
  if (folder === undefined || !names || names.length === 0) return found.kind === "module" ? found.file : files([]);
  let only = -1;
  let more: Set<number> | undefined;
  const add = (file: number): void => {
    if (only < 0) only = file;
    else if (file !== only) (more ??= new Set([only])).add(file);
  };
  for (const name of names) {
    const module = name === "*" ? -1 : packages.moduleIn(folder, name);
    if (module >= 0) add(module);
    else if (found.kind === "module") add(found.file);
  }
  if (more) return files([...more]);
  if (only >= 0) return only;
  return found.kind === "namespace" ? unresolved : files([]);
}

function search(packages: PythonFiles, roots: PythonRoots, own: Folder, parts: readonly string[]): Found | undefined {
  const [top = ""] = parts;
  const isStandard = standardModules.has(top);
  let missing: Found | undefined;
  // What comes with Python is shadowed by what stands beside a script, and by nothing else.
  for (const root of isStandard ? [own] : roots(own, top)) {
    const found = packages.find(root, parts);
    if (found?.kind === "module" || (found && packages.isRegular(root, top))) return found;
    // A folder without code of that name is no package.
    missing ??= found?.kind === "namespace" ? found : undefined;
  }
  return missing;
}
