// @customer-impact via ./reach: takes modules that import each other for one, so that no search goes round in circles

import type { ImportGraph } from "./graph.ts";

/** The circles of a graph, each as one node; what is left has none. */
export interface Condensation {
  /** The node of each module. A node leads only to nodes of lower numbers. */
  readonly nodeOf: Uint32Array;
  readonly nodes: number;
  /** The targets of node `n` are those from `offsets[n]` to `offsets[n + 1]`; some perhaps twice. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

/** Tarjan's algorithm, with a stack of its own, so that a chain of any length can be followed. */
export function condense(graph: ImportGraph): Condensation {
  const { size } = graph;
  const order = new Uint32Array(size);
  const low = new Uint32Array(size);
  const edge = new Uint32Array(size);
  const nodeOf = new Uint32Array(size).fill(open);
  const path: number[] = [];
  const waiting: number[] = [];
  let visited = 0;
  let nodes = 0;
  const enter = (module: number): void => {
    order[module] = low[module] = ++visited;
    path.push(module);
    waiting.push(module);
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== 0) continue;
    enter(root);
    while (path.length > 0) {
      const module = path[path.length - 1]!;
      const { targets } = graph.importsOf(module);
      let next = -1;
      for (let at = edge[module]!; at < targets.length && next < 0; at++) {
        edge[module] = at + 1;
        const target = targets[at]!;
        if (order[target] === 0) next = target;
        else if (nodeOf[target] === open && order[target]! < low[module]!) low[module] = order[target]!;
      }
      if (next >= 0) {
        enter(next);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined && low[module]! < low[parent]!) low[parent] = low[module]!;
      if (low[module] !== order[module]) continue;
      let member: number | undefined;
      do nodeOf[(member = waiting.pop()!)] = nodes;
      while (member !== module);
      nodes++;
    }
  }
  return { nodeOf, nodes, ...edgesBetween(graph, nodeOf, nodes) };
}

const open = 0xffff_ffff;

function edgesBetween(
  graph: ImportGraph,
  nodeOf: Uint32Array,
  nodes: number,
): Pick<Condensation, "offsets" | "targets"> {
  const offsets = new Uint32Array(nodes + 1);
  const each = (take: (node: number, target: number) => void): void => {
    for (let module = 0; module < graph.size; module++) {
      const node = nodeOf[module]!;
      for (const target of graph.importsOf(module).targets) {
        const other = nodeOf[target]!;
        if (other !== node) take(node, other);
      }
    }
  };
  each((node) => offsets[node + 1]!++);
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const targets = new Uint32Array(offsets[nodes]!);
  each((node, target) => (targets[next[node]!++] = target));
  return { offsets, targets };
}
