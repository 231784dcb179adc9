// @customer-impact via ../coverage/explanation, ./supporters: finds a module by its path at once, in a workspace of any size

import { byCodePoint } from "../text/order.ts";
import type { Lines } from "./model.ts";

/** The number of a module, by its path; -1 where there is none. */
export function numberOf(lines: Lines, path: string): number {
  let low = 0;
  let high = lines.modules.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = byCodePoint(lines.modules[middle]?.module.path ?? "", path);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
