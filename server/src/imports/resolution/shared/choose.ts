// @customer-impact via ../jvm/jvm, ../dotnet/dotnet, ../php: tells which of several files of one name is meant, or that it cannot be told

import type { ImportFacts } from "../../../facts/imports/model.ts";
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

/** The namespaces that files of a family are in, and what is declared in each. */
export interface Namespaces {
  /** The names of namespaces. */
  readonly names: ReadonlySet<string>;
  /** By the last part of a name: the files that declare it in a namespace, in the order of their paths. Namespaces are left out. */
  readonly in: (namespace: string) => ReadonlyMap<string, readonly string[]> | undefined;
}

/** @param separator what stands between names */
export function createNamespaces({ importing, facts, declaring }: FamilyContext, separator: string): Namespaces {
  const names = new Set<string>();
  for (const path of importing)
    for (const { form, specifier } of facts(path)?.imports ?? []) if (form === "implicit") names.add(specifier);
  const declared = new Map<string, Map<string, readonly string[]>>();
  for (const path of importing)
    for (const full of facts(path)?.declares ?? []) {
      if (names.has(full)) continue;
      const end = full.lastIndexOf(separator);
      const namespace = full.slice(0, Math.max(0, end));
      const inside = declared.get(namespace) ?? new Map<string, readonly string[]>();
      declared.set(namespace, inside);
      const name = end < 0 ? full : full.slice(end + separator.length);
      if (!inside.has(name)) inside.set(name, declaring(full));
    }
  return { names, in: (namespace) => declared.get(namespace) };
}

/** Namespaces that a file is in. */
export const scopesOf = ({ imports }: ImportFacts): readonly string[] =>
  imports.flatMap(({ form, specifier }) => (form === "implicit" ? [specifier] : []));

/** The files that declare what a file mentions of a namespace, in order. */
export function mentionedIn(
  { mentions = [] }: ImportFacts,
  from: string,
  namespace: string,
  packages: Packages,
  namespaces: Namespaces,
): readonly string[] {
  const inside = namespaces.in(namespace);
  if (!inside) return [];
  const found = new Set<string>();
  for (const name of mentions) {
    const declaring = inside.get(name);
    if (!declaring || declaring.includes(from)) continue;
    for (const path of choose(from, declaring, packages)) found.add(path);
  }
  return [...found].sort();
}
