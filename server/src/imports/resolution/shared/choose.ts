// @customer-impact via ../jvm/jvm, ../dotnet/dotnet, ../php: tells which of several files of one name is meant, or that it cannot be told

import type { FamilyContext, Origin } from "../../family.ts";
import type { Packages } from "./packages.ts";

/** The files that a name means which several may declare; none where it is not certain. */
export type Choose = (from: Origin, candidates: readonly number[]) => readonly number[];

/**
 * Of several files, those of the importing file's own package come first: they are parts of one thing. Else those of the one
 * package that it depends on.
 */
export function createChoose({ tree }: Pick<FamilyContext, "tree">, packages: Packages): Choose {
  const packageOf = (file: number): string => packages.of(tree.paths[file]!);
  // All files of a package choose alike, and a name that has come up once comes up again.
  const known = new WeakMap<readonly number[], Map<string, readonly number[]>>();
  const chosen = (own: string, candidates: readonly number[]): readonly number[] => {
    const near = candidates.filter((file) => packageOf(file) === own);
    if (near.length > 0) return near;
    const reach = packages.reach(own);
    const reached = candidates.filter((file) => reach.has(packageOf(file)));
    const among = reached.length > 0 ? reached : candidates;
    return new Set(among.map(packageOf)).size === 1 ? among : [];
  };
  return ({ number, path }, candidates) => {
    if (candidates.length < 2 || includes(candidates, number)) return candidates;
    const own = packages.of(path);
    const byPackage = known.get(candidates) ?? new Map<string, readonly number[]>();
    known.set(candidates, byPackage);
    let found = byPackage.get(own);
    if (!found) byPackage.set(own, (found = chosen(own, candidates)));
    return found;
  };
}

/** @param sorted in ascending order */
export function includes(sorted: readonly number[], value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
