// @customer-impact via ../../resolver: finds the module that a path of Rust means

import type { ImportFacts, RawImport } from "../../../facts/imports/model.ts";
import {
  describedFile,
  external,
  type Family,
  type FamilyContext,
  type Origin,
  type Resolution,
  type Touched,
  unresolved,
} from "../../family.ts";
import { baseNameOf, directoryOf, joinPath, under } from "../../path.ts";
import { fileAt } from "../shared/places.ts";
import { lastWordOf } from "../../words.ts";
import { createCrates, type Crates } from "./cargo.ts";
import { Parents } from "./parents.ts";

/**
 * Rust: modules by the files that hold them, crates by the Cargo.toml of the workspace. A name means the file of the last
 * module in it; what that takes over from others is an import of its own.
 */
export const rust: Family = async (context) => {
  const crates = await createCrates(context);
  const resolver = new RustResolver(context, crates);
  return {
    resolve: (from, one) => resolver.resolve(from, one),
    packageEdges: crates.edges,
    replace: (file, before, after) => resolver.replace(file, before, after),
  };
};

class RustResolver {
  private readonly context: FamilyContext;
  private readonly crates: Crates;
  private readonly parents: Parents;

  constructor(context: FamilyContext, crates: Crates) {
    this.context = context;
    this.crates = crates;
    // A file may be a module of several crates; the library is the one that others see.
    this.parents = new Parents((file) => baseNameOf(context.tree.paths[file]!) === "main.rs");
    for (const file of context.importing) this.parents.replace(file, this.childrenOf(file, context.facts(file)));
  }

  resolve(from: Origin, { specifier, form }: RawImport): Resolution {
    if (form === "module") return describedFile(this.child(from.number, specifier));
    if (form === "include") return describedFile(fileAt(this.context.tree, joinPath(from.directory, specifier)));
    const names = specifier.replaceAll("r#", "").split("::");
    const [first = "", ...rest] = names;
    if (first === "crate") {
      const root = this.rootOf(from.number);
      return root === undefined ? unresolved : describedFile(this.walk(root, rest));
    }
    if (first === "self") return describedFile(this.walk(from.number, rest));
    if (first === "super") return this.above(from.number, names);
    return this.named(from, names);
  }

  /** A file that has other modules concerns those that name one of them, and all that lies in one, since its paths start elsewhere. */
  replace(file: number, before: ImportFacts | undefined, after: ImportFacts | undefined): Touched {
    const [old, now] = [before, after].map((facts) => new Set(modulesOf(facts).all));
    const words = new Set<string>();
    for (const one of [...old!, ...now!])
      if (!old!.has(one) || !now!.has(one)) words.add(lastWordOf(one.replace(/\.rs$/, "")));
    if (words.size === 0) return { words };
    const moved = this.parents.replace(file, this.childrenOf(file, after));
    // Where the modules of a root lie hangs on whether it is a module itself.
    for (const one of moved) if (mayStart.test(this.context.tree.paths[one]!)) return "all";
    const includes = (one: number): boolean => {
      for (const at of this.parents.outwards(one)) if (moved.has(at)) return true;
      return false;
    };
    return moved.size > 0 ? { words, includes } : { words };
  }

  private above(from: number, names: readonly string[]): Resolution {
    let at = from;
    let steps = 0;
    for (; names[steps] === "super"; steps++) {
      const parent = this.parents.of(at);
      if (parent === undefined) return unresolved;
      at = parent;
    }
    return describedFile(this.walk(at, names.slice(steps)));
  }

  /** A name that starts with a crate, or with what the module itself declares. */
  private named(from: Origin, names: readonly string[]): Resolution {
    const [first = "", ...rest] = names;
    // The form of the path tells modules and crates from types.
    if (/^(?:[A-Z*]|std$|core$|alloc$)/.test(first)) return external;
    if (this.declaresModule(from.number, first)) return describedFile(this.walk(from.number, names));
    const directory = this.crates.of(from.path);
    const isOwn = this.crates.nameOf(directory) === first;
    const target = isOwn ? directory : this.crates.dependency(directory, first);
    const library = target === undefined ? -1 : fileAt(this.context.tree, this.crates.library(target));
    if (library >= 0) return describedFile(this.walk(library, rest));
    if (target !== undefined) return unresolved;
    if (this.crates.isOld(directory)) {
      const root = this.rootOf(from.number);
      if (root !== undefined && this.declaresModule(root, first)) return describedFile(this.walk(root, names));
    }
    return external;
  }

