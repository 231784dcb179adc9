// @customer-impact via ./links: finds the files that may mean something else because another declares something else

import type { ImportFamily } from "../languages/importSyntax.ts";
import { type Steps, stride } from "../text/steps.ts";
import type { Touched } from "./family.ts";
import { familyOf, type ImportResolver } from "./resolver.ts";
import { WordIndex } from "./words.ts";

/** Files that changes of others concern. The first change of a name reads the words of all files of its family; after that each is found at once. */
export class TouchedFiles {
  private readonly count: number;
  private readonly resolver: ImportResolver;
  private readonly indexes = new Map<ImportFamily, WordIndex>();
  /** What is still to be looked for. */
  private waiting: (readonly [ImportFamily, Touched])[] = [];

  /** @param count how many files there are */
  constructor(count: number, resolver: ImportResolver) {
    this.count = count;
    this.resolver = resolver;
  }

  /** Takes note of a change of a file. @param concerned by family: whom it concerns */
  add(file: number, concerned: ReadonlyMap<ImportFamily, Touched>): void {
    for (const index of this.indexes.values()) index.add(file);
    for (const one of concerned) if (isAnybody(one[1])) this.waiting.push(one);
  }

  /** Whether there is nothing to be looked for. */
  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Finds whom the changes concern that were noted. */
  *find(): Steps<ReadonlySet<number>> {
    const found = new Set<number>();
    for (const [family, touched] of this.waiting) {
      if (touched === "all" || touched.includes)
        yield* this.search(family, found, touched === "all" ? () => true : touched.includes!);
      if (touched === "all" || touched.words.size === 0) continue;
      const index = yield* this.indexOf(family);
      for (const file of index.naming(touched.words)) if (this.isIn(family, file)) found.add(file);
    }
    this.waiting = [];
    return found;
  }

  private *search(family: ImportFamily, found: Set<number>, isMeant: (file: number) => boolean): Steps<void> {
    for (let file = 0; file < this.count; file++) {
      if (file % stride === 0) yield;
      if (this.isIn(family, file) && isMeant(file)) found.add(file);
    }
  }

  private *indexOf(family: ImportFamily): Steps<WordIndex> {
    let index = this.indexes.get(family);
    if (index === undefined || index.isWorn) {
      index = yield* WordIndex.of(this.count, (file) =>
        this.isIn(family, file) ? this.resolver.file(file)?.facts : undefined,
      );
      this.indexes.set(family, index);
    }
    return index;
  }

  private isIn(family: ImportFamily, file: number): boolean {
    const one = this.resolver.file(file);
    return one !== undefined && familyOf(one.language) === family;
  }
}

const isAnybody = (touched: Touched): boolean =>
  touched === "all" || touched.words.size > 0 || touched.includes !== undefined;
