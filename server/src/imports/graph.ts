// @customer-impact #whom-it-serves: knows of a hundred thousand modules who counts on whom

import { type Steps, stride } from "../text/steps.ts";
import type { Row } from "./rows.ts";

/** The modules that one module imports, by number, in ascending order and without itself. */
export interface ModuleImports {
  readonly targets: Uint32Array;
  /** For each target, 1 where only types are taken of it. */
  readonly typeOnly: Uint8Array;
}

/**
 * Edges as arrays, for searches that take no object for each module. The ends of the edges of module `m` are those of `ends` from
 * `offsets[m]` to `offsets[m + 1]`, but for modules in `changed`: theirs are there.
 */
export interface Edges {
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
  readonly changed: ReadonlyMap<number, Uint32Array>;
}

/** After so many changes the edges are put together anew. */
const mostChanges = 500;

/** The imports between modules, by number. Immutable: a change makes the next one, which shares nearly all with it. */
export class ImportGraph {
  readonly size: number;
  /** How many edges there are. */
  readonly edges: number;
  /** The targets of module `m` are those from `offsets[m]` to `offsets[m + 1]`. */
  private readonly offsets: Uint32Array;
  private readonly all: ModuleImports;
  /** Modules that import others than `all` says. */
  private readonly changed: ReadonlyMap<number, ModuleImports>;
  /** The edges of `all` the other way round; made when they are first asked for, and shared by what follows. */
  private readonly reverse: { made?: Pick<Edges, "offsets" | "ends"> };
  private into: Edges | undefined;
  private from: Edges | undefined;

  private constructor(
    offsets: Uint32Array,
    all: ModuleImports,
    changed: ReadonlyMap<number, ModuleImports>,
    reverse: ImportGraph["reverse"],
  ) {
    this.size = offsets.length - 1;
    this.offsets = offsets;
    this.all = all;
    this.changed = changed;
    this.reverse = reverse;
    let edges = all.targets.length;
    for (const [module, { targets }] of changed) edges += targets.length - this.first(module).targets.length;
    this.edges = edges;
  }

  /** @param importsOf what each module imports; asked for once each, in order */
  static of(size: number, importsOf: (module: number) => ModuleImports): ImportGraph {
    const edges = new GrowingEdges(size);
    for (let module = 0; module < size; module++) {
      const { targets, typeOnly } = importsOf(module);
      edges.add(module, targets, typeOnly, targets.length);
    }
    return new ImportGraph(edges.offsets, edges.all, new Map(), {});
  }

  /** @param collect fills the row with what a module imports; asked for once each, in order */
  static *build(size: number, row: Row, collect: (module: number) => void): Steps<ImportGraph> {
    const edges = new GrowingEdges(size);
    for (let module = 0; module < size; module++) {
      if (module % stride === 0) yield;
      collect(module);
      edges.add(module, row.targets, row.typeOnly, row.count);
    }
    return new ImportGraph(edges.offsets, edges.all, new Map(), {});
  }

  /** What a module imports. */
  importsOf(module: number): ModuleImports {
    return this.changed.get(module) ?? this.first(module);
  }

  /** The modules that import a module, in ascending order. */
  importersOf(module: number): readonly number[] {
    const { offsets, ends, changed } = this.incoming;
    return [...(changed.get(module) ?? ends.subarray(offsets[module], offsets[module + 1]))];
  }

  /** From each module to those that it imports. */
  get outgoing(): Edges {
    this.from ??= {
      offsets: this.offsets,
      ends: this.all.targets,
      changed: new Map([...this.changed].map(([module, { targets }]) => [module, targets])),
    };
    return this.from;
  }

  /** From each module to those that import it. */
  get incoming(): Edges {
    if (!this.into) {
      const made = (this.reverse.made ??= reversed(this.offsets, this.all.targets));
      const edges = { ...made, changed: new Map<number, Uint32Array>() };
      this.into = { ...edges, changed: importersAfter(edges, this.changed, (module) => this.first(module).targets) };
    }
    return this.into;
  }

