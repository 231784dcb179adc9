// @customer-impact via ./link: finds what a path or package name means, and never opens anything outside

import { byCodePoint } from "../text/order.ts";
import { firstNotBefore, placeOf } from "../text/search.ts";
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

/** A file that is a part of a module, or speaks for one, whose path is another. */
interface Member {
  readonly path: string;
  readonly module: number;
}

class RefIndex {
  /** By path, as members are: so nothing more is needed to find one. */
  private readonly modules: readonly Module[];
  private readonly members: readonly Member[];
  private readonly packages = new Map<string, string[]>();
  private readonly packageDirectories: ReadonlySet<string>;
  private readonly groups = new Map<string, RefTarget | undefined>();
  private readonly orderOf: (language: string) => number;

  constructor(modules: readonly Module[], packages: readonly Package[], orderOf: (language: string) => number) {
    this.orderOf = orderOf;
    this.modules = modules;
    this.members = membersOf(modules);
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

  private path(path: string, language: string): RefTarget | undefined {
    if (!path.endsWith("/") && path !== "") {
      const found = this.exact(path) ?? this.withoutExtension(path, language);
      if (found !== undefined) return { isGroup: false, modules: [found] };
    }
    return this.group(`directory ${path.replace(/\/$/, "")}`, () =>
      this.under(path === "" || path.endsWith("/") ? path : `${path}/`),
    );
  }

  private exact(path: string): number | undefined {
    const module = placeOf(this.modules, path);
    return module >= 0 ? module : this.members[placeOf(this.members, path)]?.module;
  }

  /** Of the files that have the path but for their extension, one in the language asked for, else the first by language. */
  private withoutExtension(stem: string, language: string): number | undefined {
    const start = `${stem}.`;
    let best: Member | undefined;
    let least = Infinity;
    for (const file of this.filesFrom(start)) {
      if (file.path.lastIndexOf(".") !== stem.length || file.path.endsWith("/")) continue;
      const written = this.languageOf(file);
      const rank = written === language ? -1 : this.orderOf(written);
      if (best && (rank > least || (rank === least && byCodePoint(file.path, best.path) > 0))) continue;
      best = file;
      least = rank;
    }
    return best?.module;
  }

  private languageOf({ path, module }: Member): string {
    return this.modules[module]?.files.find((file) => file.path === path)?.facts.language ?? "";
  }

  /** All files whose paths start in one way; directories and packages are among them under their own paths. */
  private *filesFrom(start: string): Iterable<Member> {
    const { modules, members } = this;
    for (let at = firstNotBefore(modules.length, (index) => modules[index]!.path, start); at < modules.length; at++) {
      const { path } = modules[at]!;
      if (!path.startsWith(start)) break;
      yield { path, module: at };
    }
    for (let at = firstNotBefore(members.length, (index) => members[index]!.path, start); at < members.length; at++) {
      const member = members[at]!;
      if (!member.path.startsWith(start)) break;
      yield member;
    }
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
      this.groups.set(key, modules.length === 0 ? undefined : { key, isGroup: true, modules });
    }
    return this.groups.get(key);
  }

  /** The modules of the files below a directory; with `of`, only of those that belong to that package and none inside of it. */
  private under(directory: string, of?: string): number[] {
    const found: number[] = [];
    for (const { path, module } of this.filesFrom(directory))
      if (!path.endsWith("/") && (of === undefined || this.packageOf(path) === of)) found.push(module);
    return found;
  }

  private packageOf(path: string): string | undefined {
    for (let directory = directoryOf(path); ; directory = directoryOf(directory.slice(0, -1))) {
      if (this.packageDirectories.has(directory)) return directory;
      if (directory === "") return undefined;
    }
  }
}

function membersOf(modules: readonly Module[]): readonly Member[] {
  const members: Member[] = [];
  modules.forEach(({ path, files }, module) => {
    if (files.length > 1 || files[0]?.path !== path)
      for (const file of files) if (file.path !== path) members.push({ path: file.path, module });
  });
  return members.sort((a, b) => byCodePoint(a.path, b.path));
}
