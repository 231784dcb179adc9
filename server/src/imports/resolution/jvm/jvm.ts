// @customer-impact via ../../resolver: finds the class that an import of Java, Kotlin, Scala or Groovy means

import type { ImportFacts, RawImport } from "../../../facts/imports/model.ts";
import { described, external, type Family, type FamilyContext, type Resolution, unresolved } from "../../family.ts";
import { choose, createNamespaces, mentionedIn, type Namespaces, scopesOf } from "../shared/choose.ts";
import type { Packages } from "../shared/packages.ts";
import { createBuilds } from "./builds.ts";

/** Languages of the Java platform: by the packages that files declare. A package is no directory, though it mostly looks like one. */
export const jvm: Family = async (context) => {
  const builds = await createBuilds(context);
  const names = createNamespaces(context, ".");
  return {
    resolve: (from, one, language, facts) => resolve(context, builds, names, from, one, language, facts),
    packageEdges: builds.edges,
  };
};

function resolve(
  context: FamilyContext,
  builds: Packages,
  namespaces: Namespaces,
  from: string,
  { specifier, form }: RawImport,
  language: string,
  facts: ImportFacts,
): Resolution {
  const packages = namespaces.names;
  if (form === "implicit") return described(...mentionedIn(facts, from, specifier, builds, namespaces));
  // Java sees an object of Scala with a dollar behind its name.
  const name = specifier.replace(/\.(?:\*|_|given)$|\$$/, "").replace(/^_root_\./, "");
  const isAll = /\.(?:\*|_|given)$/.test(specifier);
  for (const full of language === "Scala" ? relativeNames(name, scopesOf(facts)) : [name]) {
    if (packages.has(full)) return described(...(isAll ? mentionedIn(facts, from, full, builds, namespaces) : []));
    const found = declared(context, builds, packages, from, full);
    if (found) return found;
  }
  const around = packagePart(name, isAll);
  return around !== "" && packages.has(around) ? unresolved : external;
}

/** The file of a type, or of one that holds what is named. */
function declared(
  { declaring }: FamilyContext,
  builds: Packages,
  packages: ReadonlySet<string>,
  from: string,
  name: string,
): Resolution | undefined {
  for (let full = name; full !== "" && !packages.has(full); full = full.slice(0, Math.max(0, full.lastIndexOf(".")))) {
    const candidates = declaring(full);
    if (candidates.length === 0) continue;
    const chosen = choose(from, candidates, builds);
    return chosen.length > 0 ? described(...chosen) : unresolved;
  }
  return undefined;
}

/** A name of Scala may start in any package around. */
function* relativeNames(name: string, scopes: readonly string[]): Generator<string, void, undefined> {
  for (const scope of scopes)
    for (let at = scope; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) yield `${at}.${name}`;
  yield name;
}

/** What stands in front of the first name with a capital. Where there is none, all but the last name, which is no package but where all of it is taken. */
function packagePart(name: string, isAll: boolean): string {
  const names = name.split(".");
  const type = names.findIndex((one) => /^[A-Z]/.test(one));
  return names.slice(0, type >= 0 ? type : isAll ? names.length : -1).join(".");
}
