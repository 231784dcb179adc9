// @customer-impact via ./statements: shows each supporting module once, under the one that it is nearest to

import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import { supportersOf } from "../lines/supporters.ts";

export interface Branch {
  readonly module: JudgedModule;
  readonly judgement: Judgement;
  /** 0 states the outcome itself; every other branch goes via the last one before it that is one less deep. */
  readonly depth: number;
}

/** Trees of modules that go via each other. */
export interface Forest {
  /** Whether a module is of interest, or one that goes via it is. */
  readonly isShown: (module: number) => boolean;
  readonly below: (root: number) => Branch[];
}

/**
 * One breadth-first search from all roots, against the `via` lines, so that every module stands once, on a shortest way.
 *
 * @param roots numbers of modules
 * @param isInScope whether a module is of interest by itself
 */
export function growForest(roots: readonly number[], lines: Lines, isInScope: (module: number) => boolean): Forest {
  const parents = new Map<number, number>(roots.map((module) => [module, -1]));
  const children = new Map<number, { module: number; judgement: Judgement }[]>();
  const queue = [...parents.keys()];
  for (let at = 0; at < queue.length; at++) {
    const module = queue[at] ?? 0;
    const found = [];
    for (const { module: supporter, judgement } of supportersOf(lines, module)) {
      if (judgement.fault || parents.has(supporter)) continue;
      parents.set(supporter, module);
      queue.push(supporter);
      found.push({ module: supporter, judgement });
    }
    if (found.length) children.set(module, found);
  }
  const shown = new Set<number>();
  for (const module of queue)
    if (isInScope(module)) for (let at = module; at >= 0 && !shown.has(at); at = parents.get(at) ?? -1) shown.add(at);
  return { isShown: (module) => shown.has(module), below: (root) => walk(root, children, shown, lines) };
}

/** A stack of its own lets a chain be of any length. */
function walk(
  root: number,
  children: ReadonlyMap<number, readonly { module: number; judgement: Judgement }[]>,
  shown: ReadonlySet<number>,
  lines: Lines,
): Branch[] {
  const branches: Branch[] = [];
  const stack: { module: number; judgement: Judgement; depth: number }[] = [];
  const pushBelow = (parent: number, depth: number): void => {
    for (const { module, judgement } of (children.get(parent) ?? []).toReversed())
      if (shown.has(module)) stack.push({ module, judgement, depth });
  };
  pushBelow(root, 1);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const module = lines.modules[next.module];
    if (module) branches.push({ module, judgement: next.judgement, depth: next.depth });
    pushBelow(next.module, next.depth + 1);
  }
  return branches;
}
