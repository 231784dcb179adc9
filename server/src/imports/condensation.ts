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
  const { offsets, ends } = flat(graph);
  const order = new Uint32Array(size);
  const low = new Uint32Array(size);
  /** The next edge to follow. */
  const edge = offsets.slice(0, size);
  const nodeOf = new Uint32Array(size).fill(none);
  const path = new Uint32Array(size);
  const waiting = new Uint32Array(size);
  let [depth, open] = [0, 0];
  let visited = 0;
  let nodes = 0;
  const enter = (module: number): void => {
    order[module] = low[module] = ++visited;
    path[depth++] = module;
    waiting[open++] = module;
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== 0) continue;
    enter(root);
    while (depth > 0) {
      const module = path[depth - 1]!;
      const end = offsets[module + 1]!;
      let next = -1;
      let at = edge[module]!;
      while (at < end && next < 0) {
        const target = ends[at++]!;
        if (order[target] === 0) next = target;
        else if (nodeOf[target] === none && order[target]! < low[module]!) low[module] = order[target]!;
      }
      edge[module] = at;
      if (next >= 0) {
        enter(next);
        continue;
      }
      depth--;
      if (depth > 0 && low[module]! < low[path[depth - 1]!]!) low[path[depth - 1]!] = low[module]!;
      if (low[module] !== order[module]) continue;
      let member: number;
      do nodeOf[(member = waiting[--open]!)] = nodes;
      while (member !== module);
      nodes++;
    }
  }
  return { nodeOf, nodes, ...edgesBetween(offsets, ends, nodeOf, nodes) };
}

const none = 0xffff_ffff;

/** The edges of a graph in one array, those of changed modules too. */
function flat({ size, edges, outgoing: { offsets, ends, changed } }: ImportGraph): {
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
} {
  if (changed.size === 0) return { offsets, ends };
  const starts = new Uint32Array(size + 1);
  const all = new Uint32Array(edges);
  for (let module = 0; module < size; module++) {
    const row = changed.get(module) ?? ends.subarray(offsets[module], offsets[module + 1]);
    all.set(row, starts[module]);
    starts[module + 1] = starts[module]! + row.length;
  }
  return { offsets: starts, ends: all };
}

function edgesBetween(
  starts: Uint32Array,
  ends: Uint32Array,
  nodeOf: Uint32Array,
  nodes: number,
): Pick<Condensation, "offsets" | "targets"> {
  const offsets = new Uint32Array(nodes + 1);
  const each = (take: (node: number, target: number) => void): void => {
    for (let module = 0; module < nodeOf.length; module++) {
      const node = nodeOf[module]!;
      for (let at = starts[module]!; at < starts[module + 1]!; at++) {
        const other = nodeOf[ends[at]!]!;
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
