// @customer-impact via ./solution: knows at once who goes via a module, also while somebody edits one

import type { Judgement, RefTarget } from "./model.ts";

/**
 * The stated `via` lines. Nodes are modules (0 … modules-1, in code point order of their paths) and, behind them,
 * groups: the modules of a directory or package that a ref means together. An edge leads from a module to what it goes
 * via, or from a group to each of its members.
 */
export class ViaGraph {
  readonly modules: number;
  private readonly targets: (readonly number[])[];
  private readonly sources: (number[] | undefined)[];
  private readonly groups = new Map<string, number>();

  /** A graph without edges. */
  constructor(modules: number) {
    this.modules = modules;
    this.targets = Array.from({ length: modules }, () => none);
    this.sources = Array.from({ length: modules }, () => undefined);
  }

  get nodes(): number {
    return this.targets.length;
  }

  /** What a node leads to. */
  targetsOf(node: number): readonly number[] {
    return this.targets[node] ?? none;
  }

  /** What leads to a node. */
  sourcesOf(node: number): readonly number[] {
    return this.sources[node] ?? none;
  }

  /** The modules that go via one, by themselves or with a directory or package that it is in; some perhaps twice. */
  *usersOf(module: number): Iterable<number> {
    for (const source of this.sourcesOf(module))
      if (source < this.modules) yield source;
      else yield* this.sourcesOf(source);
  }

  /** Takes over what a module says now. @returns whether it leads elsewhere than before */
  set(module: number, judgements: readonly Judgement[]): boolean {
    const before = this.targetsOf(module);
    const after = this.edgesOf(judgements);
    if (before.length === after.length && before.every((target, at) => target === after[at])) return false;
    for (const target of before) {
      const sources = this.sources[target];
      const at = sources?.indexOf(module) ?? -1;
      if (at >= 0) sources?.splice(at, 1);
    }
    this.connect(module, after);
    return true;
  }

  private connect(node: number, targets: readonly number[]): void {
    this.targets[node] = targets;
    for (const target of targets) {
      // Most have one, and a list that begins empty and grows takes room for many.
      const sources = this.sources[target];
      if (sources) sources.push(node);
      else this.sources[target] = [node];
    }
  }

  private edgesOf(judgements: readonly Judgement[]): readonly number[] {
    let found: number[] | undefined;
    for (const judgement of judgements)
      if (carries(judgement))
        for (const { target } of judgement.refs) {
          if (!target) continue;
          if (found) found.push(this.nodeOf(target));
          else found = [this.nodeOf(target)];
        }
    return found ?? none;
  }

  private nodeOf(target: RefTarget): number {
    if (!target.isGroup) return target.modules[0];
    let node = this.groups.get(target.key);
    if (node === undefined) {
      node = this.targets.push(none) - 1;
      this.groups.set(target.key, node);
      this.connect(node, target.modules);
    }
    return node;
  }
}

/** Whether a statement's refs carry a line: those of a `via` whose wording is not internal do. */
const carries = (judgement: Judgement): boolean => judgement.kind === "via" && judgement.fault === undefined;

const none: readonly never[] = [];
