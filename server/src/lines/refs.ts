// @customer-impact via ./link: finds what a path or package name means, and never opens anything outside

import { byCodePoint } from "../text/order.ts";
import { firstNotBefore } from "../text/search.ts";
import type { Module, Package } from "../workspace/workspace.ts";
import type { RefTarget } from "./model.ts";

/** Finds what refs name. */
export interface Resolver {
  /**
   * @param ref as written: `./x`, `../x`, `/src/x`, `src/x` or the name of a package
   * @param from the directory that `./` starts at, with a trailing `/`; the root is empty
   * @param language that of the file the ref stands in: its modules win where an extension is left out
   */
  readonly resolve: (ref: string, from: string, language: string) => RefTarget | undefined;
}

/** The directory of a path, with a trailing `/`; the root is empty. */
export const directoryOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/**
 * A ref as a path from the root, without `.` and `..`; a trailing `/` stays.
 *
 * @returns undefined where it leaves the workspace
 */
export function pathOf(ref: string, from: string): string | undefined {
  const isRelative = /^\.{1,2}(?:\/|$)/.test(ref);
  const segments: string[] = [];
  for (const segment of `${isRelative ? from : ""}${ref}`.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  const path = segments.join("/");
  return path && /(?:^|\/)\.{0,2}$/.test(ref) ? `${path}/` : path;
}

/** Makes the indexes of a workspace when the first ref asks for them. */
export function createResolver(
  modules: readonly Module[],
  packages: readonly Package[],
  orderOf: (language: string) => number,
): Resolver {
  let index: RefIndex | undefined;
  return {
    resolve: (ref, from, language) => (index ??= new RefIndex(modules, packages, orderOf)).resolve(ref, from, language),
  };
}

interface IndexedFile {
  readonly path: string;
  readonly module: number;
  readonly language: string;
}

class RefIndex {
  private readonly byPath = new Map<string, number>();
  private readonly byStem = new Map<string, IndexedFile[]>();
  private readonly files: IndexedFile[] = [];
  private readonly packages = new Map<string, string[]>();
  private readonly packageDirectories: ReadonlySet<string>;
  private readonly groups = new Map<string, RefTarget | undefined>();
  private readonly orderOf: (language: string) => number;

  constructor(modules: readonly Module[], packages: readonly Package[], orderOf: (language: string) => number) {
    this.orderOf = orderOf;
    modules.forEach((module, index) => this.addModule(module, index));
    this.files.sort((a, b) => byCodePoint(a.path, b.path));
    for (const { name, directory } of packages) {
      const list = this.packages.get(name) ?? [];
      this.packages.set(name, [...list, directory === "./" ? "" : directory]);
    }
    this.packageDirectories = new Set([...this.packages.values()].flat());
  }

  resolve(ref: string, from: string, language: string): RefTarget | undefined {
    const path = pathOf(ref, from);
    if (path === undefined) return undefined;
    const found = this.path(path, language);
    if (found || /^[./]/.test(ref)) return found;
    return this.package(ref, language);
  }

  private addModule(module: Module, index: number): void {
    this.byPath.set(module.path, index);
    for (const { path, facts } of module.files) {
      this.byPath.set(path, index);
      const file = { path, module: index, language: facts.language ?? "" };
      this.files.push(file);
      const dot = path.lastIndexOf(".");
      if (dot <= path.lastIndexOf("/") + 1) continue;
      const stem = path.slice(0, dot);
      const list = this.byStem.get(stem);
      if (list) list.push(file);
      else this.byStem.set(stem, [file]);
    }
  }

  private path(path: string, language: string): RefTarget | undefined {
    if (!path.endsWith("/") && path !== "") {
      const exact = this.byPath.get(path);
      if (exact !== undefined) return one(exact);
      const stems = this.byStem.get(path);
      if (stems) {
        const rank = (file: IndexedFile): number => (file.language === language ? -1 : this.orderOf(file.language));
        const [first] = stems.toSorted((a, b) => rank(a) - rank(b) || byCodePoint(a.path, b.path));
        if (first) return one(first.module);
      }
    }
    return this.group(`directory ${path.replace(/\/$/, "")}`, () =>
      this.under(path === "" || path.endsWith("/") ? path : `${path}/`),
    );
  }

  /** `@shop/pricing`, and `@shop/pricing/src/tax` for a path in it. */
  private package(ref: string, language: string): RefTarget | undefined {
    const directories = this.packages.get(ref);
    if (directories)
      return this.group(`package ${ref}`, () => directories.flatMap((directory) => this.under(directory, directory)));
    for (let slash = ref.lastIndexOf("/"); slash > 0; slash = ref.lastIndexOf("/", slash - 1)) {
      const rest = pathOf(`/${ref.slice(slash + 1)}`, "");
      if (!rest) continue;
      for (const directory of this.packages.get(ref.slice(0, slash)) ?? []) {
        const found = this.path(`${directory}${rest}`, language);
        if (found) return found;
      }
    }
    return undefined;
  }

  private group(key: string, members: () => number[]): RefTarget | undefined {
    if (!this.groups.has(key)) {
      const modules = [...new Set(members())].sort((a, b) => a - b);
      const target = modules.length === 0 ? undefined : { key, isGroup: true, modules };
      this.groups.set(key, target);
    }
    return this.groups.get(key);
  }

  /** The modules of the files below a directory; with `of`, only of those that belong to that package and none inside of it. */
  private under(directory: string, of?: string): number[] {
    const found: number[] = [];
    const first = firstNotBefore(this.files.length, (index) => this.files[index]!.path, directory);
    for (let at = first; at < this.files.length; at++) {
      const file = this.files[at];
      if (!file?.path.startsWith(directory)) break;
      if (of === undefined || this.packageOf(file.path) === of) found.push(file.module);
    }
    return found;
  }

  private packageOf(path: string): string | undefined {
    for (let directory = directoryOf(path); ; directory = directoryOf(directory.slice(0, -1))) {
      if (this.packageDirectories.has(directory)) return directory;
      if (directory === "") return undefined;
    }
  }
}

const one = (module: number): RefTarget => ({ key: `module ${module}`, isGroup: false, modules: [module] });
