// @customer-impact via ../resolver: finds the class that a name of PHP means, and files that are required by path

import type { ImportFacts, RawImport } from "../../facts/imports/model.ts";
import { described, external, type Family, type FamilyContext, type Resolution, unresolved } from "../family.ts";
import { directoryOf, joinPath } from "../path.ts";
import { choose, createNamespaces, mentionedIn, type Namespaces, scopesOf } from "./shared/choose.ts";
import { createPackages, type Packages } from "./shared/packages.ts";
import { isRecord, jsonReader, listOf, textOf, valueAt } from "./shared/readers.ts";

/** PHP: classes, functions and constants by what files declare; where several declare one, by the autoload rules of Composer. */
export const php: Family = (context) => {
  const composer = readComposer(context);
  const namespaces = createNamespaces(context, "\\");
  return {
    resolve: (from, one, _, facts) =>
      one.form === "require"
        ? required(context, from, one.specifier)
        : named(context, composer, namespaces, from, one, facts),
    packageEdges: composer.packages.edges,
  };
};

function named(
  context: FamilyContext,
  { packages, loads }: Composer,
  namespaces: Namespaces,
  from: string,
  { specifier, form }: RawImport,
  facts: ImportFacts,
): Resolution {
  if (form === "implicit") return described(...mentionedIn(facts, from, specifier, packages, namespaces));
  const name = specifier.replace(/^\\/, "");
  if (namespaces.names.has(name)) return described();
  const own = name.includes("\\") ? [] : shortName(context, facts, name);
  if (own === "known") return described();
  const candidates = own.length > 0 ? own : context.declaring(name);
  if (candidates.length > 0) {
    const loaded = candidates.length > 1 ? candidates.filter((path) => loads(path, name)) : [];
    const chosen = choose(from, loaded.length > 0 ? loaded : candidates, packages);
    return chosen.length > 0 ? described(...chosen) : unresolved;
  }
  const parent = name.slice(0, Math.max(0, name.lastIndexOf("\\")));
  return parent !== "" && namespaces.names.has(parent) ? unresolved : external;
}

/** What a class takes over with `use` by a name that an import gave, or that is of its own namespace. */
function shortName(context: FamilyContext, facts: ImportFacts, name: string): readonly string[] | "known" {
  if (facts.imports.some(({ specifier }) => specifier.endsWith(`\\${name}`))) return "known";
  return scopesOf(facts).flatMap((scope) => (scope === "" ? [] : context.declaring(`${scope}\\${name}`)));
}

/** The path that a `require` gives: a literal, perhaps with the directory of the file in front. */
function required({ tree }: FamilyContext, from: string, expression: string): Resolution {
  const quote = expression.search(/["']/);
  const literal = expression.slice(quote + 1, -1);
  const own = expression.slice(0, quote);
  if (literal.includes("$")) return unresolved;
  const candidates: (string | undefined)[] = [];
  if (own.includes("__")) {
    // One step up for each dirname, or as many as it says; the file itself is one step more.
    let steps = own.includes("__FILE__") ? -1 : 0;
    for (const [, count] of own.matchAll(/dirname\(|,(\d+)\)/g)) steps += count === undefined ? 1 : Number(count) - 1;
    candidates.push(joinPath(directoryOf(from), `./${"../".repeat(Math.max(0, Math.min(steps, 50)))}${literal}`));
  } else if (/^(?:\/|[\w+]{2,}:|[A-Za-z]:)/.test(literal)) return external;
  else candidates.push(joinPath(directoryOf(from), literal), joinPath("", literal));
  const found = new Set(candidates.filter((path) => path !== undefined && tree.has(path)));
  const [only] = found;
  if (found.size === 1 && only !== undefined) return described(only);
  return found.size === 0 && /(?:^|\/)vendor\//.test(literal) ? external : unresolved;
}

interface Composer {
  readonly packages: Packages;
  /** Whether the rules of a composer.json lead from a class to a file. */
  readonly loads: (path: string, name: string) => boolean;
}

function readComposer(context: FamilyContext): Composer {
  const read = jsonReader(context);
  const manifests = new Map(context.tree.named("composer.json").map((path) => [directoryOf(path), read(path)]));
  const byName = new Map<string, string>();
  const roots: { readonly prefix: string; readonly directory: string; readonly isOld: boolean }[] = [];
  for (const [directory, value] of manifests) {
    const name = textOf(valueAt(value, "name"));
    if (name !== undefined) byName.set(name, directory);
    for (const key of ["autoload", "autoload-dev"])
      for (const standard of ["psr-4", "psr-0"]) {
        const rules = valueAt(value, key, standard);
        for (const [prefix, paths] of Object.entries(isRecord(rules) ? rules : {}))
          for (const path of listOf(paths)) {
            const root = typeof path === "string" ? joinPath(directory, path) : undefined;
            if (root !== undefined) roots.push({ prefix, directory: root, isOld: standard === "psr-0" });
          }
      }
  }
  return {
    packages: createPackages(manifests.keys(), (directory) =>
      ["require", "require-dev"].flatMap((key) => {
        const wanted = valueAt(manifests.get(directory), key);
        return isRecord(wanted) ? Object.keys(wanted).flatMap((name) => byName.get(name) ?? []) : [];
      }),
    ),
    loads: (path, name) =>
      roots.some(({ prefix, directory, isOld }) => {
        if (!name.startsWith(prefix)) return false;
        const rest = (isOld ? name : name.slice(prefix.length)).replaceAll("\\", "/");
        return joinPath(directory, `${rest}.php`) === path;
      }),
  };
}
