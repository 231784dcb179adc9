// @customer-impact via ../resolver: finds the class that a name of PHP means, and files that are required by path

import type { ImportFacts, RawImport } from "../../facts/imports/model.ts";
import {
  described,
  external,
  type Family,
  type FamilyContext,
  type Origin,
  type Resolution,
  unresolved,
} from "../family.ts";
import { directoryOf, joinPath } from "../path.ts";
import { lastWords } from "../words.ts";
import { type Choose, createChoose } from "./shared/choose.ts";
import { Namespaces } from "./shared/namespaces.ts";
import { fileAt, onlyFile } from "./shared/places.ts";
import { createPackages, type Packages } from "./shared/packages.ts";
import { isRecord, jsonReader, listOf, textOf, valueAt } from "./shared/readers.ts";

/** PHP: classes, functions and constants by what files declare; where several declare one, by the autoload rules of Composer. */
export const php: Family = (context) => {
  const composer = readComposer(context);
  const namespaces = new Namespaces(context, "\\");
  const resolver = new PhpResolver(context, composer, namespaces);
  return {
    resolve: (from, one) =>
      one.form === "require" ? required(context, from, one.specifier) : resolver.named(from, one),
    packageEdges: composer.packages.edges,
    replace: (file, before, after) => ({ words: lastWords(namespaces.replace(file, before, after)) }),
  };
};

class PhpResolver {
  private readonly context: FamilyContext;
  private readonly composer: Composer;
  private readonly namespaces: Namespaces;
  private readonly choose: Choose;

  constructor(context: FamilyContext, composer: Composer, namespaces: Namespaces) {
    this.context = context;
    this.composer = composer;
    this.namespaces = namespaces;
    this.choose = createChoose(context, composer.packages);
  }

  named(from: Origin, { specifier, form }: RawImport): Resolution {
    if (form === "implicit") return described(this.namespaces.mentioned(from, specifier, this.choose));
    const name = specifier.replace(/^\\/, "");
    if (this.namespaces.has(name)) return described([]);
    const own = name.includes("\\") ? [] : this.shortName(from.facts, name);
    if (own === "known") return described([]);
    const candidates = own.length > 0 ? own : this.context.declaring(name);
    if (candidates.length > 0) {
      const { loads } = this.composer;
      const loaded =
        candidates.length > 1 ? candidates.filter((file) => loads(this.context.tree.paths[file]!, name)) : [];
      const chosen = this.choose(from, loaded.length > 0 ? loaded : candidates);
      return chosen.length > 0 ? described(chosen) : unresolved;
    }
    const parent = name.slice(0, Math.max(0, name.lastIndexOf("\\")));
    return parent !== "" && this.namespaces.has(parent) ? unresolved : external;
  }

  /** What a class takes over with `use` by a name that an import gave, or that is of its own namespace. */
  private shortName(facts: ImportFacts, name: string): readonly number[] | "known" {
    const ending = `\\${name}`;
    if (facts.imports.some(({ specifier }) => specifier.endsWith(ending))) return "known";
    return this.namespaces
      .scopesOf(facts)
      .flatMap((scope) => (scope === "" ? [] : this.context.declaring(scope + ending)));
  }
}

/** The path that a `require` gives: a literal, perhaps with the directory of the file in front. */
function required({ tree }: FamilyContext, { directory }: Origin, expression: string): Resolution {
  const quote = expression.search(/["']/);
  const literal = expression.slice(quote + 1, -1);
  const own = expression.slice(0, quote);
  if (literal.includes("$")) return unresolved;
  const candidates: (string | undefined)[] = [];
  if (own.includes("__")) {
    // One step up for each dirname, or as many as it says; the file itself is one step more.
    let steps = own.includes("__FILE__") ? -1 : 0;
    for (const [, count] of own.matchAll(/dirname\(|,(\d+)\)/g)) steps += count === undefined ? 1 : Number(count) - 1;
    candidates.push(joinPath(directory, `./${"../".repeat(Math.max(0, Math.min(steps, 50)))}${literal}`));
  } else if (/^(?:\/|[\w+]{2,}:|[A-Za-z]:)/.test(literal)) return external;
  else candidates.push(joinPath(directory, literal), joinPath("", literal));
  const only = onlyFile(tree, candidates);
  if (only >= 0) return described([only]);
  return candidates.every((path) => fileAt(tree, path) < 0) && /(?:^|\/)vendor\//.test(literal) ? external : unresolved;
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
