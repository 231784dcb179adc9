// @customer-impact via ../coverage/explanation, ./lineOf: finds a module by its path at once, in a workspace of any size

import { firstNotBefore } from "../text/search.ts";
import type { Lines } from "./model.ts";

/** The number of a module, by its path; -1 where there is none. */
export function numberOf(lines: Lines, path: string): number {
  const first = firstFrom(lines, path);
  return lines.modules[first]?.module.path === path ? first : -1;
}

/** The number of the first module whose path is the given one or sorts behind it. */
export function firstFrom(lines: Lines, path: string): number {
  const { modules } = lines;
  return firstNotBefore(modules.length, (index) => modules[index]!.module.path, path);
}
