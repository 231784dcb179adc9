// @customer-impact via ./reach, ./reachChange, ./closure: follows edges through a hundred thousand modules without an object for each

import type { Edges } from "./graph.ts";

/** 1 for each module that edges lead to from some modules, in any number of steps, these included. */
export function reachedFrom(edges: Edges, size: number, from: Iterable<number>): Uint8Array {
  const { offsets, ends, changed } = edges;
  const marks = new Uint8Array(size);
  const waiting = new Uint32Array(size);
  let count = 0;
  for (const module of from) {
    if (marks[module] === 1) continue;
    marks[module] = 1;
    waiting[count++] = module;
  }
  while (count > 0) {
    const module = waiting[--count]!;
    const own = changed.get(module);
    const row = own ?? ends;
    for (let at = own ? 0 : offsets[module]!, end = own ? own.length : offsets[module + 1]!; at < end; at++) {
      const next = row[at]!;
      if (marks[next] === 1) continue;
      marks[next] = 1;
      waiting[count++] = next;
    }
  }
  return marks;
}

/** One of the two ends of a search: what it has reached, and what of that is still to be gone on from. */
interface Side {
  readonly edges: Edges;
  /** By module: the number of the search that reached it. */
  readonly rounds: Uint32Array;
  readonly waiting: Uint32Array;
  done: number;
  count: number;
}

/** Looks for a way from both ends, so that it mostly sees little of what lies between. */
export class TwoSidedSearch {
  private readonly forth: Side;
  private readonly back: Side;
  private round = 0;
  /** How many edges were followed. */
  private followed = 0;

  constructor(size: number, outgoing: Edges, incoming: Edges) {
    const side = (edges: Edges): Side => ({
      edges,
      rounds: new Uint32Array(size),
      waiting: new Uint32Array(size),
      done: 0,
      count: 0,
    });
    this.forth = side(outgoing);
    this.back = side(incoming);
  }

  /** How many edges all searches have followed. */
  get cost(): number {
    return this.followed;
  }

  /**
   * Whether a way leads from one module to another.
   *
   * @param most it gives up soon after `cost` has come to so many
   */
  find(from: number, to: number, most: number): boolean | undefined {
    const { forth, back } = this;
    this.round++;
    this.start(forth, from);
    this.start(back, to);
    while (forth.done < forth.count && back.done < back.count) {
      if (this.followed > most) return undefined;
      const isForth = forth.count - forth.done <= back.count - back.done;
      if (isForth ? this.step(forth, back) : this.step(back, forth)) return true;
    }
    return false;
  }

  private start(side: Side, module: number): void {
    side.rounds[module] = this.round;
    side.waiting[0] = module;
    side.done = 0;
    side.count = 1;
  }

  /** Goes on from one module. @returns whether that met the other side */
  private step(side: Side, other: Side): boolean {
    const { offsets, ends, changed } = side.edges;
    const module = side.waiting[side.done++]!;
    const own = changed.get(module);
    const row = own ?? ends;
    const end = own ? own.length : offsets[module + 1]!;
    for (let at = own ? 0 : offsets[module]!; at < end; at++) {
      this.followed++;
      const next = row[at]!;
      if (other.rounds[next] === this.round) return true;
      if (side.rounds[next] === this.round) continue;
      side.rounds[next] = this.round;
      side.waiting[side.count++] = next;
    }
    this.followed++;
    return false;
  }
}
