// @customer-impact #whom-it-serves: turns what files import into who counts on whom, and keeps that up to date

import { type ImportFacts, isSameImports, type RawImport } from "../facts/imports/model.ts";
import { type Steps, stride } from "../text/steps.ts";
import type { ImportNote, PackageEdge } from "./family.ts";
import { ImportGraph, type ModuleImports } from "./graph.ts";
import { affectedFiles, type Affected } from "./affected.ts";
import { type ResolvedFile, resolveFile } from "./resolvedFile.ts";
import type { ImportingFile, ImportResolver } from "./resolver.ts";
import type { ImportTree } from "./tree.ts";

/** What the imports of a workspace are linked from. */
export interface LinkInput {
  readonly tree: ImportTree;
  /** Made of the same tree and files. */
  readonly resolver: ImportResolver;
  /** Files that import something or declare what others import, by path. */
  readonly importing: readonly ImportingFile[];
  /** How many modules there are. */
  readonly size: number;
  /** The number of the module that a file is a part of; -1 where it is of none. */
  readonly moduleOf: (path: string) => number;
}

/** An import that may be of the workspace, and means no file that can be told for certain. */
export interface UnresolvedImport {
  readonly path: string;
  readonly import: RawImport;
}

export interface ImportCounts {
  /** Imports that mean something outside the workspace. */
  readonly external: number;
  readonly unresolved: number;
}

/** The imports of a workspace, in which now and then a file changes. */
export class ImportLinks {
  private readonly input: LinkInput;
  private readonly files: Map<string, ResolvedFile>;
  /** By module: the files of it that import, where there are several. */
  private readonly shared: ReadonlyMap<number, readonly string[]>;
  private current: ImportGraph;

  private constructor(
    input: LinkInput,
    files: Map<string, ResolvedFile>,
    shared: ReadonlyMap<number, readonly string[]>,
    graph: ImportGraph,
  ) {
    this.input = input;
    this.files = files;
    this.shared = shared;
    this.current = graph;
  }

  /**
   * Links all imports.
   *
   * @param earlier what still holds of it is used: what files mean whose imports no file that came or went can concern
   */
  static *link(input: LinkInput, earlier?: ImportLinks): Steps<ImportLinks> {
    const { importing, resolver, size, moduleOf } = input;
    const affected: Affected = earlier ? affectedFiles(earlier.input, input) : "all";
    const files = new Map<string, ResolvedFile>();
    const byModule: (string | string[] | undefined)[] = Array.from({ length: size });
    for (let at = 0; at < importing.length; at++) {
      if (at % stride === 0) yield;
      const file = importing[at]!;
      const before = affected === "all" ? undefined : earlier?.files.get(file.path);
      const holds =
        before !== undefined && isSameImports(before.file.facts, file.facts) && affected !== "all" && !affected(before);
      files.set(file.path, holds ? before : resolveFile(file, resolver));
      const module = moduleOf(file.path);
      if (module < 0) continue;
      const known = byModule[module];
      if (known === undefined) byModule[module] = file.path;
      else if (typeof known === "string") byModule[module] = [known, file.path];
      else known.push(file.path);
    }
    const shared = new Map<number, readonly string[]>();
    byModule.forEach((paths, module) => typeof paths === "object" && shared.set(module, paths));
    yield;
    const graph = ImportGraph.of(size, (module) => {
      const paths = byModule[module];
      return paths === undefined
        ? nothing
        : importsOf(module, typeof paths === "string" ? [paths] : paths, files, moduleOf);
    });
    return new ImportLinks(input, files, shared, graph);
  }

  get graph(): ImportGraph {
    return this.current;
  }

  /** Which packages depend on which others, by their manifests. */
  get packageEdges(): readonly PackageEdge[] {
    return this.input.resolver.packageEdges();
  }

  get notes(): readonly ImportNote[] {
    return this.input.resolver.notes;
  }

  get counts(): ImportCounts {
    let [external, unresolved] = [0, 0];
    for (const file of this.files.values()) {
      external += file.external;
      unresolved += file.unresolved.length;
    }
    return { external, unresolved };
  }

  /** What could not be resolved, by path. */
  *unresolved(): Generator<UnresolvedImport, void, undefined> {
    for (const [path, { unresolved }] of this.files) for (const one of unresolved) yield { path, import: one };
  }

  /**
   * Takes over what a file imports now.
   *
   * @returns the number of the module whose imports may have changed, -1 where there is none; undefined where all must be linked anew:
   *   it declares something else than before, or imports for the first time
   */
  replace(path: string, facts: ImportFacts): number | undefined {
    const before = this.files.get(path);
    if (!before) return facts.imports.length === 0 && facts.declares === undefined ? -1 : undefined;
    if ((before.file.facts.declares ?? []).join("\0") !== (facts.declares ?? []).join("\0")) return undefined;
    this.files.set(path, resolveFile({ ...before.file, facts }, this.input.resolver));
    const module = this.input.moduleOf(path);
    if (module < 0) return -1;
    const imports = importsOf(module, this.shared.get(module) ?? [path], this.files, this.input.moduleOf);
    this.current = this.current.with(new Map([[module, imports]]));
    return module;
  }
}

const nothing: ModuleImports = { targets: new Uint32Array(0), typeOnly: new Uint8Array(0) };

/** Room for what one module imports: twice the number of each, and one more where only types are taken. */
let room = new Float64Array(256);

function importsOf(
  module: number,
  paths: readonly string[],
  files: ReadonlyMap<string, ResolvedFile>,
  moduleOf: (path: string) => number,
): ModuleImports {
  let count = 0;
  for (const path of paths) {
    const { targets, typeOnly } = files.get(path) ?? { targets: [], typeOnly: undefined };
    if (count + targets.length > room.length) room = grown(room, count + targets.length);
    for (const target of targets) {
      const number = moduleOf(target);
      if (number >= 0 && number !== module) room[count++] = number * 2 + (typeOnly?.has(target) ? 1 : 0);
    }
  }
  if (count === 0) return nothing;
  // In this order the first of a module counts, which is the one that takes more than types.
  const sorted = room.subarray(0, count).sort();
  const targets = new Uint32Array(count);
  const typeOnly = new Uint8Array(count);
  let end = 0;
  for (const one of sorted) {
    const number = Math.floor(one / 2);
    if (end > 0 && targets[end - 1] === number) continue;
    targets[end] = number;
    typeOnly[end++] = one % 2;
  }
  return { targets: targets.subarray(0, end), typeOnly: typeOnly.subarray(0, end) };
}

function grown(from: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(length, from.length * 2));
  larger.set(from);
  return larger;
}
