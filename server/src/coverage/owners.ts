// @customer-impact Engineering lead: sees whose work has no line to a customer, and which modules nobody answers for

import type { JudgedModule, Lines } from "../lines/model.ts";
import { groupBy } from "../text/groupBy.ts";
import { byCodePoint } from "../text/order.ts";
import type { CodeOwners } from "../workspace/owners/codeOwners.ts";
import type { Module } from "../workspace/workspace.ts";
import { type Figures, figuresOf, sumOfFigures } from "./summary.ts";

/** The figures of one owner's modules. A module that several own is among those of each. */
export interface OwnerCoverage {
  /** As CODEOWNERS writes it; null for the modules that it gives no owner. */
  readonly owner: string | null;
  readonly figures: Figures;
}

/** Everyone who owns a file of a module, in the order of its files and of CODEOWNERS. */
export function ownersOfModule({ ownersOf }: CodeOwners, { files }: Module): readonly string[] {
  const [first = none, ...others] = files.map(({ path }) => ownersOf(path));
  // Files that the same rules speak for have the very same list.
  return others.every((list) => list === first) ? first : [...new Set([first, ...others].flat())];
}

const none: readonly string[] = [];

/**
 * The figures of each owner of some modules, by name; those of the modules without an owner come last. Undefined where
 * there is no CODEOWNERS.
 */
export function ownerCoverage(lines: Lines, modules: readonly JudgedModule[]): readonly OwnerCoverage[] | undefined {
  if (!lines.workspace.codeOwners) return undefined;
  const figures = new Map<string | null, Figures[]>();
  // Whole groups are counted at once: a line of CODEOWNERS may name very many owners of very many modules.
  for (const [owners, group] of groupsOf(lines, modules)) {
    const ofGroup = figuresOf(group);
    for (const owner of owners.length > 0 ? owners : [null]) {
      const list = figures.get(owner);
      if (list) list.push(ofGroup);
      else figures.set(owner, [ofGroup]);
    }
  }
  return [...figures]
    .map(([owner, list]) => ({ owner, figures: sumOfFigures(list) }))
    .sort((a, b) => (a.owner === null ? 1 : b.owner === null ? -1 : byCodePoint(a.owner, b.owner)));
}

/**
 * The modules of one owner, by path; none where there is no CODEOWNERS.
 *
 * @param modules by path
 * @param owner null for the modules without one
 */
export const modulesOfOwner = (lines: Lines, modules: readonly JudgedModule[], owner: string | null): JudgedModule[] =>
  [...groupsOf(lines, modules)]
    .filter(([owners]) => (owner === null ? owners.length === 0 : owners.includes(owner)))
    .flatMap(([, group]) => group)
    .sort((a, b) => byCodePoint(a.module.path, b.module.path));

const known = new WeakMap<readonly JudgedModule[], ReadonlyMap<readonly string[], readonly JudgedModule[]>>();

/** Modules by the list of their owners. The same list may be there more than once. */
function groupsOf(
  { workspace: { codeOwners } }: Lines,
  modules: readonly JudgedModule[],
): ReadonlyMap<readonly string[], readonly JudgedModule[]> {
  if (!codeOwners) return new Map();
  let groups = known.get(modules);
  if (!groups) known.set(modules, (groups = groupBy(modules, ({ module }) => ownersOfModule(codeOwners, module))));
  return groups;
}
