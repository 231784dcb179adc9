// @customer-impact via ./suggestions: offers the modules nearby that already have a line

import type { JudgedModule, Lines } from "../lines/model.ts";
import { directoryOf } from "../lines/refs.ts";
import { firstNotBefore } from "../text/search.ts";
import type { Module } from "../workspace/workspace.ts";

/**
 * Modules that one may well go via: those with a line in the same directory, else in the nearest one above that has any.
 * The shorter their own line the better.
 */
export function neighboursOf(lines: Lines, module: Module, file: string, most: number): Module[] {
  let directory = directoryOf(module.path.endsWith("/") ? module.path.slice(0, -1) : file);
  for (;;) {
    const found = nearestIn(lines, directory, module, most);
    if (found.length || directory === "") return found;
    directory = directoryOf(directory.slice(0, -1));
  }
}

interface Neighbour {
  readonly module: Module;
  readonly depth: number;
  readonly distance: number;
}

/** The best few below a directory: near in the tree, then with a short line, then by path. One look at each, no sorting. */
function nearestIn({ modules }: Lines, directory: string, besides: Module, most: number): Module[] {
  const best: Neighbour[] = [];
  for (let at = firstIn(modules, directory); at < modules.length; at++) {
    const other = modules[at];
    if (!other?.module.path.startsWith(directory)) break;
    if (!("distance" in other.verdict) || other.module.path === besides.path) continue;
    const neighbour = {
      module: other.module,
      depth: depthBelow(other.module.path, directory.length),
      distance: other.verdict.distance,
    };
    let place = best.length;
    for (; place > 0; place--) {
      const rival = best[place - 1];
      // Modules come by path, so of equals the first stays in front.
      if (rival && !isNearer(neighbour, rival)) break;
    }
    if (place >= most) continue;
    best.splice(place, 0, neighbour);
    if (best.length > most) best.pop();
  }
  return best.map(({ module }) => module);
}

const isNearer = (a: Neighbour, b: Neighbour): boolean =>
  a.depth < b.depth || (a.depth === b.depth && a.distance < b.distance);

/** How many folders lie between a directory and a module in it. */
function depthBelow(path: string, from: number): number {
  let depth = 0;
  for (let slash = path.indexOf("/", from); slash >= 0 && slash < path.length - 1; slash = path.indexOf("/", slash + 1))
    depth++;
  return depth;
}

const firstIn = (modules: readonly JudgedModule[], directory: string): number =>
  firstNotBefore(modules.length, (index) => modules[index]!.module.path, directory);
