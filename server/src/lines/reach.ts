// @customer-impact via ./link: gathers all customers behind a module, not only the nearest

import type { Components, ViaGraph } from "./graph.ts";

/**
 * The customers that each node reaches, itself included, by any way. Sets that are equal are one object, so that the
 * many modules behind one line cost nothing.
 *
 * @param own the customers of a module's own statements
 * @returns by node, in no order
 */
export function reach(
  graph: ViaGraph,
  { of, count }: Components,
  own: (module: number) => readonly string[],
): readonly ReadonlySet<string>[] {
  const sets = new Sets();
  const byComponent: ReadonlySet<string>[] = Array.from({ length: count }, () => sets.empty);
  const members = groupByComponent(graph.nodes, of, count);
  // Edges lead to lower components only, so whatever a component reaches is complete when its turn comes.
  for (let component = 0; component < count; component++) {
    let set = sets.empty;
    for (let at = members.starts[component] ?? 0; at < (members.starts[component + 1] ?? 0); at++) {
      const node = members.nodes[at] ?? 0;
      if (node < graph.modules) set = sets.with(set, own(node));
      for (let edge = graph.starts[node] ?? 0; edge < (graph.starts[node + 1] ?? 0); edge++) {
        const reached = byComponent[of[graph.targets[edge] ?? 0] ?? 0];
        if (reached && reached !== set) set = sets.with(set, reached);
      }
    }
    byComponent[component] = set;
  }
  const byNode: ReadonlySet<string>[] = [];
  for (let node = 0; node < graph.nodes; node++) byNode.push(byComponent[of[node] ?? 0] ?? sets.empty);
  return byNode;
}

function groupByComponent(nodes: number, of: Int32Array, count: number): { starts: Int32Array; nodes: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (let node = 0; node < nodes; node++) starts[(of[node] ?? 0) + 1] = (starts[(of[node] ?? 0) + 1] ?? 0) + 1;
  for (let component = 0; component < count; component++)
    starts[component + 1] = (starts[component + 1] ?? 0) + (starts[component] ?? 0);
  const next = starts.slice();
  const ordered = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const component = of[node] ?? 0;
    ordered[next[component] ?? 0] = node;
    next[component] = (next[component] ?? 0) + 1;
  }
  return { starts, nodes: ordered };
}

/** Sets of names, each kept once. */
class Sets {
  readonly empty: ReadonlySet<string> = new Set();
  private readonly byNames = new Map<string, ReadonlySet<string>>([["", this.empty]]);

  with(set: ReadonlySet<string>, added: Iterable<string>): ReadonlySet<string> {
    let union: Set<string> | undefined;
    for (const name of added) if (!set.has(name)) (union ??= new Set(set)).add(name);
    if (!union) return set;
    const key = [...union].sort().join("\0");
    const known = this.byNames.get(key);
    if (known) return known;
    this.byNames.set(key, union);
    return union;
  }
}
