// @customer-impact via ./suggestions: finds the modules that one can truly go via, and how they are written

import { numberOf } from "../lines/find.ts";
import { lineOf } from "../lines/lineOf.ts";
import type { JudgedModule, Lines } from "../lines/model.ts";
import { refTo } from "../lines/refTo.ts";
import type { Module } from "../workspace/workspace.ts";
import { nearImporters, ranksOf } from "./importers.ts";

/** A module that imports another one and has a line, so that the other can go via it. */
export interface SupportedImporter {
  /** What names it behind `via`. */
  readonly ref: string;
  /** Its path. */
  readonly module: string;
  /** How many imports lie between: 1 where it imports it itself. */
  readonly distance: number;
  /** Ids of those that it reaches. */
  readonly customers: readonly string[];
}

/**
 * The nearest modules that import one and have a line of their own; none where imports were not read. One whose line leads
 * through the very module that asks is left out: the two would go in a circle.
 *
 * @param from the directory in which the ref is to stand, with a trailing `/`; the root is empty
 */
export function supportedImporters(lines: Lines, module: Module, from: string, most: number): SupportedImporter[] {
  const { imports, modules } = lines;
  if (!imports) return [];
  const number = numberOf(lines, module.path);
  const own = distanceOf(modules[number]);
  return nearImporters(imports.graph, number, most, ranksOf(lines)).flatMap((importer) => {
    const other = modules[importer.module]!;
    const ref = refTo(lines, from, other.module);
    if (ref === undefined || (own < distanceOf(other) && lineOf(lines, other).includes(module.path))) return [];
    return [{ ref, module: other.module.path, distance: importer.distance, customers: other.customers }];
  });
}

const distanceOf = (module: JudgedModule | undefined): number =>
  module && "distance" in module.verdict ? module.verdict.distance : Infinity;
