// @customer-impact via ../../resolver: finds the module that a path of Rust means

import type { RawImport } from "../../../facts/imports/model.ts";
import { described, external, type Family, type FamilyContext, type Resolution, unresolved } from "../../family.ts";
import { baseNameOf, directoryOf, joinPath, under } from "../../path.ts";
import { createCrates, type Crates } from "./cargo.ts";

/**
 * Rust: modules by the files that hold them, crates by the Cargo.toml of the workspace. A name means the file of the last
 * module in it; what that takes over from others is an import of its own.
 */
export const rust: Family = async (context) => {
  const crates = await createCrates(context);
  const resolver = new RustResolver(context, crates);
  return { resolve: (from, one) => resolver.resolve(from, one), packageEdges: crates.edges };
};

class RustResolver {
  private readonly context: FamilyContext;
  private readonly crates: Crates;
  private readonly parents: ReadonlyMap<string, string>;

  constructor(context: FamilyContext, crates: Crates) {
    this.context = context;
    this.crates = crates;
    this.parents = this.parentsOf();
  }

  resolve(from: string, { specifier, form }: RawImport): Resolution {
    if (form === "module") {
      const target = this.child(from, specifier);
      return target === undefined ? unresolved : described(target);
    }
    if (form === "include") return this.file(joinPath(directoryOf(from), specifier));
    const names = specifier.replaceAll("r#", "").split("::");
    const [first = "", ...rest] = names;
    if (first === "crate") {
      const root = this.rootOf(from);
      return root === undefined ? unresolved : described(this.walk(root, rest));
    }
    if (first === "self") return described(this.walk(from, rest));
    if (first === "super") return this.above(from, names);
    return this.named(from, names);
  }

  private above(from: string, names: readonly string[]): Resolution {
    let at = from;
    let steps = 0;
    for (; names[steps] === "super"; steps++) {
      const parent = this.parents.get(at);
      if (parent === undefined) return unresolved;
      at = parent;
    }
    return described(this.walk(at, names.slice(steps)));
  }

  /** A name that starts with a crate, or with what the module itself declares. */
  private named(from: string, names: readonly string[]): Resolution {
    const [first = "", ...rest] = names;
    // The form of the path tells modules and crates from types.
    if (/^(?:[A-Z*]|std$|core$|alloc$)/.test(first)) return external;
    if (this.declaresModule(from, first)) return described(this.walk(from, names));
    const directory = this.crates.of(from);
    const isOwn = this.crates.nameOf(directory) === first;
    const target = isOwn ? directory : this.crates.dependency(directory, first);
    const library = target === undefined ? undefined : this.crates.library(target);
    if (library !== undefined) return described(this.walk(library, rest));
    if (target !== undefined) return unresolved;
    if (this.crates.isOld(directory)) {
      const root = this.rootOf(from);
      if (root !== undefined && this.declaresModule(root, first)) return described(this.walk(root, names));
    }
    return external;
  }

  private declaresModule(path: string, name: string): boolean {
    return this.context.facts(path)?.imports.some((one) => one.form === "module" && one.specifier === name) ?? false;
  }

  /** The file of the last module that a path names. */
  private walk(from: string, names: readonly string[]): string {
    let at = from;
    let inside = "";
    for (const name of names) {
      // A module may stand inside of the file, and have files of its own all the same.
      const found = this.declaresModule(at, inside + name)
        ? this.child(at, inside + name)
        : this.written(at, inside + name);
      if (found !== undefined) [at, inside] = [found, ""];
      else inside += `${name}/`;
      if (inside.length > longestPath) break;
    }
    return at;
  }

  /** The file of a module that is given a path of its own, if the name of that says which it is. */
  private written(at: string, name: string): string | undefined {
    const one = this.context
      .facts(at)
      ?.imports.find(
        ({ form, specifier }) =>
          form === "module" &&
          specifier.includes(".") &&
          (specifier === `${name}.rs` || specifier.endsWith(`/${name}.rs`)),
      );
    return one && this.child(at, one.specifier);
  }

  /** The file of a module that a file declares. */
  private child(from: string, specifier: string): string | undefined {
    const { tree } = this.context;
    if (specifier.includes(".")) {
      const path = joinPath(specifier.includes("/./") ? this.placeOf(from) : directoryOf(from), specifier);
      return path !== undefined && tree.has(path) ? path : undefined;
    }
    const place = under(this.placeOf(from), specifier);
    return [`${place}.rs`, `${place}/mod.rs`].find((path) => tree.has(path));
  }

  /** Where the modules of a file lie: beside it where it is a root or `mod.rs`, else in the directory of its name. */
  private placeOf(path: string): string {
    const name = baseNameOf(path);
    if (name === "mod.rs" || this.isRoot(path)) return directoryOf(path);
    return path.replace(/\.rs$/, "");
  }

  private isRoot(path: string): boolean {
    const name = baseNameOf(path);
    const directory = this.crates.of(path);
    if (this.crates.roots(directory).has(path)) return true;
    const inside = directory === "" ? path : path.slice(directory.length + 1);
    return (
      /^(?:src\/bin|tests|examples|benches)\/(?:[^/]+\.rs|[^/]+\/main\.rs)$/.test(inside) ||
      ((name === "lib.rs" || name === "main.rs") && !this.declared.has(path))
    );
  }

  /** Files that others declare to be their modules, by what the others say. */
  private readonly declared = new Set<string>();

  private parentsOf(): ReadonlyMap<string, string> {
    const parents = new Map<string, string>();
    const { importing, facts } = this.context;
    // A file may be a module of several crates; the library is the one that others see.
    const order = [...importing].sort(
      (a, b) => Number(baseNameOf(a) === "main.rs") - Number(baseNameOf(b) === "main.rs"),
    );
    for (const path of order)
      for (const { form, specifier } of facts(path)?.imports ?? []) {
        const child = form === "module" ? this.child(path, specifier) : undefined;
        if (child !== undefined && child !== path && !parents.has(child)) parents.set(child, path);
      }
    for (const child of parents.keys()) this.declared.add(child);
    return parents;
  }

  private rootOf(path: string): string | undefined {
    const seen = new Set<string>();
    let at = path;
    for (let parent = this.parents.get(at); parent !== undefined && !seen.has(at); parent = this.parents.get(at)) {
      seen.add(at);
      at = parent;
    }
    return this.isRoot(at) || at !== path ? at : undefined;
  }

  private file(path: string | undefined): Resolution {
    return path !== undefined && this.context.tree.has(path) ? described(path) : unresolved;
  }
}

const longestPath = 2000;
