// @customer-impact via ../resolver: finds the files of a module of Swift

import {
  described,
  external,
  type Family,
  type FamilyContext,
  type FoundFiles,
  together,
  unresolved,
} from "../family.ts";
import { groupBy } from "../../text/groupBy.ts";
import { directoryOf, joinPath, under } from "../path.ts";
import { createChoose, includes } from "./shared/choose.ts";
import { createPackages, type Packages } from "./shared/packages.ts";

/**
 * Swift: a module is a target of a Package.swift, and an import means all of its files. Files of a target see each other: one
 * means those that declare a type which it names.
 */
export const swift: Family = (context) => {
  const targets = targetsOf(context);
  const places = new Map(targets.map((target) => [target.directory, target]));
  const named = groupBy(targets, ({ name }) => name);
  const byName = (name: string): readonly Target[] => named.get(name) ?? [];
  const modules = createPackages(places.keys(), (directory) => {
    const own = places.get(directory);
    return (own?.dependencies ?? []).flatMap((name) =>
      nearest(byName(name), own?.root ?? "").map((one) => one.directory),
    );
  });
  const choose = createChoose(context, modules);
  const members = membersOf(context, modules);
  const inModule = declaringIn(context, modules);
  return {
    resolve: (from, { specifier, form }) => {
      const module = modules.of(from.path);
      if (form === "implicit") {
        const found = new Set<number>();
        for (const name of from.facts.mentions ?? []) {
          const declaring = inModule(name, module);
          if (declaring.length > 0 && !includes(declaring, from.number))
            for (const file of choose(from, declaring)) found.add(file);
        }
        return described([...found].sort((a, b) => a - b));
      }
      const [name = ""] = specifier.split(".");
      const all = byName(name);
      if (all.length === 0) return external;
      const chosen = nearest(all, places.get(module)?.root ?? "");
      const [only] = chosen;
      return chosen.length === 1 && only ? (members.get(only.directory) ?? described([])) : unresolved;
    },
    packageEdges: modules.edges,
  };
};

/** By module: all of its files, as what an import of it means. */
function membersOf({ tree }: FamilyContext, modules: Packages): ReadonlyMap<string, FoundFiles> {
  const members = new Map<string, number[]>();
  tree.paths.forEach((path, file) => {
    if (!path.endsWith(".swift") || path.endsWith("Package.swift")) return;
    const known = members.get(modules.of(path));
    if (known) known.push(file);
    else members.set(modules.of(path), [file]);
  });
  return new Map([...members].map(([module, own]) => [module, together(own)]));
}

/** The files of a module that declare a name. */
function declaringIn(
  { tree, declaring }: FamilyContext,
  modules: Packages,
): (name: string, module: string) => readonly number[] {
  const known = new WeakMap<readonly number[], ReadonlyMap<string, readonly number[]>>();
  return (name, module) => {
    const all = declaring(name);
    let byModule = known.get(all);
    if (!byModule) known.set(all, (byModule = groupBy(all, (file) => modules.of(tree.paths[file]!))));
    return byModule.get(module) ?? [];
  };
}

interface Target {
  readonly name: string;
  readonly directory: string;
  /** That of the Package.swift. */
  readonly root: string;
  readonly dependencies: readonly string[];
}

/** Those of the same package where there are any. */
const nearest = (targets: readonly Target[], root: string): readonly Target[] => {
  const own = targets.filter((target) => target.root === root);
  return own.length > 0 ? own : targets;
};

const kinds: Readonly<Record<string, readonly string[]>> = {
  testTarget: ["Tests", "Sources", "Source", "src", "srcs"],
  plugin: ["Plugins"],
};
const sources = ["Sources", "Source", "src", "srcs"];
const mark =
  /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|\.(target|executableTarget|testTarget|macro|plugin|systemLibrary|binaryTarget)\s{0,9}\(|[()]/g;

/** The targets that manifests of SwiftPM declare with literals; a manifest is a program, and not run. */
function targetsOf({ tree }: FamilyContext): readonly Target[] {
  return tree.named("Package.swift").flatMap((path) => {
    const root = directoryOf(path);
    return callsIn(tree.text(path) ?? "").flatMap(({ kind, text }) => {
      const name = /\bname\s*:\s*"([^"]+)"/.exec(text)?.[1];
      if (name === undefined) return [];
      const own = /\bpath\s*:\s*"([^"]*)"/.exec(text)?.[1];
      const directory =
        own === undefined
          ? (kinds[kind] ?? sources)
              .map((folder) => under(root, `${folder}/${name}`))
              .find((one) => tree.hasDirectory(one))
          : joinPath(root, own);
      const list = /\bdependencies\s*:\s*\[/.exec(text);
      const dependencies = list ? [...text.slice(list.index).matchAll(/"([^"]+)"/g)].map(([, one = ""]) => one) : [];
      return directory === undefined ? [] : [{ name, directory, root, dependencies }];
    });
  });
}

/** Calls that declare targets, without comments and with all that stands between their parentheses. */
function callsIn(text: string): readonly { readonly kind: string; readonly text: string }[] {
  const calls: { kind: string; text: string }[] = [];
  let start = -1;
  let kind = "";
  let depth = 0;
  const code = text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/g, (one) =>
    one.startsWith("/") ? " " : one,
  );
  for (const match of code.matchAll(mark)) {
    const [one, call] = match;
    if (start < 0 && call !== undefined) [start, kind, depth] = [match.index + one.length, call, 1];
    else if (start >= 0 && one.endsWith("(")) depth++;
    else if (start >= 0 && one === ")" && --depth === 0) {
      calls.push({ kind, text: code.slice(start, match.index) });
      start = -1;
    }
  }
  return calls;
}
