// @customer-impact via ../resolver: finds the package that an import of Go means

import { external, type Family, type FamilyContext, type Resolution, together, unresolved } from "../family.ts";
import { directoryOf, joinPath, under } from "../path.ts";
import type { ImportTree } from "../tree.ts";
import { createPackages } from "./shared/packages.ts";

/** Go: a package is a directory, so an import means all of its files but the tests, which nobody can import. */
export const go: Family = (context) => {
  const modules = modulesOf(context);
  const directories = new Map<string, string>();
  // Of two modules of one path the first counts.
  for (const [directory, { path }] of modules) if (!directories.has(path)) directories.set(path, directory);
  const moduleOf = (own: string, specifier: string): Replaced | undefined =>
    longest(modules.get(own)?.replaces, directories, specifier);
  const packages = filesByDirectory(context.tree);
  const of = createPackages(modules.keys(), (directory) =>
    (modules.get(directory)?.requires ?? []).flatMap((name) => moduleOf(directory, name)?.directory ?? []),
  );
  const inDirectory = (directory: string | undefined): Resolution =>
    (directory === undefined ? undefined : packages(directory)) ?? unresolved;
  return {
    resolve: (from, { specifier }) => {
      if (/^\.{1,2}(?:\/|$)/.test(specifier)) return inDirectory(joinPath(from.directory, specifier));
      const own = of.of(from.path);
      const module = moduleOf(own, specifier);
      if (module) return inDirectory(joinPath(module.directory, specifier.slice(module.path.length + 1)));
      return packages(under(own, `vendor/${specifier}`)) ?? external;
    },
    packageEdges: of.edges,
  };
};

interface Module {
  readonly path: string;
  readonly requires: readonly string[];
  readonly replaces: ReadonlyMap<string, string>;
}

/** Where the packages of a module lie whose path starts so. */
interface Replaced {
  readonly path: string;
  readonly directory: string;
}

/** The module of an import: the one with the longest path that it starts with. What a module replaces comes first. */
function longest(
  replaces: ReadonlyMap<string, string> | undefined,
  directories: ReadonlyMap<string, string>,
  specifier: string,
): Replaced | undefined {
  for (let path = specifier; path !== ""; path = directoryOf(path)) {
    const directory = replaces?.get(path) ?? directories.get(path);
    if (directory !== undefined) return { path, directory };
  }
  return undefined;
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
    const replaces = new Map<string, string>();
    for (const one of [...replaced(directory, directives), ...shared])
      if (!replaces.has(one.path)) replaces.set(one.path, one.directory);
    modules.set(directory, { path: name, requires, replaces });
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

/** What an import of the package in a directory means. */
function filesByDirectory({ paths, folders }: ImportTree): (directory: string) => Resolution | undefined {
  const known = new Map<string, Resolution | undefined>();
  return (directory) => {
    if (!known.has(directory)) {
      const own = [...(folders.at(directory)?.files.values() ?? [])].filter((file) => isImported(paths[file]!));
      known.set(directory, own.length > 0 ? together(own) : undefined);
    }
    return known.get(directory);
  };
}

const isImported = (path: string): boolean => path.endsWith(".go") && !path.endsWith("_test.go");
