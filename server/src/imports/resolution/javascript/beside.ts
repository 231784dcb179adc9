// @customer-impact via ./javascript: finds in no time what most imports mean, which is a file near by

import type { RawImport } from "../../../facts/imports/model.ts";
import { external, files, type FoundFiles, type Origin, type Resolution, unresolved } from "../../family.ts";
import type { Folder } from "../../folders.ts";
import { joinPath } from "../../path.ts";
import type { ImportTree } from "../../tree.ts";
import type { ModuleFiles } from "./files.ts";

/** Finds modules by paths from the file that imports. */
export class BesideResolver {
  private readonly tree: ImportTree;
  private readonly modules: ModuleFiles;
  /** By language, by number of a folder, by name: what that means there. */
  private readonly known = new Map<string, (Map<string, Resolution> | undefined)[]>();
  private last: { readonly language: string; readonly known: (Map<string, Resolution> | undefined)[] } | undefined;
  /** By number of a file: what an import of it means, always the same object. */
  private readonly resolutions: (FoundFiles | undefined)[] = [];

  constructor(tree: ImportTree, modules: ModuleFiles) {
    this.tree = tree;
    this.modules = modules;
  }

  /**
   * What most imports look like: folders up, folders down, a name. Nothing is put together for it.
   *
   * @returns undefined where it is not that simple
   */
  quickly({ number, language }: Origin, specifier: string): Resolution | undefined {
    let folder: Folder | undefined = this.tree.folders.of(number);
    let at = 2;
    if (!specifier.startsWith("./")) {
      for (at = 0; specifier.startsWith("../", at); at += 3) if (!(folder = folder.parent)) return undefined;
      if (at === 0) return undefined;
    }
    for (let slash = specifier.indexOf("/", at); slash >= 0; slash = specifier.indexOf("/", at)) {
      folder = folder.folders.get(specifier.slice(at, slash));
      if (!folder?.isPlain) return undefined;
      at = slash + 1;
    }
    if (this.last?.language !== language) this.last = { language, known: this.knownIn(language) };
    const names = (this.last.known[folder.number] ??= new Map<string, Resolution>());
    const name = specifier.slice(at);
    let found = names.get(name);
    if (!found) {
      if (name === "" || name === "." || name === ".." || isDressed(specifier)) return undefined;
      names.set(name, (found = this.file(this.modules.inFolder(folder, name, language))));
    }
    return found;
  }

  relative({ directory, language }: Origin, wanted: string, form: RawImport["form"]): Resolution {
    const path = joinPath(directory, wanted);
    if (path === undefined) return external;
    const found = /(?:^|\/)\.{0,2}$/.test(wanted)
      ? this.modules.fileOrDirectory(path, language, "directory")
      : this.modules.fileOrDirectory(path, language);
    if (found < 0 && form === "url" && this.tree.hasDirectory(path)) return files([]);
    return this.file(found);
  }

  /** @param file -1 where there is none */
  file(file: number): Resolution {
    return file < 0 ? unresolved : (this.resolutions[file] ??= files([file]));
  }

  private knownIn(language: string): (Map<string, Resolution> | undefined)[] {
    const known = this.known.get(language) ?? [];
    this.known.set(language, known);
    return known;
  }
}

/** A loader in front, a question behind. */
const isDressed = (specifier: string): boolean => /[!?#]/.test(specifier);
