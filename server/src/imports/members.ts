// @customer-impact via ./links: knows which files a module is made of, by numbers alone

import type { LinkInput } from "./links.ts";

/** Which module each file is of, and which files each module has. */
export class Members {
  /** By file: its module, -1 where it is of none. */
  private readonly modules: Int32Array;
  /** By module: its first file, and by file: the next of the same module; -1 where there is none. */
  private readonly firsts: Int32Array;
  private readonly nexts: Int32Array;

  constructor(paths: readonly string[], moduleOf: LinkInput["moduleOf"], size: number) {
    this.modules = new Int32Array(paths.length);
    this.firsts = new Int32Array(size).fill(-1);
    this.nexts = new Int32Array(paths.length);
    for (let file = paths.length - 1; file >= 0; file--) {
      const module = moduleOf(paths[file]!, file);
      this.modules[file] = module;
      this.nexts[file] = module < 0 ? -1 : this.firsts[module]!;
      if (module >= 0) this.firsts[module] = file;
    }
  }

  moduleOf(file: number): number {
    return this.modules[file]!;
  }

  first(module: number): number {
    return this.firsts[module]!;
  }

  next(file: number): number {
    return this.nexts[file]!;
  }
}
