// @customer-impact #whom-it-serves: follows the shortest line of a module, the same one on every run

import { numberOf } from "./find.ts";
import type { JudgedModule, Lines, RefTarget } from "./model.ts";

/**
 * The shortest line of a module: paths from the module to the one that names the customer; of equally short lines the one
 * that sorts first. Empty where there is none. It is found when it is asked for: those of a long chain, written out, would
 * fill the memory.
 */
export function lineOf(lines: Lines, { module: { path }, verdict }: JudgedModule): readonly string[] {
  if (!("distance" in verdict)) return [];
  const line = [path];
  let module = numberOf(lines, path);
  for (let left = verdict.distance; left > 0; left--) {
    module = nearestTarget(lines, module, left - 1);
    line.push(lines.modules[module]?.module.path ?? "");
  }
  return line;
}

function distanceOf({ modules }: Lines, module: number): number | undefined {
  const verdict = modules[module]?.verdict;
  return verdict && "distance" in verdict ? verdict.distance : undefined;
}

/** The first module, by path, that one goes via and that is as many steps away as given. */
function nearestTarget(lines: Lines, module: number, distance: number): number {
  let best = Infinity;
  for (const { kind, fault, refs } of lines.modules[module]?.judgements ?? [])
    if (kind === "via" && !fault)
      for (const { target } of refs) {
        const nearest = target && nearestMember(lines, target);
        if (nearest !== undefined && nearest < best && distanceOf(lines, nearest) === distance) best = nearest;
      }
  return best;
}

const known = new WeakMap<Lines, Map<RefTarget, number | undefined>>();

/** Of a target's modules the one with the shortest line, the first of equals. Many may go via one large directory. */
function nearestMember(lines: Lines, target: RefTarget): number | undefined {
  if (!target.isGroup) return target.modules[0];
  let ofLines = known.get(lines);
  if (!ofLines) known.set(lines, (ofLines = new Map()));
  if (!ofLines.has(target)) {
    let best: number | undefined;
    let least = Infinity;
    for (const member of target.modules) {
      const distance = distanceOf(lines, member) ?? Infinity;
      if (distance < least) {
        best = member;
        least = distance;
      }
    }
    ofLines.set(target, best);
  }
  return ofLines.get(target);
}
