// @customer-impact via ./linker: judges anew only what hangs on a change

import { type Steps, stride } from "../text/steps.ts";
import type { ViaGraph } from "./graph.ts";
import { NameSets } from "./nameSets.ts";

/** What modules say by themselves. */
export interface Ends {
  /** Whether a module names a customer, so that its line ends there. */
  readonly isDirect: (module: number) => boolean;
  /** The ids of the customers that it names. */
  readonly customers: (module: number) => readonly string[];
}

/**
 * What the lines of a graph come to, node by node. After a change only the nodes from which what has changed can be
 * reached are looked at again.
 */
export class Solution {
  private readonly graph: ViaGraph;
  private readonly ends: Ends;
  private readonly sets = new NameSets();
  /** Fewest steps to a direct module; -1 where there is no line. A group is as near as its nearest member. */
  private steps = new Int32Array(0);
  /** 1 where a node stands in a circle that no edge leads out of. */
  private circles = new Uint8Array(0);
  /** How many nodes have been looked at. */
  private known = 0;
  private readonly reached: (readonly string[])[] = [];
  /** The last round in which a node was looked at. */
  private rounds = new Int32Array(0);
  private round = 0;
  /** Of Tarjan's algorithm: when a node was entered, the earliest it leads back to, its next edge, and its component. */
  private order = new Int32Array(0);
  private low = new Int32Array(0);
  private edge = new Int32Array(0);
  private component = new Int32Array(0);

  constructor(graph: ViaGraph, ends: Ends) {
    this.graph = graph;
    this.ends = ends;
  }

  /** The steps from a node to the end of its shortest line; -1 where it has none. */
  distance(node: number): number {
    return this.steps[node] ?? -1;
  }

  /** Whether a node stands in a circle that no edge leads out of. */
  isCircle(node: number): boolean {
    return this.circles[node] === 1;
  }

  /** The ids of all customers that a node reaches by any way, in code point order. Equal lists are one object. */
  customers(node: number): readonly string[] {
    return this.reached[node] ?? this.sets.empty;
  }

  /** Solves all of it. */
  *solve(): Steps<void> {
    yield* this.look(numbersFrom(0, this.graph.nodes));
  }

