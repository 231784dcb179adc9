// @customer-impact via ./javascript: finds a module by a path that leaves out what the language lets it

import type { Folder } from "../../folders.ts";
import { directoryOf, baseNameOf } from "../../path.ts";
import type { ImportTree } from "../../tree.ts";
import type { Manifests } from "./manifests.ts";

/** Finds the file that a path without `.` and `..` means, by number; -1 where there is none. */
export interface ModuleFiles {
  readonly file: (path: string, language: string) => number;
  /** As `file`, or the module that stands for a directory; only that where the path says that it is one. */
  readonly fileOrDirectory: (path: string, language: string, kind?: "directory") => number;
  /** As `fileOrDirectory`, of what lies in a folder under a name. */
  readonly inFolder: (folder: Folder, name: string, language: string) => number;
}

/** What may be left out, in the order in which it is tried. A declaration speaks for code that is elsewhere, so it comes last. */
const script = [".js", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts"];
const typed = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
const others = [".vue", ".svelte", ".astro", ".coffee", ".json", ".d.ts", ".d.mts", ".d.cts"];
const orders: Readonly<Record<string, readonly string[]>> = {
  JavaScript: [...script, ...others],
  "Glimmer JS": [".gjs", ".gts", ...script, ...others],
  "Glimmer TS": [".gts", ".gjs", ...typed, ...others],
  CoffeeScript: [".coffee", ...script, ...others],
};
const typedOrder = [...typed, ...others];

/** What TypeScript takes the extension of its output for: `./x.js` is `./x.ts` there. */
const sources: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx"],
  ".jsx": [".tsx", ".ts"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
};
const declarations: Readonly<Record<string, string>> = {
  ".js": ".d.ts",
  ".jsx": ".d.ts",
  ".mjs": ".d.mts",
  ".cjs": ".d.cts",
};

export function moduleFiles(tree: ImportTree, manifests: Manifests): ModuleFiles {
  const file = (path: string, language: string): number => {
    const folder = tree.folders.at(directoryOf(path));
    return folder ? named(folder, baseNameOf(path), language) : -1;
  };
  const directory = (folder: Folder, language: string): number => {
    const manifest = manifests.in(folder.path);
    for (const main of manifest ? mainsOf(manifest.value) : []) {
      const target = manifests.pathIn(folder.path, main);
      if (target === undefined) continue;
      const found = file(target, language);
      const inside = found >= 0 || target === folder.path ? undefined : tree.folders.at(target);
      const module = inside ? index(inside, language) : found;
      if (module >= 0) return module;
    }
    return index(folder, language);
  };
  const inFolder = (folder: Folder, name: string, language: string): number => {
    const found = named(folder, name, language);
    const inside = found >= 0 ? undefined : folder.folders.get(name);
    return inside ? directory(inside, language) : found;
  };
  return {
    file,
    inFolder,
    fileOrDirectory: (path, language, kind) => {
      const found = path === "" || kind === "directory" ? -1 : file(path, language);
      const folder = found >= 0 ? undefined : tree.folders.at(path);
      return folder ? directory(folder, language) : found;
    },
  };
}

/** The file of a name in a folder, of which something may be left out. */
function named({ files }: Folder, name: string, language: string): number {
  const dot = name.lastIndexOf(".");
  const extension = dot < 0 ? "" : name.slice(dot);
  const stem = extension === "" ? name : name.slice(0, dot);
  const isScript = language === "JavaScript" || language === "CoffeeScript";
  let found = isScript ? files.get(name) : undefined;
  if (extension !== "") {
    for (const source of sources[extension] ?? []) found ??= files.get(stem + source);
    // A name without an extension is hardly ever all of it.
    if (!isScript) found ??= files.get(name);
  }
  if (found !== undefined) return found;
  for (const left of orders[language] ?? typedOrder) {
    found = files.get(name + left);
    if (found !== undefined) return found;
  }
  const declaration = declarations[extension];
  return files.get(declaration === undefined ? name : stem + declaration) ?? -1;
}

function index({ files }: Folder, language: string): number {
  for (const left of orders[language] ?? typedOrder) {
    const found = files.get(`index${left}`);
    if (found !== undefined) return found;
  }
  return -1;
}

/** The files that a manifest names as the module of its package; sources before what is built of them. */
export function mainsOf(manifest: Readonly<Record<string, unknown>>): readonly string[] {
  return ["source", "svelte", "module", "main", "browser", "types", "typings"].flatMap((key) => {
    const value = manifest[key];
    return typeof value === "string" && value !== "" ? [value] : [];
  });
}
