// @customer-impact via ./solution: lets many modules behind one line share one list of customers

import { byCodePoint } from "../text/order.ts";

/** In a longer list looking through it takes longer than asking a set. */
const shortList = 8;

/** Sets of names as lists in code point order, each kept once, so that equal sets are one object. */
export class NameSets {
  readonly empty: readonly string[] = [];
  private readonly known = new Map<string, readonly string[]>([["", this.empty]]);
  private readonly members = new WeakMap<readonly string[], ReadonlySet<string>>();

  /** The one list of some names. */
  of(names: readonly string[]): readonly string[] {
    if (names.length === 0) return this.empty;
    const sorted = names.length === 1 ? names : [...new Set(names)].sort(byCodePoint);
    const key = sorted.length === 1 ? sorted[0]! : sorted.join("\0");
    const known = this.known.get(key);
    if (known) return known;
    this.known.set(key, sorted);
    return sorted;
  }

  /** Of two lists that came from here. */
  union(set: readonly string[], added: readonly string[]): readonly string[] {
    if (added === set || added.length === 0) return set;
    if (set.length === 0) return added;
    return added.every((name) => this.holds(set, name)) ? set : this.of([...set, ...added]);
  }

  private holds(set: readonly string[], name: string): boolean {
    if (set.length <= shortList) return set.includes(name);
    let members = this.members.get(set);
    if (!members) this.members.set(set, (members = new Set(set)));
    return members.has(name);
  }
}