  /**
   * Solves what hangs on some modules, after the graph or what they say has changed.
   *
   * @returns the modules for which something comes out otherwise than before, be it of one statement
   */
  *update(changed: readonly number[]): Steps<number[]> {
    // Groups that came up with the change were never looked at.
    const nodes = this.upstream([...changed, ...numbersFrom(this.known, this.graph.nodes)]);
    const before = nodes.map((node) => [this.distance(node), this.isCircle(node), this.customers(node)] as const);
    yield* this.look(nodes);
    const found = new Set<number>();
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      const [distance, isCircle, customers] = before[at]!;
      const isOther = this.distance(node) !== distance || this.isCircle(node) !== isCircle;
      if (isOther || this.customers(node) !== customers) found.add(node);
      // Of who goes via it, a statement now leads somewhere or does not, whatever its others do.
      if (this.distance(node) < 0 !== distance < 0) for (const source of this.graph.sourcesOf(node)) found.add(source);
    }
    return [...found].filter((node) => node < this.graph.modules);
  }

  /** All nodes that lead to one of the given, these included. */
  private upstream(from: readonly number[]): number[] {
    this.grow();
    const round = ++this.round;
    const nodes: number[] = [];
    const add = (node: number): void => {
      if (this.rounds[node] === round) return;
      this.rounds[node] = round;
      nodes.push(node);
    };
    for (const node of from) add(node);
    for (let at = 0; at < nodes.length; at++) for (const source of this.graph.sourcesOf(nodes[at]!)) add(source);
    return nodes;
  }

  /** Finds out anew about some nodes; what is known of all others holds. */
  private *look(nodes: readonly number[]): Steps<void> {
    this.grow();
    const round = ++this.round;
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      this.rounds[node] = round;
      this.steps[node] = -1;
      this.order[node] = -1;
      this.component[node] = -1;
      if (at % stride === 0) yield;
    }
    yield* this.measure(nodes);
    yield* this.gather(nodes);
    this.known = this.graph.nodes;
  }

  private isInRound(node: number): boolean {
    return this.rounds[node] === this.round;
  }

  /** One search from all ends at once, against the edges, nearest first. */
  private *measure(nodes: readonly number[]): Steps<void> {
    const { graph, steps } = this;
    const waiting = new Map<number, number[]>();
    let farthest = -1;
    const offer = (node: number, distance: number): void => {
      const known = steps[node]!;
      if (known >= 0 && known <= distance) return;
      steps[node] = distance;
      const list = waiting.get(distance);
      if (list) list.push(node);
      else waiting.set(distance, [node]);
      farthest = Math.max(farthest, distance);
    };
    // A group costs no step of its own.
    const costOf = (node: number): number => (node < graph.modules ? 1 : 0);
    let done = 0;
    for (const node of nodes) {
      if (node < graph.modules && this.ends.isDirect(node)) offer(node, 0);
      else
        for (const target of graph.targetsOf(node))
          if (!this.isInRound(target) && steps[target]! >= 0) offer(node, steps[target]! + costOf(node));
      if (++done % stride === 0) yield;
    }
    let nearest = Infinity;
    for (const distance of waiting.keys()) nearest = Math.min(nearest, distance);
    for (let distance = nearest; distance <= farthest; distance++) {
      const list = waiting.get(distance);
      if (!list) continue;
      for (let at = 0; at < list.length; at++) {
        const node = list[at]!;
        if (steps[node] !== distance) continue;
        for (const source of graph.sourcesOf(node))
          if (this.isInRound(source)) offer(source, distance + costOf(source));
        if (++done % stride === 0) yield;
      }
      waiting.delete(distance);
    }
  }

  /**
   * Tarjan's algorithm with a stack of its own, so that a chain of any length can be followed. A component is complete
   * when all that it leads to is, so what it reaches is gathered on the way.
   */
  private *gather(nodes: readonly number[]): Steps<void> {
    const { graph, order, low, edge, component } = this;
    const path: number[] = [];
    const open: number[] = [];
    let visited = 0;
    let count = 0;
    let done = 0;
    const enter = (node: number): void => {
      order[node] = low[node] = visited++;
      edge[node] = 0;
      path.push(node);
      open.push(node);
    };
    for (const root of nodes) {
      if (order[root] !== -1) continue;
      enter(root);
      while (path.length > 0) {
        const node = path[path.length - 1]!;
        const targets = graph.targetsOf(node);
        const at = edge[node]!;
        if (at < targets.length) {
          edge[node] = at + 1;
          const target = targets[at]!;
          if (!this.isInRound(target)) continue;
          if (order[target] === -1) enter(target);
          else if (component[target] === -1) low[node] = Math.min(low[node]!, order[target]!);
          continue;
        }
        path.pop();
        const parent = path[path.length - 1];
        if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
        if (low[node] === order[node]) this.close(open.splice(open.lastIndexOf(node)), count++);
        if (++done % stride === 0) yield;
      }
    }
  }

  /** What the members of a component come to together. */
  private close(members: readonly number[], number: number): void {
    const { graph, component, ends, sets } = this;
    for (const member of members) component[member] = number;
    let customers = sets.empty;
    let leadsBack = false;
    let leadsOut = false;
    for (const member of members) {
      if (member < graph.modules) customers = sets.union(customers, sets.of(ends.customers(member)));
      for (const target of graph.targetsOf(member))
        if (this.isInRound(target) && component[target] === number) leadsBack = true;
        else {
          leadsOut = true;
          customers = sets.union(customers, this.customers(target));
        }
    }
    for (const member of members) {
      this.circles[member] = leadsBack && !leadsOut ? 1 : 0;
      this.reached[member] = customers;
    }
  }

  /** Makes room for groups that came up. */
  private grow(): void {
    const { nodes } = this.graph;
    if (nodes <= this.steps.length) return;
    const length = this.steps.length === 0 ? nodes : Math.ceil(nodes * 1.25);
    const longer = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(length).fill(-1);
      copy.set(array);
      return copy;
    };
    this.steps = longer(this.steps);
    this.rounds = longer(this.rounds);
    this.order = longer(this.order);
    this.low = longer(this.low);
    this.edge = longer(this.edge);
    this.component = longer(this.component);
    const circles = new Uint8Array(length);
    circles.set(this.circles);
    this.circles = circles;
  }
}

const numbersFrom = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, at) => first + at);
