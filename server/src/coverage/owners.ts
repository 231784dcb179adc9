// @customer-impact Engineering lead: sees whose work has no line to a customer, and which modules nobody answers for

import type { JudgedModule, Lines } from "../lines/model.ts";
import { byCodePoint } from "../text/order.ts";
import type { CodeOwners } from "../workspace/owners/codeOwners.ts";
import type { Module } from "../workspace/workspace.ts";
import { type Figures, figuresOf } from "./summary.ts";

/** The modules of one owner. One that several own is among those of each. */
export interface OwnedModules {
  /** As CODEOWNERS writes it; null for the modules that it gives no owner. */
  readonly owner: string | null;
  /** By path. */
  readonly modules: readonly JudgedModule[];
}

/** The figures of one owner's modules. */
export interface OwnerCoverage {
  readonly owner: string | null;
  readonly figures: Figures;
}

/** Everyone who owns a file of a module, in the order of its files and of CODEOWNERS. */
export function ownersOfModule({ ownersOf }: CodeOwners, { files }: Module): readonly string[] {
  const [first] = files;
  if (first && files.length === 1) return ownersOf(first.path);
  return [...new Set(files.flatMap(({ path }) => ownersOf(path)))];
}

/**
 * Modules by owner, by name; those without an owner come last. Empty where there is no CODEOWNERS.
 *
 * @param modules by path
 */
export function modulesByOwner({ workspace }: Lines, modules: readonly JudgedModule[]): readonly OwnedModules[] {
  const { codeOwners } = workspace;
  if (!codeOwners) return [];
  const unowned: JudgedModule[] = [];
  const byOwner = new Map<string, JudgedModule[]>();
  for (const module of modules) {
    const owners = ownersOfModule(codeOwners, module.module);
    if (owners.length === 0) unowned.push(module);
    for (const owner of owners) {
      const list = byOwner.get(owner);
      if (list) list.push(module);
      else byOwner.set(owner, [module]);
    }
  }
  const owned = [...byOwner].map(([owner, list]) => ({ owner, modules: list }));
  owned.sort((a, b) => byCodePoint(a.owner, b.owner));
  return unowned.length > 0 ? [...owned, { owner: null, modules: unowned }] : owned;
}

/** The figures of each owner, in the same order; undefined where there is no CODEOWNERS. */
export const ownerCoverage = (lines: Lines, modules: readonly JudgedModule[]): readonly OwnerCoverage[] | undefined =>
  lines.workspace.codeOwners &&
  modulesByOwner(lines, modules).map(({ owner, modules: owned }) => ({ owner, figures: figuresOf(owned) }));
