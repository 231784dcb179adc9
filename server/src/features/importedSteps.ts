// @customer-impact via ./callHierarchy: goes along imports in the direction of lines, and says so in words

import { withLineFirst } from "../coverage/impact/nearReach.ts";
import type { Lines } from "../lines/model.ts";

/** So many modules are told each way. */
export const mostSteps = 200;

/** The imports of a module as steps of lines: a module that is imported supports the one that imports it. */
interface ImportedSteps {
  /** Whether an import leads from or to a module. */
  readonly isImported: (module: number) => boolean;
  /** How a module stands to the one that was asked about; empty where imports are not known. */
  readonly inWords: (isStated: boolean, isImported: boolean) => string;
  /** Modules that only imports lead from or to: those with a line first, then by path. */
  readonly others: (isStated: (module: number) => boolean) => readonly number[];
}

/** @param direction `in` for those that a module imports, `out` for those that import it */
export function importedSteps(lines: Lines, number: number, direction: "in" | "out"): ImportedSteps {
  const { imports, modules } = lines;
  if (!imports?.isKnown(modules[number]?.module.language ?? ""))
    return { isImported: () => false, inWords: () => "", others: () => [] };
  const { graph } = imports;
  const all = direction === "in" ? graph.importsOf(number).targets : graph.importersOf(number);
  const set = new Set(all);
  const words = direction === "in" ? "imported by this" : "imports this";
  return {
    isImported: (module) => set.has(module),
    inWords: (isStated, isImported) => [...(isStated ? ["stated"] : []), ...(isImported ? [words] : [])].join(", "),
    others: (isStated) =>
      withLineFirst(
        lines,
        [...set].filter((module) => !isStated(module)),
      ).slice(0, mostSteps),
  };
}