  /** The graph in which some modules import something else. */
  with(changes: ReadonlyMap<number, ModuleImports>): ImportGraph {
    const changed = new Map([...this.changed, ...changes]);
    const next = new ImportGraph(this.offsets, this.all, changed, this.reverse);
    if (changed.size > mostChanges) return ImportGraph.of(this.size, (module) => next.importsOf(module));
    // What is known already need not be found out again.
    if (this.into)
      next.into = {
        ...this.into,
        changed: importersAfter(this.into, changes, (module) => this.importsOf(module).targets),
      };
    return next;
  }

  private first(module: number): ModuleImports {
    const [from, to] = [this.offsets[module]!, this.offsets[module + 1]!];
    return { targets: this.all.targets.subarray(from, to), typeOnly: this.all.typeOnly.subarray(from, to) };
  }
}

/** @param sorted in ascending order, without the value */
function inserted(sorted: Uint32Array, value: number): Uint32Array {
  const place = placeOf(sorted, 0, sorted.length, value);
  const all = new Uint32Array(sorted.length + 1);
  all.set(sorted.subarray(0, place));
  all[place] = value;
  all.set(sorted.subarray(place), place + 1);
  return all;
}

/** The importers of modules, in a graph in which some modules import something else than in another. */
function importersAfter(
  { offsets, ends, changed }: Edges,
  changes: ReadonlyMap<number, ModuleImports>,
  before: (module: number) => Uint32Array,
): ReadonlyMap<number, Uint32Array> {
  const importers = new Map(changed);
  const change = (module: number, how: (sources: Uint32Array) => Uint32Array): unknown =>
    importers.set(module, how(importers.get(module) ?? ends.subarray(offsets[module], offsets[module + 1])));
  for (const [source, { targets: now }] of changes) {
    const old = before(source);
    for (const target of old)
      if (!includes(now, 0, now.length, target)) change(target, (all) => all.filter((one) => one !== source));
    for (const target of now) if (!includes(old, 0, old.length, target)) change(target, (all) => inserted(all, source));
  }
  return importers;
}

/** Whether a number is among those from one place to another, which are in ascending order. */
export function includes(sorted: Uint32Array, from: number, to: number, value: number): boolean {
  const place = placeOf(sorted, from, to, value);
  return place < to && sorted[place] === value;
}

/** The place of the first number that is not less. */
function placeOf(sorted: Uint32Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Edges that are put together module by module. */
class GrowingEdges {
  readonly offsets: Uint32Array;
  private targets: Uint32Array;
  private typeOnly: Uint8Array;
  private end = 0;

  constructor(size: number) {
    this.offsets = new Uint32Array(size + 1);
    this.targets = new Uint32Array(Math.max(1024, size * 8));
    this.typeOnly = new Uint8Array(this.targets.length);
  }

  add(module: number, targets: Uint32Array, typeOnly: Uint8Array, count: number): void {
    const end = this.end + count;
    if (end > this.targets.length) {
      const length = Math.max(this.targets.length * 2, end);
      this.targets = enlarged(this.targets, new Uint32Array(length));
      this.typeOnly = enlarged(this.typeOnly, new Uint8Array(length));
    }
    for (let at = 0; at < count; at++) {
      this.targets[this.end + at] = targets[at]!;
      this.typeOnly[this.end + at] = typeOnly[at]!;
    }
    this.end = end;
    this.offsets[module + 1] = end;
  }

  get all(): ModuleImports {
    return { targets: this.targets.slice(0, this.end), typeOnly: this.typeOnly.slice(0, this.end) };
  }
}

function enlarged<Numbers extends Uint32Array | Uint8Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}

function reversed(offsets: Uint32Array, targets: Uint32Array): Pick<Edges, "offsets" | "ends"> {
  const starts = new Uint32Array(offsets.length);
  for (const target of targets) starts[target + 1]!++;
  for (let module = 1; module < starts.length; module++) starts[module]! += starts[module - 1]!;
  const next = starts.slice();
  const ends = new Uint32Array(targets.length);
  for (let module = 0; module + 1 < offsets.length; module++)
    for (let at = offsets[module]!; at < offsets[module + 1]!; at++) ends[next[targets[at]!]!++] = module;
  return { offsets: starts, ends };
}
