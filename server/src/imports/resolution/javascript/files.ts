// @customer-impact via ./javascript: finds a module by a path that leaves out what the language lets it

import type { ImportTree } from "../../tree.ts";
import { under } from "../../path.ts";
import type { Manifests } from "./manifests.ts";

/** Finds the file that a path without `.` and `..` means; undefined where there is none. */
export interface ModuleFiles {
  readonly file: (path: string, language: string) => string | undefined;
  /** As `file`, or the module that stands for a directory; only that where the path says that it is one. */
  readonly fileOrDirectory: (path: string, language: string, kind?: "directory") => string | undefined;
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
  const file = (path: string, language: string): string | undefined => {
    const dot = path.lastIndexOf(".");
    const extension = dot > path.lastIndexOf("/") ? path.slice(dot) : "";
    const stem = extension === "" ? path : path.slice(0, dot);
    const isScript = language === "JavaScript" || language === "CoffeeScript";
    let found = isScript ? tree.find(path) : undefined;
    for (const source of sources[extension] ?? []) found ??= tree.find(stem + source);
    // A name without an extension is hardly ever all of it.
    if (!isScript && extension !== "") found ??= tree.find(path);
    if (found !== undefined) return found;
    for (const left of orders[language] ?? typedOrder) {
      found = tree.find(path + left);
      if (found !== undefined) return found;
    }
    const declaration = declarations[extension];
    return declaration === undefined ? tree.find(path) : tree.find(stem + declaration);
  };
  const index = (directory: string, language: string): string | undefined => {
    for (const left of orders[language] ?? typedOrder) {
      const path = tree.find(under(directory, `index${left}`));
      if (path !== undefined) return path;
    }
    return undefined;
  };
  return {
    file,
    fileOrDirectory: (path, language, kind) => {
      const found = path === "" || kind === "directory" ? undefined : file(path, language);
      if (found !== undefined || !tree.hasDirectory(path)) return found;
      const manifest = manifests.in(path);
      for (const main of manifest ? mainsOf(manifest.value) : []) {
        const target = manifests.pathIn(path, main);
        const module =
          target === undefined
            ? undefined
            : (file(target, language) ?? (target === path ? undefined : index(target, language)));
        if (module !== undefined) return module;
      }
      return index(path, language);
    },
  };
}

/** The files that a manifest names as the module of its package; sources before what is built of them. */
export function mainsOf(manifest: Readonly<Record<string, unknown>>): readonly string[] {
  return ["source", "svelte", "module", "main", "browser", "types", "typings"].flatMap((key) => {
    const value = manifest[key];
    return typeof value === "string" && value !== "" ? [value] : [];
  });
}
