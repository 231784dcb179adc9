// @customer-impact via ../resolver: finds the package that an import of Go means

import { described, external, type Family, type FamilyContext, type Resolution, unresolved } from "../family.ts";
import { directoryOf, joinPath, under } from "../path.ts";
import { createPackages } from "./shared/packages.ts";

/** Go: a package is a directory, so an import means all of its files but the tests, which nobody can import. */
export const go: Family = (context) => {
  const { tree } = context;
  const modules = modulesOf(context);
  const packages = filesByDirectory(tree.paths);
  const of = createPackages(modules.keys(), (directory) =>
    (modules.get(directory)?.requires ?? []).flatMap((name) => directoryFor(modules, directory, name)?.directory ?? []),
  );
  const inDirectory = (directory: string | undefined): Resolution => {
    const found = directory === undefined ? undefined : packages.get(directory);
    return found ? described(...found) : unresolved;
  };
  return {
    resolve: (from, { specifier }) => {
      if (/^\.{1,2}(?:\/|$)/.test(specifier)) return inDirectory(joinPath(directoryOf(from), specifier));
      const own = of.of(from);
      const module = directoryFor(modules, own, specifier);
      if (module) return inDirectory(joinPath(module.directory, specifier.slice(module.path.length + 1)));
      const vendored = packages.get(under(own, `vendor/${specifier}`));
      return vendored ? described(...vendored) : external;
    },
    packageEdges: of.edges,
  };
};

interface Module {
  readonly path: string;
  readonly requires: readonly string[];
  readonly replaces: readonly Replaced[];
}

/** Where the packages of a module lie whose path starts so. */
interface Replaced {
  readonly path: string;
  readonly directory: string;
}

/** The module of an import: the one with the longest path that it starts with. What a module replaces comes first. */
function directoryFor(modules: ReadonlyMap<string, Module>, own: string, specifier: string): Replaced | undefined {
  let best: Replaced | undefined;
  const all: readonly Replaced[] = [
    ...(modules.get(own)?.replaces ?? []),
    ...[...modules].map(([directory, { path }]) => ({ path, directory })),
  ];
  for (const one of all)
    if (specifier === one.path || specifier.startsWith(`${one.path}/`))
      if (!best || one.path.length > best.path.length) best = one;
  return best;
}

function modulesOf({ tree, note }: FamilyContext): ReadonlyMap<string, Module> {
  const shared = tree
    .named("go.work")
    .flatMap((path) => replaced(directoryOf(path), directivesIn(tree.text(path) ?? "")));
  const modules = new Map<string, Module>();
  for (const path of tree.named("go.mod")) {
    const directory = directoryOf(path);
    const directives = directivesIn(tree.text(path) ?? "");
    const name = directives.find(([word]) => word === "module")?.[1];
    if (name === undefined) {
      note({ path, message: "It names no module, so imports of its packages are not known." });
      continue;
    }
    const requires = directives.flatMap(([word, one]) => (word === "require" && one !== undefined ? [one] : []));
    modules.set(directory, { path: name, requires, replaces: [...replaced(directory, directives), ...shared] });
  }
  return modules;
}

/** `replace example.com/a => ../a`: a directory of the workspace. */
const replaced = (root: string, directives: readonly (readonly string[])[]): readonly Replaced[] =>
  directives.flatMap(([word, path = "", ...rest]) => {
    const target = word === "replace" ? rest[rest.indexOf("=>") + 1] : undefined;
    const directory = target !== undefined && /^\.{1,2}(?:\/|$)/.test(target) ? joinPath(root, target) : undefined;
    return directory === undefined ? [] : [{ path, directory }];
  });

/** Lines of a go.mod, each with the word of its block in front. */
function directivesIn(text: string): readonly (readonly string[])[] {
  const directives: string[][] = [];
  let block: string | undefined;
  for (const line of text.split("\n")) {
    const words = line
      .replace(/\/\/.*$/, "")
      .trim()
      .split(/\s+/)
      .map((one) => one.replace(/^["`](.*)["`]$/, "$1"))
      .filter((one) => one !== "");
    if (words.length === 0) continue;
    if (words[0] === ")") block = undefined;
    else if (block !== undefined) directives.push([block, ...words]);
    else if (words[1] === "(") block = words[0];
    else directives.push(words);
  }
  return directives;
}

function filesByDirectory(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const packages = new Map<string, string[]>();
  for (const path of paths) {
    if (!path.endsWith(".go") || path.endsWith("_test.go")) continue;
    const directory = directoryOf(path);
    const same = packages.get(directory);
    if (same) same.push(path);
    else packages.set(directory, [path]);
  }
  return packages;
}
