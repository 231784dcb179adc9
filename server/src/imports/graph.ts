// @customer-impact #whom-it-serves: knows of a hundred thousand modules who counts on whom

/** The modules that one module imports, by number, in ascending order and without itself. */
export interface ModuleImports {
  readonly targets: Uint32Array;
  /** For each target, 1 where only types are taken of it. */
  readonly typeOnly: Uint8Array;
}

/** After so many changes the edges are put together anew. */
const mostChanges = 500;

/** The imports between modules, by number. Immutable: a change makes the next one, which shares nearly all with it. */
export class ImportGraph {
  readonly size: number;
  /** The targets of module `m` are those from `offsets[m]` to `offsets[m + 1]`. */
  private readonly offsets: Uint32Array;
  private readonly all: ModuleImports;
  /** Modules that import others than `all` says. */
  private readonly changed: ReadonlyMap<number, ModuleImports>;
  /** The same edges the other way round; made when they are first asked for, and shared by what follows. */
  private readonly reverse: { made?: { readonly offsets: Uint32Array; readonly sources: Uint32Array } };

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
  }

  /** @param importsOf what each module imports; asked for once each, in order */
  static of(size: number, importsOf: (module: number) => ModuleImports): ImportGraph {
    const offsets = new Uint32Array(size + 1);
    let targets = new Uint32Array(Math.max(1024, size * 8));
    let typeOnly = new Uint8Array(targets.length);
    let end = 0;
    for (let module = 0; module < size; module++) {
      const one = importsOf(module);
      if (end + one.targets.length > targets.length) {
        const length = Math.max(targets.length * 2, end + one.targets.length);
        targets = enlarged(targets, new Uint32Array(length));
        typeOnly = enlarged(typeOnly, new Uint8Array(length));
      }
      targets.set(one.targets, end);
      typeOnly.set(one.typeOnly, end);
      end += one.targets.length;
      offsets[module + 1] = end;
    }
    return new ImportGraph(
      offsets,
      { targets: targets.slice(0, end), typeOnly: typeOnly.slice(0, end) },
      new Map(),
      {},
    );
  }

  /** How many edges there are. */
  get edges(): number {
    let count = this.all.targets.length;
    for (const [module, { targets }] of this.changed) count += targets.length - this.first(module).targets.length;
    return count;
  }

  /** What a module imports. */
  importsOf(module: number): ModuleImports {
    return this.changed.get(module) ?? this.first(module);
  }

  /** The modules that import a module, in ascending order. */
  importersOf(module: number): readonly number[] {
    const { offsets, sources } = (this.reverse.made ??= reversed(this.offsets, this.all.targets));
    const found: number[] = [];
    for (let at = offsets[module]!; at < offsets[module + 1]!; at++)
      if (!this.changed.has(sources[at]!)) found.push(sources[at]!);
    if (this.changed.size === 0) return found;
    for (const [source, { targets }] of this.changed) if (targets.includes(module)) found.push(source);
    return found.sort((a, b) => a - b);
  }

  /** The graph in which some modules import something else. */
  with(changes: ReadonlyMap<number, ModuleImports>): ImportGraph {
    const changed = new Map([...this.changed, ...changes]);
    const next = new ImportGraph(this.offsets, this.all, changed, this.reverse);
    return changed.size > mostChanges ? ImportGraph.of(this.size, (module) => next.importsOf(module)) : next;
  }

  private first(module: number): ModuleImports {
    const [from, to] = [this.offsets[module]!, this.offsets[module + 1]!];
    return { targets: this.all.targets.subarray(from, to), typeOnly: this.all.typeOnly.subarray(from, to) };
  }
}

function enlarged<Numbers extends Uint32Array | Uint8Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}

function reversed(offsets: Uint32Array, targets: Uint32Array): { offsets: Uint32Array; sources: Uint32Array } {
  const starts = new Uint32Array(offsets.length);
  for (const target of targets) starts[target + 1]!++;
  for (let module = 1; module < starts.length; module++) starts[module]! += starts[module - 1]!;
  const next = starts.slice();
  const sources = new Uint32Array(targets.length);
  for (let module = 0; module + 1 < offsets.length; module++)
    for (let at = offsets[module]!; at < offsets[module + 1]!; at++) sources[next[targets[at]!]!++] = module;
  return { offsets: starts, sources };
}
