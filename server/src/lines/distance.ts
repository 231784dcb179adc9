// @customer-impact via ./link: finds the shortest line, the same one on every run

import { reversed, type ViaGraph } from "./graph.ts";

/** The shortest lines of all modules. */
export interface Distances {
  /** Fewest steps to a direct module, by node; -1 where there is no line. A group is as near as its nearest member. */
  readonly steps: Int32Array;
  /** The modules from one to the direct module its line ends in; of equally short lines the one that sorts first. */
  readonly lineOf: (module: number) => number[];
}

/** One breadth-first search from all direct modules at once, against the edges. */
export function distances(graph: ViaGraph, isDirect: (module: number) => boolean): Distances {
  const back = reversed(graph);
  const steps = new Int32Array(graph.nodes).fill(-1);
  let frontier: number[] = [];
  for (let module = 0; module < graph.modules; module++)
    if (isDirect(module)) {
      steps[module] = 0;
      frontier.push(module);
    }
  for (let distance = 0; frontier.length; distance++) {
    const next: number[] = [];
    // A group costs no step of its own, so what it stands for is looked at in the same round.
    for (let at = 0; at < frontier.length; at++) {
      const node = frontier[at] ?? 0;
      for (let edge = back.starts[node] ?? 0; edge < (back.starts[node + 1] ?? 0); edge++) {
        const source = back.targets[edge] ?? 0;
        if (steps[source] !== -1) continue;
        const isGroup = source >= graph.modules;
        steps[source] = isGroup ? distance : distance + 1;
        (isGroup ? frontier : next).push(source);
      }
    }
    frontier = next;
  }
  const bestOfGroup = new Map<number, number>();
  return { steps, lineOf: (module) => lineFrom(module, graph, steps, bestOfGroup) };
}

function lineFrom(from: number, graph: ViaGraph, steps: Int32Array, bestOfGroup: Map<number, number>): number[] {
  const line = [from];
  for (let module = from; (steps[module] ?? 0) > 0;) {
    module = nearestTarget(module, (steps[module] ?? 0) - 1, graph, steps, bestOfGroup);
    line.push(module);
  }
  return line;
}

/** The first module, by path, that a node leads to and that is as many steps away as given. */
function nearestTarget(
  node: number,
  distance: number,
  graph: ViaGraph,
  steps: Int32Array,
  bestOfGroup: Map<number, number>,
): number {
  let best = graph.modules;
  for (let edge = graph.starts[node] ?? 0; edge < (graph.starts[node + 1] ?? 0); edge++) {
    const target = graph.targets[edge] ?? 0;
    if (steps[target] !== distance) continue;
    if (target < graph.modules) best = Math.min(best, target);
    else {
      let member = bestOfGroup.get(target);
      if (member === undefined)
        bestOfGroup.set(target, (member = nearestTarget(target, distance, graph, steps, bestOfGroup)));
      best = Math.min(best, member);
    }
  }
  return best;
}