  private declaresModule(file: number, name: string): boolean {
    return modulesOf(this.context.facts(file)).all.has(name);
  }

  /** The file of the last module that a path names. */
  private walk(from: number, names: readonly string[]): number {
    let at = from;
    let inside = "";
    for (const name of names) {
      // A module may stand inside of the file, and have files of its own all the same.
      const found = this.declaresModule(at, inside + name)
        ? this.child(at, inside + name)
        : this.written(at, inside + name);
      if (found >= 0) [at, inside] = [found, ""];
      else inside += `${name}/`;
      if (inside.length > longestPath) break;
    }
    return at;
  }

  /** The file of a module that is given a path of its own, if the name of that says which it is; -1 where there is none. */
  private written(file: number, name: string): number {
    const { written } = modulesOf(this.context.facts(file));
    const one = written.find((path) => path === `${name}.rs` || path.endsWith(`/${name}.rs`));
    return one === undefined ? -1 : this.child(file, one);
  }

  /** The file of a module that a file declares; -1 where there is none. */
  private child(from: number, specifier: string, isRoot = this.isRoot(from)): number {
    const { tree } = this.context;
    const path = tree.paths[from]!;
    if (specifier.includes(".")) return fileAt(tree, joinPath(directoryOf(path), specifier));
    // Beside it where it is a root or `mod.rs`, else in the directory of its name.
    const place = isRoot || baseNameOf(path) === "mod.rs" ? directoryOf(path) : path.replace(/\.rs$/, "");
    const file = tree.find(`${under(place, specifier)}.rs`);
    return file >= 0 ? file : tree.find(`${under(place, specifier)}/mod.rs`);
  }

  /** The files of the modules that a file declares. Which files are roots is not known before all of these are. */
  private childrenOf(file: number, facts: ImportFacts | undefined): readonly number[] {
    return [...modulesOf(facts).all]
      .map((specifier) =>
        this.child(file, specifier, this.isStart(file) || mayStart.test(this.context.tree.paths[file]!)),
      )
      .filter((child) => child >= 0);
  }

  /** Whether a crate may start with a file: by what the manifest says, and by its place. */
  private isStart(file: number): boolean {
    const path = this.context.tree.paths[file]!;
    const directory = this.crates.of(path);
    if (this.crates.roots(directory).has(path)) return true;
    const inside = directory === "" ? path : path.slice(directory.length + 1);
    return /^(?:src\/bin|tests|examples|benches)\/(?:[^/]+\.rs|[^/]+\/main\.rs)$/.test(inside);
  }

  private isRoot(file: number): boolean {
    if (this.isStart(file)) return true;
    return mayStart.test(this.context.tree.paths[file]!) && this.parents.of(file) === undefined;
  }

  private rootOf(file: number): number | undefined {
    let root = file;
    // In a circle it is the one where the circle closes.
    for (const at of this.parents.outwards(file)) root = this.parents.of(at) ?? at;
    return root !== file || this.isRoot(root) ? root : undefined;
  }
}

/** Names that a crate starts with where no other file says that it is a module. */
const mayStart = /(?:^|\/)(?:lib|main)\.rs$/;

const longestPath = 2000;

/** The modules that a file declares, and of these the ones that are given a path. */
interface Modules {
  readonly all: ReadonlySet<string>;
  readonly written: readonly string[];
}

const none: Modules = { all: new Set(), written: [] };
const known = new WeakMap<ImportFacts, Modules>();

function modulesOf(facts: ImportFacts | undefined): Modules {
  if (!facts) return none;
  let found = known.get(facts);
  if (!found) {
    const all = new Set(facts.imports.flatMap(({ form, specifier }) => (form === "module" ? [specifier] : [])));
    found = all.size === 0 ? none : { all, written: [...all].filter((one) => one.includes(".")) };
    known.set(facts, found);
  }
  return found;
}
