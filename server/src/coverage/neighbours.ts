// @customer-impact via ./suggestions: offers the modules nearby that already have a line

import type { JudgedModule, Lines } from "../lines/model.ts";
import { directoryOf } from "../lines/refs.ts";
import { byCodePoint } from "../text/order.ts";
import type { Module } from "../workspace/workspace.ts";

/**
 * Modules that one may well go via: those with a line in the same directory, else in the nearest one above that has any.
 * The shorter their own line the better.
 */
export function neighboursOf(lines: Lines, module: Module, file: string, most: number): Module[] {
  const covered = lines.modules.filter((other) => distanceOf(other) !== undefined && other.module.path !== module.path);
  let directory = directoryOf(module.path.endsWith("/") ? module.path.slice(0, -1) : file);
  for (;;) {
    const inside = covered.filter(({ module: { path } }) => path.startsWith(directory));
    if (inside.length) return nearest(inside, directory).slice(0, most);
    if (directory === "") return [];
    directory = directoryOf(directory.slice(0, -1));
  }
}

const distanceOf = ({ verdict }: JudgedModule): number | undefined =>
  verdict.status === "direct" || verdict.status === "indirect" ? verdict.distance : undefined;

function nearest(modules: readonly JudgedModule[], directory: string): Module[] {
  const depth = ({ path }: Module): number => path.slice(directory.length).replace(/\/$/, "").split("/").length;
  return modules
    .toSorted(
      (a, b) =>
        depth(a.module) - depth(b.module) ||
        (distanceOf(a) ?? 0) - (distanceOf(b) ?? 0) ||
        byCodePoint(a.module.path, b.module.path),
    )
    .map(({ module }) => module);
}
