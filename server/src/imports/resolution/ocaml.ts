// @customer-impact via ../resolver: finds the file that a module of OCaml is, where that is certain

import {
  described,
  external,
  type Family,
  type FamilyContext,
  type Origin,
  type Described,
  unresolved,
} from "../family.ts";
import { baseNameOf, directoryOf, upwards } from "../path.ts";

/**
 * OCaml: a module is a file of the same library, or what another library of dune gives under its own name. Without a `dune`
 * file a library is a directory.
 */
export const ocaml: Family = (context) => {
  const libraries = librariesOf(context);
  const roots = new Map(libraries.map((one) => [one.directory, one]));
  const libraryOf = (path: string): string => {
    for (const directory of upwards(directoryOf(path)))
      if (roots.get(directory)?.isDeep || directory === directoryOf(path)) return directory;
    return directoryOf(path);
  };
  /** The nearest directory upwards with a dune file. */
  const duneOf = (directory: string): string | undefined => {
    for (const one of upwards(directory)) if (roots.has(one)) return one;
    return undefined;
  };
  const modules = new Map<string, Map<string, number>>();
  for (const [file, path] of context.tree.paths.entries()) {
    const [, name = "", kind = ""] = /^([A-Za-z]\w*)\.(ml|mli|mll|mly)$/.exec(baseNameOf(path)) ?? [];
    if (name === "") continue;
    // Deeper directories that are no library of their own belong to the one above where that says so.
    const deep = duneOf(directoryOf(path));
    const library = deep !== undefined && (roots.get(deep)?.isDeep ?? false) ? deep : libraryOf(path);
    const inside = modules.get(library) ?? new Map<string, number>();
    modules.set(library, inside);
    const module = name[0]!.toUpperCase() + name.slice(1);
    if (kind !== "mli" || !inside.has(module)) inside.set(module, file);
  }
  const byName = new Map<string, Library | undefined>();
  for (const one of libraries) for (const name of one.names) byName.set(name, byName.has(name) ? undefined : one);
  const find = ({ directory: place }: Origin, specifier: string): Described | undefined => {
    const [first = "", second] = specifier.split(".");
    const dune = duneOf(place);
    const own = dune !== undefined && (roots.get(dune)?.isDeep ?? false) ? dune : place;
    const beside = modules.get(own)?.get(first);
    if (beside !== undefined) return described([beside]);
    // A name that the dune file does not name is that of a module inside of another.
    if (!byName.has(first) || dune === undefined || !roots.get(dune)?.words.has(first)) return undefined;
    const library = byName.get(first);
    if (!library) return unresolved;
    const inside = modules.get(library.directory);
    const target = (second === undefined ? undefined : inside?.get(second)) ?? inside?.get(first);
    // The name of a library stands for all of its modules: which one is meant is not certain.
    return target === undefined ? described([]) : described([target]);
  };
  return {
    resolve: (from, { specifier, form }) => {
      if (form !== "implicit") return find(from, specifier) ?? external;
      const found = new Set<number>();
      const own = new Set(from.facts.declares);
      for (const name of from.facts.mentions ?? []) {
        if (own.has(name.split(".")[0] ?? "")) continue;
        const one = find(from, name);
        if (one?.kind === "files") for (const file of one.files) found.add(file);
      }
      return described([...found].sort((a, b) => a - b));
    },
  };
};

interface Library {
  readonly directory: string;
  readonly names: readonly string[];
  /** What its file names, as modules are named. */
  readonly words: ReadonlySet<string>;
  /** Its modules may lie in deeper directories. */
  readonly isDeep: boolean;
}

function librariesOf({ tree }: FamilyContext): readonly Library[] {
  return tree.named("dune").map((path) => {
    const text = (tree.text(path) ?? "").replace(/;[^\n]*/g, "");
    const names = [...text.matchAll(/\(library\s[^]{0,2000}?\(name\s{1,99}([\w-]+)\)/g)].map(
      ([, name = ""]) => name[0]!.toUpperCase() + name.slice(1),
    );
    const words = new Set([...text.matchAll(/[\w-]+/g)].map(([word]) => word[0]!.toUpperCase() + word.slice(1)));
    return {
      directory: directoryOf(path),
      names,
      words,
      isDeep: /\(include_subdirs\s{1,9}(?:unqualified|qualified)\)/.test(text),
    };
  });
}
