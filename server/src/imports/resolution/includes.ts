// @customer-impact via ../resolver: finds the header that an include of C, C++ or Objective-C means

import type { RawImport } from "../../facts/imports/model.ts";
import { type Family, external, type Resolution, unresolved } from "../family.ts";
import { baseNameOf, directoryOf, joinPath, upwards } from "../path.ts";
import type { ImportTree } from "../tree.ts";
import { fileAt } from "./shared/places.ts";

/**
 * C and its kin. Where headers are looked for is set when they are built, so that is found by search: beside the file,
 * then in the folders of headers that lie nearest, then by the only file of the workspace whose path ends so.
 */
export const includes: Family = ({ tree }) => {
  const headers = new Headers(tree);
  let last = { directory: "", known: new Map<string, Resolution>() };
  return {
    // Files come folder by folder, and those of a folder include the same.
    resolve: ({ directory }, { specifier, form }) => {
      if (last.directory !== directory) last = { directory, known: new Map() };
      const key = form === "system" ? `<${specifier}` : `"${specifier}`;
      let found = last.known.get(key);
      if (found === undefined) last.known.set(key, (found = headers.resolve(directory, specifier, form)));
      return found;
    },
  };
};

/** Files whose paths end alike. */
interface Candidates {
  readonly all: ReadonlySet<string>;
  readonly nearest: Nearest;
  /** Of these, those in folders whose headers others include by paths from there. */
  readonly nearestInFolders: Nearest;
}

class Headers {
  private readonly tree: ImportTree;
  private readonly byEnding = new Map<string, Candidates>();

  constructor(tree: ImportTree) {
    this.tree = tree;
  }

  resolve(directory: string, specifier: string, form: RawImport["form"]): Resolution {
    const wanted = specifier.trim();
    if (wanted === "" || wanted.startsWith("/")) return external;
    const beside = form === "system" ? -1 : fileAt(this.tree, joinPath(directory, wanted));
    if (beside >= 0) return beside;
    // Behind what leads upwards stands what a path must end with.
    const ending = wanted.replace(/^(?:\.{1,2}\/)+/, "");
    const { all, nearest, nearestInFolders } = this.endingWith(ending);
    const above = form === "system" ? undefined : aboveOf(directory, ending, all);
    const found = above ?? nearestInFolders.to(directory) ?? (form === "system" ? undefined : nearest.to(directory));
    if (found !== undefined) return this.tree.find(found);
    return form === "system" && nearestInFolders.isEmpty ? external : unresolved;
  }

  private endingWith(ending: string): Candidates {
    let found = this.byEnding.get(ending);
    if (!found) {
      const all = this.tree.named(baseNameOf(ending)).filter((path) => path === ending || path.endsWith(`/${ending}`));
      const inFolders = all.filter((path) => isFolderOfHeaders(path.slice(0, -ending.length - 1)));
      found = { all: new Set(all), nearest: new Nearest(all), nearestInFolders: new Nearest(inFolders) };
      this.byEnding.set(ending, found);
    }
    return found;
  }
}

/** Folders whose headers others include by paths from there. */
const isFolderOfHeaders = (directory: string): boolean => /^(?:include|includes|inc|src)$/i.test(baseNameOf(directory));

/** The path that a specifier means from the nearest directory above where there is one. */
function aboveOf(directory: string, wanted: string, candidates: ReadonlySet<string>): string | undefined {
  for (const at of candidates.size === 0 ? [] : upwards(directory)) {
    const path = joinPath(at, wanted);
    if (path !== undefined && candidates.has(path)) return path;
  }
  return undefined;
}

/** Finds the one of some files that shares the most folders with a directory. */
class Nearest {
  readonly isEmpty: boolean;
  /** By folder: the only file in it, at whatever depth; null where there are several. */
  private readonly within = new Map<string, string | null>();

  constructor(paths: readonly string[]) {
    this.isEmpty = paths.length === 0;
    for (const path of paths)
      for (const folder of upwards(directoryOf(path))) this.within.set(folder, this.within.has(folder) ? null : path);
  }

  /** @returns undefined where two do alike */
  to(directory: string): string | undefined {
    if (this.isEmpty) return undefined;
    for (const folder of upwards(directory)) {
      const found = this.within.get(folder);
      if (found !== undefined) return found ?? undefined;
    }
    return undefined;
  }
}
