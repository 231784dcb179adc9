// @customer-impact via ./resolver: finds who declares a name, also while somebody types it

import type { ImportFacts } from "../facts/imports/model.ts";

/** The names that files of a family declare. */
export class Declarations {
  private readonly byName = new Map<string, readonly number[]>();

  /** @param importing numbers of files, in order, and what they say */
  constructor(importing: readonly number[], facts: (file: number) => ImportFacts | undefined) {
    const byName = this.byName as Map<string, number[]>;
    for (const file of importing)
      for (const name of new Set(facts(file)?.declares)) {
        const known = byName.get(name);
        if (known) known.push(file);
        else byName.set(name, [file]);
      }
  }

  /** The files that declare a name, in order. An array does not change: after a change there is another. */
  declaring(name: string): readonly number[] {
    return this.byName.get(name) ?? nobody;
  }

  /** Takes over what a file declares now. @returns the names that it declares only before or only after */
  replace(file: number, before: readonly string[] = [], after: readonly string[] = []): ReadonlySet<string> {
    const [old, now] = [new Set(before), new Set(after)];
    const changed = new Set<string>();
    for (const name of old)
      if (!now.has(name)) {
        changed.add(name);
        const left = this.declaring(name).filter((one) => one !== file);
        if (left.length > 0) this.byName.set(name, left);
        else this.byName.delete(name);
      }
    for (const name of now)
      if (!old.has(name)) {
        changed.add(name);
        this.byName.set(
          name,
          [...this.declaring(name), file].sort((a, b) => a - b),
        );
      }
    return changed;
  }
}

const nobody: readonly number[] = [];

/** Names that come up in several places, each counted, so that it is known when the last is gone. */
export class CountedNames {
  private readonly counts = new Map<string, number>();

  has(name: string): boolean {
    return this.counts.has(name);
  }

  all(): Iterable<string> {
    return this.counts.keys();
  }

  /** Takes some names away and adds others. @returns those that are there only before or only after */
  replace(before: Iterable<string>, after: Iterable<string>): ReadonlySet<string> {
    const changes = new Map<string, number>();
    for (const name of before) changes.set(name, (changes.get(name) ?? 0) - 1);
    for (const name of after) changes.set(name, (changes.get(name) ?? 0) + 1);
    const changed = new Set<string>();
    for (const [name, change] of changes) {
      const count = this.counts.get(name) ?? 0;
      const next = count + change;
      if (next > 0) this.counts.set(name, next);
      else this.counts.delete(name);
      if (count > 0 !== next > 0) changed.add(name);
    }
    return changed;
  }
}
