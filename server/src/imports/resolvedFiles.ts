// @customer-impact via ./links: keeps of each file what its imports came to, in little room, so that a change need not find it all again

import type { RawImport } from "../facts/imports/model.ts";
import { type FamilyResolver, type FoundFiles, type Origin, unresolved } from "./family.ts";
import type { Members } from "./members.ts";
import type { Row } from "./rows.ts";
import { isInWord } from "./words.ts";

/** It has been resolved. */
const known = 1;
/** What one of its imports means cannot be told from its words, so that any other file may change it. */
const odd = 2;

/** So many imports of a file are gone through to see whether they mean the same; of more there is an index. */
const few = 40;

/**
 * What the imports of files came to, by number of the file. What a file means is some numbers in a pool: twice that of another file,
 * and one more where only types are taken of it. Several files that are meant as one have a number below zero.
 */
export class ResolvedFiles {
  private readonly flags: Uint8Array;
  private readonly externals: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly counts: Uint32Array;
  private pool: Int32Array;
  private end = 0;
  /** Of the file that is being resolved, where it means many: where each stands. */
  private places: Map<number, number> | undefined;
  private readonly missing = new Map<number, readonly RawImport[]>();
  private readonly sets: FoundFiles[] = [];
  private readonly setNumbers = new Map<FoundFiles, number>();

  /** @param count how many files there are */
  constructor(count: number) {
    this.flags = new Uint8Array(count);
    this.externals = new Uint32Array(count);
    this.starts = new Uint32Array(count);
    this.counts = new Uint32Array(count);
    this.pool = new Int32Array(count * 4 + 1024);
  }

  /** Resolves the imports of a file, whatever they came to before. */
  resolve(from: Origin, resolver: FamilyResolver | undefined): void {
    const { imports } = from.facts;
    const file = from.number;
    this.drop(file);
    let missing: RawImport[] | undefined;
    let external = 0;
    let flags = known;
    const start = this.end;
    this.starts[file] = start;
    this.places = undefined;
    for (let at = 0; at < imports.length; at++) {
      const one = imports[at]!;
      const found = resolver ? resolver.resolve(from, one) : unresolved;
      if (typeof found === "number") {
        if (endsInFolder(one.specifier)) flags |= odd;
        this.put(file, found * 2, one.form === "type" ? 1 : 0);
      } else if (found.kind === "external") external++;
      else if (found.kind === "unresolved") (missing ??= []).push(one);
      else {
        if (found.by === "description" || endsInFolder(one.specifier)) flags |= odd;
        const type = one.form === "type" ? 1 : 0;
        if (found.isShared) this.put(file, this.codeOf(found), type);
        else for (let place = 0; place < found.files.length; place++) this.put(file, found.files[place]! * 2, type);
      }
    }
    this.counts[file] = this.end - start;
    this.externals[file] = external;
    this.flags[file] = missing ? flags | odd : flags;
    if (missing) this.missing.set(file, missing);
  }

  /** Takes over what a file came to before it had another number. @param numbers by number of then: that of now; undefined where they are the same */
  hold(file: number, earlier: ResolvedFiles, place: number, numbers: Int32Array | undefined): void {
    const count = earlier.counts[place]!;
    this.makeRoom(count);
    this.starts[file] = this.end;
    this.counts[file] = count;
    this.externals[file] = earlier.externals[place]!;
    this.flags[file] = earlier.flags[place]!;
    const missing = earlier.missing.get(place);
    if (missing) this.missing.set(file, missing);
    for (let at = earlier.starts[place]!, end = at + count; at < end; at++) {
      const code = earlier.pool[at]!;
      const target =
        code < 0 ? this.codeOf(earlier.setOf(code), numbers) : (numbers ? numbers[code >> 1]! : code >> 1) * 2;
      this.pool[this.end++] = target + (code & 1);
    }
  }

  /** Forgets what a file came to. */
  drop(file: number): void {
    this.flags[file] = 0;
    this.counts[file] = 0;
    this.externals[file] = 0;
    this.missing.delete(file);
  }

  has(file: number): boolean {
    return this.flags[file] !== 0;
  }

  isOdd(file: number): boolean {
    return (this.flags[file]! & odd) !== 0;
  }

  /** What could not be resolved, by number of the file. */
  get unresolved(): ReadonlyMap<number, readonly RawImport[]> {
    return this.missing;
  }

  /** How many imports mean something outside the workspace. */
  get external(): number {
    return this.externals.reduce((sum, one) => sum + one, 0);
  }

  /** Whether all files that a file means are among some. @param isAmong by number: 1 for each of those */
  meansOnly(file: number, isAmong: Uint8Array): boolean {
    for (let at = this.starts[file]!, end = at + this.counts[file]!; at < end; at++) {
      const code = this.pool[at]!;
      if (code >= 0 ? isAmong[code >> 1] === 0 : this.setOf(code).files.some((one) => isAmong[one] === 0)) return false;
    }
    return true;
  }

  /** Adds the modules that a file means to a row. */
  collect(file: number, members: Members, row: Row): void {
    for (let at = this.starts[file]!, end = at + this.counts[file]!; at < end; at++) {
      const code = this.pool[at]!;
      if (code >= 0) {
        const module = members.moduleOf(code >> 1);
        if (module >= 0) row.add(module, (code & 1) === 1);
        continue;
      }
      const { files } = this.setOf(code);
      for (let one = 0; one < files.length; one++) {
        const module = members.moduleOf(files[one]!);
        if (module >= 0) row.add(module, (code & 1) === 1);
      }
    }
  }

  /** Adds a target to what the last file means. It is one of types alone as long as all that means it is. */
  private put(file: number, target: number, type: number): void {
    const start = this.starts[file]!;
    if (this.end - start === few) this.places ??= placesOf(this.pool, start, this.end);
    const place = this.places ? (this.places.get(target) ?? -1) : placeOf(this.pool, start, this.end, target);
    if (place >= 0) this.pool[place]! &= type - 2;
    else {
      if (this.end === this.pool.length) this.makeRoom(1);
      this.places?.set(target, this.end);
      this.pool[this.end++] = target + type;
    }
  }

  /** An even number below zero for some files. @param numbers those that its files have now, where they are others */
  private codeOf(found: FoundFiles, numbers?: Int32Array): number {
    let set = this.setNumbers.get(found);
    if (set === undefined) {
      set = this.sets.length;
      this.setNumbers.set(found, set);
      this.sets.push(numbers ? { ...found, files: found.files.map((file) => numbers[file]!) } : found);
    }
    return -2 * (set + 1);
  }

  private setOf(code: number): FoundFiles {
    return this.sets[-(code >> 1) - 1]!;
  }

  private makeRoom(count: number): void {
    if (this.end + count <= this.pool.length) return;
    const pool = new Int32Array(Math.max(this.pool.length * 2, this.end + count));
    pool.set(this.pool);
    this.pool = pool;
  }
}

function placeOf(pool: Int32Array, start: number, end: number, target: number): number {
  for (let at = start; at < end; at++) if ((pool[at]! & -2) === target) return at;
  return -1;
}

function placesOf(pool: Int32Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) places.set(pool[at]! & -2, at);
  return places;
}

/** `.`, `../`: it names no file that would tell which it is. */
const endsInFolder = (specifier: string): boolean =>
  !isInWord(specifier.charCodeAt(specifier.length - 1)) && /(?:^|\/)\.{0,2}$/.test(specifier);
