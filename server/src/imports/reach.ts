// @customer-impact via ../rules/unsupportedVia: knows at once whether one module reaches another through any number of imports

import { type Condensation, condense } from "./condensation.ts";
import { type ImportGraph, includes } from "./graph.ts";
import { TwoSidedSearch } from "./search.ts";

/**
 * Whether a module imports another one, directly or through others. No module imports itself here.
 *
 * A graph of which little is asked, such as one of many that come about while somebody types, is searched. Once that has cost
 * about as much as putting circles together, that is done, and each further answer costs next to nothing.
 */
export function reaches(graph: ImportGraph, from: number, to: number): boolean {
  if (from === to) return false;
  const { targets } = graph.importsOf(from);
  if (includes(targets, 0, targets.length, to)) return true;
  let one = known.get(graph);
  if (!one) known.set(graph, (one = new Reach(graph)));
  return one.find(from, to);
}

const known = new WeakMap<ImportGraph, Reach>();

/** What is known of a graph to answer the next question. */
class Reach {
  private readonly graph: ImportGraph;
  private search: TwoSidedSearch | undefined;
  private answer: ((from: number, to: number) => boolean) | undefined;

  constructor(graph: ImportGraph) {
    this.graph = graph;
  }

  find(from: number, to: number): boolean {
    if (!this.answer) {
      const { size, edges, outgoing, incoming } = this.graph;
      this.search ??= new TwoSidedSearch(size, outgoing, incoming);
      const found = this.search.find(from, to, worth * (size + edges));
      if (found !== undefined) return found;
      this.search = undefined;
      this.answer = createSearch(condense(this.graph));
    }
    return this.answer(from, to);
  }
}

/** For each module and edge so many steps of a search cost as much as putting circles together. */
const worth = 2;

/**
 * Answers most questions by labels (after GRAIL, Yildirim, Chaoji and Zaki, 2010): what a node reaches has its interval
 * inside that of the node, and stands lower; what stands below it in a tree of the graph, it reaches. Only where these do
 * not tell, the graph is searched, and only where they do not say no.
 */
function createSearch(condensation: Condensation): (from: number, to: number) => boolean {
  const { nodeOf, nodes, offsets, targets } = condensation;
  const lowest = lowestReached(condensation);
  const levels = levelsOf(condensation);
  const tree = walk(condensation);
  const seen = new Uint32Array(nodes);
  let round = 0;
  const isBelow = (node: number, target: number): boolean =>
    tree.enter[node]! <= tree.enter[target]! && tree.leave[target]! <= tree.leave[node]!;
  const mayReach = (node: number, target: number): boolean =>
    target < node &&
    lowest[node]! <= lowest[target]! &&
    levels[target]! < levels[node]! &&
    tree.lowest[node]! <= tree.lowest[target]! &&
    tree.leave[target]! < tree.leave[node]!;
  return (from, to) => {
    const [start, end] = [nodeOf[from]!, nodeOf[to]!];
    if (start === end || isBelow(start, end)) return true;
    if (!mayReach(start, end)) return false;
    round++;
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const target = targets[at]!;
        if (seen[target] === round) continue;
        seen[target] = round;
        if (target === end || isBelow(target, end)) return true;
        if (mayReach(target, end)) waiting.push(target);
      }
    return false;
  };
}

/** The lowest number that each node reaches: numbers are an order of leaving, so with its own it is an interval. */
function lowestReached({ nodes, offsets, targets }: Condensation): Uint32Array {
  const lowest = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    let least = node;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) least = Math.min(least, lowest[targets[at]!]!);
    lowest[node] = least;
  }
  return lowest;
}

/** The most steps from each node. */
function levelsOf({ nodes, offsets, targets }: Condensation): Uint32Array {
  const levels = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    let most = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) most = Math.max(most, levels[targets[at]!]! + 1);
    levels[node] = most;
  }
  return levels;
}

/** A second walk, in another order than that of the numbers: when each node is entered and left, and the earliest leaving that it reaches. */
function walk({ nodes, offsets, targets }: Condensation): {
  readonly enter: Uint32Array;
  readonly leave: Uint32Array;
  readonly lowest: Uint32Array;
} {
  const enter = new Uint32Array(nodes);
  const leave = new Uint32Array(nodes);
  const lowest = new Uint32Array(nodes);
  const next = new Uint32Array(nodes);
  let clock = 0;
  const path: number[] = [];
  const open = (node: number): void => {
    enter[node] = ++clock;
    next[node] = offsets[node + 1]!;
    lowest[node] = none;
    path.push(node);
  };
  for (let root = nodes - 1; root >= 0; root--) {
    if (enter[root] !== 0) continue;
    open(root);
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (next[node]! > offsets[node]!) {
        const target = targets[--next[node]!]!;
        if (enter[target] === 0) open(target);
        else lowest[node] = Math.min(lowest[node]!, lowest[target]!);
        continue;
      }
      path.pop();
      leave[node] = ++clock;
      const least = Math.min(lowest[node]!, clock);
      lowest[node] = least;
      const parent = path[path.length - 1];
      if (parent !== undefined && least < lowest[parent]!) lowest[parent] = least;
    }
  }
  return { enter, leave, lowest };
}

const none = 0xffff_ffff;
