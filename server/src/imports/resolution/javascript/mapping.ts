// @customer-impact via ./javascript: follows aliases that a project gives its folders

import { joinPath } from "../../path.ts";
import type { PathMapping } from "./tsconfig.ts";

/** The mapping that counts for a specifier: the one that names it, else that with the longest text in front of its `*`. */
export function mapped(specifier: string, mappings: readonly PathMapping[]): readonly string[] | undefined {
  let best: { readonly mapping: PathMapping; readonly head: number; readonly star: string } | undefined;
  for (const mapping of mappings) {
    const { pattern } = mapping;
    if (pattern === specifier) return mapping.targets.map(cleaned);
    const star = pattern.indexOf("*");
    if (star < 0) continue;
    const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
    if (specifier.length < head.length + tail.length || !specifier.startsWith(head) || !specifier.endsWith(tail))
      continue;
    if (best && best.head >= head.length) continue;
    best = { mapping, head: head.length, star: specifier.slice(head.length, specifier.length - tail.length) };
  }
  if (!best) return undefined;
  const { star, mapping } = best;
  return mapping.targets.flatMap(
    (target) =>
      joinPath(
        "",
        target.replace("*", () => star),
      ) ?? [],
  );
}

const cleaned = (path: string): string => joinPath("", path) ?? path;
