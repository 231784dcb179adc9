// @customer-impact #whom-it-serves: turns what files import into who counts on whom, and keeps that up to date

import type { RawImport } from "../facts/imports/model.ts";
import { type Steps, stride } from "../text/steps.ts";
import { affectedFiles } from "./affected.ts";
import type { ImportNote, Origin, PackageEdge } from "./family.ts";
import { ImportGraph, type ModuleImports } from "./graph.ts";
import { Members } from "./members.ts";
import { directoryOf } from "./path.ts";
import { ResolvedFiles } from "./resolvedFiles.ts";
import { familyOf, type ImportingFile, type ImportResolver } from "./resolver.ts";
import { Row } from "./rows.ts";
import { TouchedFiles } from "./touched.ts";
import type { ImportTree } from "./tree.ts";

/** What the imports of a workspace are linked from. */
export interface LinkInput {
  readonly tree: ImportTree;
  /** Made of the same tree, and of all files that import something or declare what others import. */
  readonly resolver: ImportResolver;
  /** How many modules there are. */
  readonly size: number;
  /** The number of the module that a file is a part of, which is given by its path and its number in the tree; -1 where it is of none. */
  readonly moduleOf: (path: string, file: number) => number;
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
  private readonly files: ResolvedFiles;
  private readonly members: Members;
  private readonly row: Row;
  private readonly touched: TouchedFiles;
  /** Files that have to be resolved again, and modules with files that were. What one change leaves undone, the next one does. */
  private readonly stale = new Set<number>();
  private readonly suspects = new Set<number>();
  private current: ImportGraph;

  private constructor(input: LinkInput, files: ResolvedFiles, members: Members) {
    this.input = input;
    this.files = files;
    this.members = members;
    this.row = new Row(input.size);
    this.touched = new TouchedFiles(input.tree.paths.length, input.resolver);
    this.current = ImportGraph.of(0, () => nothing);
  }

  /**
   * Links all imports.
   *
   * @param earlier what still holds of it is used: what files mean whose imports no file that came or went can concern
   */
  static *link(input: LinkInput, earlier?: ImportLinks): Steps<ImportLinks> {
    const { tree, resolver } = input;
    // Of a change that was given up it is not known what still holds.
    const affected = earlier?.isSettled ? affectedFiles(earlier.input, input, earlier.files) : undefined;
    yield;
    const files = new ResolvedFiles(tree.paths.length);
    for (let number = 0; number < tree.paths.length; number++) {
      if (number % stride === 0) yield;
      const file = resolver.file(number);
      const place = affected?.placeOf(number) ?? -1;
      if (place >= 0) files.hold(number, earlier!.files, place, affected!.numbers);
      else if (file) files.resolve(originOf(number, file), resolver.of(file.language));
    }
    const links = new ImportLinks(input, files, new Members(tree.paths, input.moduleOf, input.size));
    yield;
    links.current = yield* ImportGraph.build(input.size, links.row, (module) => links.collect(module));
    return links;
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
    let unresolved = 0;
    for (const some of this.files.unresolved.values()) unresolved += some.length;
    return { external: this.files.external, unresolved };
  }

  /** What could not be resolved, by path. */
  *unresolved(): Generator<UnresolvedImport, void, undefined> {
    const all = this.files.unresolved;
    for (const number of [...all.keys()].sort((a, b) => a - b))
      for (const one of all.get(number)!) yield { path: this.input.tree.paths[number]!, import: one };
  }

  /**
   * Makes ready for files of a language that nothing was imported in when all was linked. Without it `replace` cannot take one over.
   *
   * @param language Linguist's name
   */
  async open(language: string): Promise<void> {
    await this.input.resolver.open(language);
  }

  /**
   * Takes over what a file imports and declares now, also for the first time or no more. Mostly that is one step. Where a name comes or
   * goes that others may mean, it may be many: they can be paused, and `graph` is the one from before until the last is done. Another
   * change must not be started in between, unless this one is given up: then that one does what is left of this.
   *
   * @returns the numbers of the modules that import something else now, of those that were left too; undefined where nothing was done
   *   since all must be linked anew: the file is not in the tree, it describes others (a `setup.py`), or its language is not open
   */
  *replace(now: ImportingFile): Steps<readonly number[] | undefined> {
    const { tree, resolver } = this.input;
    const number = tree.find(now.path);
    const isImporting =
      familyOf(now.language) !== undefined && (now.facts.imports.length > 0 || now.facts.declares !== undefined);
    if (number < 0 || tree.wasRead(now.path) || (isImporting && !resolver.of(now.language))) return undefined;
    this.stale.add(number);
    this.touched.add(number, resolver.replace(number, isImporting ? now : undefined));
    for (const one of yield* this.touched.find()) this.stale.add(one);
    return yield* this.settle();
  }

  private get isSettled(): boolean {
    return this.stale.size === 0 && this.suspects.size === 0 && this.touched.isEmpty;
  }

  /** Resolves again what has to be, and takes over what comes out otherwise. */
  private *settle(): Steps<readonly number[]> {
    const { resolver } = this.input;
    let done = 0;
    for (const number of this.stale) {
      if (++done % stride === 0) yield;
      const file = resolver.file(number);
      if (file) this.files.resolve(originOf(number, file), resolver.of(file.language));
      else this.files.drop(number);
      const module = this.members.moduleOf(number);
      if (module >= 0) this.suspects.add(module);
      this.stale.delete(number);
    }
    const changes = new Map<number, ModuleImports>();
    for (const module of this.suspects) {
      if (++done % stride === 0) yield;
      this.collect(module);
      if (!this.row.equals(this.current.importsOf(module))) changes.set(module, this.row.imports);
    }
    this.suspects.clear();
    if (changes.size > 0) this.current = this.current.with(changes);
    return [...changes.keys()];
  }

  /** Fills the row with what a module imports. */
  private collect(module: number): void {
    const { row, members } = this;
    row.open(module);
    for (let file = members.first(module); file >= 0; file = members.next(file)) this.files.collect(file, members, row);
    row.close();
  }
}

const nothing: ModuleImports = { targets: new Uint32Array(0), typeOnly: new Uint8Array(0) };

const originOf = (number: number, { path, language, facts }: ImportingFile): Origin => ({
  number,
  path,
  directory: directoryOf(path),
  language,
  facts,
});
