// @customer-impact via ./distance, ./reach: tells a circle from a way out, in chains of any length

import type { Judgement, RefTarget } from "./model.ts";

/**
 * The stated `via` lines. Nodes are modules (0 … modules-1, in code point order of their paths) and, behind them,
 * groups: the modules of a directory or package that a ref means together. An edge leads from a module to what it goes
 * via, or from a group to each of its members.
 */
export interface ViaGraph {
  readonly modules: number;
  readonly nodes: number;
  /** Edges of node n are `targets[starts[n]] … targets[starts[n + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

/** Whether a statement's refs carry a line: those of a `via` whose wording is not internal do. */
const carries = (judgement: Judgement): boolean => judgement.kind === "via" && judgement.fault === undefined;

/** @param judgements of each module, by its number */
export function createGraph(judgements: readonly (readonly Judgement[])[]): ViaGraph {
  const groups = new Map<string, number>();
  const members: RefTarget[] = [];
  const nodeOf = (target: RefTarget): number => {
    if (!target.isGroup) return target.modules[0] ?? 0;
    let node = groups.get(target.key);
    if (node === undefined) {
      node = judgements.length + members.length;
      groups.set(target.key, node);
      members.push(target);
    }
    return node;
  };
  const edges = judgements.map((list) => {
    let found: number[] | undefined;
    for (const judgement of list)
      if (carries(judgement)) for (const { target } of judgement.refs) if (target) (found ??= []).push(nodeOf(target));
    return found ?? none;
  });
  const all = edges.concat(members.map((target) => target.modules));
  const starts = new Int32Array(all.length + 1);
  for (let node = 0; node < all.length; node++) starts[node + 1] = (starts[node] ?? 0) + (all[node]?.length ?? 0);
  const targets = new Int32Array(starts[all.length] ?? 0);
  all.forEach((list, node) => list.length && targets.set(list, starts[node] ?? 0));
  return { modules: judgements.length, nodes: all.length, starts, targets };
}

const none: readonly number[] = [];

/** The same nodes with every edge turned round. */
export function reversed({ modules, nodes, starts, targets }: ViaGraph): ViaGraph {
  const back = new Int32Array(nodes + 1);
  for (const target of targets) back[target + 1] = (back[target + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) back[node + 1] = (back[node + 1] ?? 0) + (back[node] ?? 0);
  const next = back.slice();
  const sources = new Int32Array(targets.length);
  for (let node = 0; node < nodes; node++)
    for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge++) {
      const target = targets[edge] ?? 0;
      const at = next[target] ?? 0;
      sources[at] = node;
      next[target] = at + 1;
    }
  return { modules, nodes, starts: back, targets: sources };
}

/** Strongly connected components: each node's component, numbered so that an edge never leads to a higher number. */
export interface Components {
  readonly of: Int32Array;
  readonly count: number;
}

/** Tarjan's algorithm with a stack of its own, so that a chain of any length can be followed. */
export function components({ nodes, starts, targets }: ViaGraph): Components {
  const of = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const edge = new Int32Array(nodes);
  const path: number[] = [];
  const unassigned: number[] = [];
  let visited = 0;
  let count = 0;
  const enter = (node: number): void => {
    order[node] = low[node] = visited++;
    edge[node] = starts[node] ?? 0;
    path.push(node);
    unassigned.push(node);
  };
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== -1) continue;
    // Most modules go via none, and are a component by themselves.
    if (starts[root] === starts[root + 1]) {
      order[root] = low[root] = visited++;
      of[root] = count++;
      continue;
    }
    enter(root);
    while (path.length) {
      const node = path[path.length - 1] ?? 0;
      const at = edge[node] ?? 0;
      if (at < (starts[node + 1] ?? 0)) {
        edge[node] = at + 1;
        const target = targets[at] ?? 0;
        if (order[target] === -1) enter(target);
        else if (of[target] === -1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      for (let member = unassigned.pop(); member !== undefined; member = unassigned.pop()) {
        of[member] = count;
        if (member === node) break;
      }
      count++;
    }
  }
  return { of, count };
}
