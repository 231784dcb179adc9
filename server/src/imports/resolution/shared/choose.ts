// @customer-impact via ../jvm/jvm, ../dotnet/dotnet, ../php: tells which of several files of one name is meant, or that it cannot be told

import type { FamilyContext } from "../../family.ts";
import type { Packages } from "./packages.ts";

/**
 * The files that a name means which several may declare. Those of the importing file's own package come first: they are
 * parts of one thing. Else those of the one package that it depends on.
 *
 * @returns none where it is not certain
 */
export function choose(from: string, candidates: readonly string[], packages: Packages): readonly string[] {
  if (candidates.length < 2 || candidates.includes(from)) return candidates;
  const own = packages.of(from);
  const near = candidates.filter((path) => packages.of(path) === own);
  if (near.length > 0) return near;
  const reach = packages.reach(own);
  const reached = candidates.filter((path) => reach.has(packages.of(path)));
  const among = reached.length > 0 ? reached : candidates;
  return new Set(among.map((path) => packages.of(path))).size === 1 ? among : [];
}

/** Namespaces that files of a family are in. */
export function namespacesIn({ importing, facts }: FamilyContext): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of importing)
    for (const { form, specifier } of facts(path)?.imports ?? []) if (form === "implicit") names.add(specifier);
  return names;
}

/** Namespaces that a file is in. */
export const scopesOf = ({ facts }: FamilyContext, path: string): readonly string[] =>
  facts(path)?.imports.flatMap(({ form, specifier }) => (form === "implicit" ? [specifier] : [])) ?? [];

/**
 * The files that declare what a file mentions of a namespace.
 *
 * @param separator what stands between names
 * @param namespaces names that are no types
 */
export function mentionedIn(
  context: FamilyContext,
  from: string,
  namespace: string,
  separator: string,
  packages: Packages,
  namespaces: ReadonlySet<string>,
): readonly string[] {
  const found = new Set<string>();
  for (const name of context.facts(from)?.mentions ?? []) {
    const full = namespace === "" ? name : namespace + separator + name;
    const declaring = context.declaring(full);
    if (declaring.length === 0 || namespaces.has(full) || declaring.includes(from)) continue;
    for (const path of choose(from, declaring, packages)) found.add(path);
  }
  return [...found].sort();
}
