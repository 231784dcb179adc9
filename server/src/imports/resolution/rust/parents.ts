// @customer-impact via ./rust: knows which file holds the module that another file is, also while somebody moves one

/** Which files are modules of which others. Several may say so of one; the first counts. */
export class Parents {
  private readonly isLast: (file: number) => boolean;
  private readonly childrenOf = new Map<number, readonly number[]>();
  private readonly parentsOf = new Map<number, number[]>();

  /** @param isLast files that count only where no other speaks */
  constructor(isLast: (file: number) => boolean) {
    this.isLast = isLast;
  }

  of(file: number): number | undefined {
    return this.parentsOf.get(file)?.[0];
  }

  /** Takes over what the modules of a file are now. @returns the files that have another parent than before, or none, or one at last */
  replace(file: number, children: readonly number[]): ReadonlySet<number> {
    const now = new Set(children);
    now.delete(file);
    const old = new Set(this.childrenOf.get(file));
    if (now.size > 0) this.childrenOf.set(file, [...now]);
    else this.childrenOf.delete(file);
    const changed = new Set<number>();
    for (const child of new Set([...old, ...now])) {
      if (old.has(child) && now.has(child)) continue;
      const before = this.of(child);
      const all = this.parentsOf.get(child) ?? [];
      if (now.has(child)) this.insert(all, file);
      else all.splice(all.indexOf(file), 1);
      if (all.length > 0) this.parentsOf.set(child, all);
      else this.parentsOf.delete(child);
      if (this.of(child) !== before) changed.add(child);
    }
    return changed;
  }

  /** Puts a file in its place, which is mostly the last, since files come in order. */
  private insert(all: number[], file: number): void {
    const isBehind = (one: number): boolean => (this.isLast(one) === this.isLast(file) ? one > file : this.isLast(one));
    let place = all.length;
    while (place > 0 && isBehind(all[place - 1]!)) place--;
    all.splice(place, 0, file);
  }

  /** A file and those that it is in, from the inside; each once, though they may go round in circles. */
  *outwards(file: number): Generator<number, void, undefined> {
    const seen = new Set<number>();
    for (let at: number | undefined = file; at !== undefined && !seen.has(at); at = this.of(at)) {
      seen.add(at);
      yield at;
    }
  }
}
