// @customer-impact via ./javascript: finds in no time what most imports mean, which is a file near by

import type { RawImport } from "../../../facts/imports/model.ts";
import { external, files, type Origin, type Resolution, unresolved } from "../../family.ts";
import { InFolders, Names } from "../../nameTable.ts";
import { baseNameOf, joinPath } from "../../path.ts";
import type { ImportTree } from "../../tree.ts";
import type { ModuleFiles } from "./files.ts";

/** Finds modules by paths from the file that imports. */
export class BesideResolver {
  private readonly tree: ImportTree;
  private readonly modules: ModuleFiles;
  private readonly names = new Names();
  /** By folder and name: a folder in it. */
  private readonly folders = new InFolders();
  /** By language, by folder and name: the file that this means there, or what stands for none. */
  private readonly found = new Map<string, InFolders>();
  private last: { readonly language: string; readonly found: InFolders } | undefined;

  constructor(tree: ImportTree, modules: ModuleFiles) {
    this.tree = tree;
    this.modules = modules;
    for (const { number, path, parent, isPlain } of tree.folders.all)
      if (parent && isPlain) this.folders.set(parent.number, this.names.number(baseNameOf(path)), number);
  }

  /**
   * What most imports look like: folders up, folders down, a name. Nothing is put together for it.
   *
   * @returns undefined where it is not that simple
   */
  quickly({ number, language }: Origin, specifier: string): Resolution | undefined {
    if (specifier.charCodeAt(0) !== dot) return undefined;
    const { folders } = this.tree;
    let folder = folders.of(number);
    let at = 0;
    if (specifier.charCodeAt(1) === slash) at = 2;
    else
      for (; isUpwards(specifier, at); at += 3) {
        if (!folder.parent) return undefined;
        folder = folder.parent;
      }
    if (at === 0) return undefined;
    let inside = folder.number;
    for (let end = slashIn(specifier, at); end >= 0; end = slashIn(specifier, at)) {
      inside = this.folders.get(inside, this.names.find(specifier, at, end));
      if (inside < 0) return undefined;
      at = end + 1;
    }
    if (this.last?.language !== language) this.last = { language, found: this.foundIn(language) };
    const { found } = this.last;
    let file = found.get(inside, this.names.find(specifier, at, specifier.length));
    if (file < 0) {
      const name = specifier.slice(at);
      if (name === "" || name === "." || name === ".." || isDressed(specifier)) return undefined;
      file = this.modules.inFolder(folders.all[inside]!, name, language);
      if (file < 0) file = nothing;
      found.set(inside, this.names.number(name), file);
    }
    return file === nothing ? unresolved : file;
  }

  relative({ directory, language }: Origin, wanted: string, form: RawImport["form"]): Resolution {
    const path = joinPath(directory, wanted);
    if (path === undefined) return external;
    const found = /(?:^|\/)\.{0,2}$/.test(wanted)
      ? this.modules.fileOrDirectory(path, language, "directory")
      : this.modules.fileOrDirectory(path, language);
    if (found < 0 && form === "url" && this.tree.hasDirectory(path)) return files([]);
    return fileOr(found);
  }

  private foundIn(language: string): InFolders {
    const found = this.found.get(language) ?? new InFolders();
    this.found.set(language, found);
    return found;
  }
}

/** @param file -1 where there is none */
export const fileOr = (file: number): Resolution => (file < 0 ? unresolved : file);

/** No file has that number. */
const nothing = 2 ** 30;

const [dot, slash] = [46, 47];

const isUpwards = (specifier: string, at: number): boolean =>
  specifier.charCodeAt(at) === dot && specifier.charCodeAt(at + 1) === dot && specifier.charCodeAt(at + 2) === slash;

const slashIn = (specifier: string, from: number): number => {
  for (let at = from; at < specifier.length; at++) if (specifier.charCodeAt(at) === slash) return at;
  return -1;
};

/** A loader in front, a question behind. */
const isDressed = (specifier: string): boolean => /[!?#]/.test(specifier);
