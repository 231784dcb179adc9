// @customer-impact via /server/src/lsp: keeps what is known of a workspace up to date while somebody edits it

import { setImmediate } from "node:timers/promises";
import type { Snapshot } from "../features/snapshot.ts";
import { finish, type Steps } from "../text/steps.ts";
import type { ReadResult } from "../workspace/classify.ts";
import { baselineName } from "../workspace/baseline/baseline.ts";
import { BaselineState, filesOf } from "./baselineState.ts";
import { ChangeLog } from "./changeLog.ts";
import { today } from "./clock.ts";
import { ConfigurationState } from "./configurationState.ts";
import { Disk, isSameResult } from "./disk.ts";
import { SessionImports } from "./imports/sessionImports.ts";
import type { FileChange } from "./liveLines.ts";
import { LiveWorkspace } from "./liveWorkspace.ts";
import { type Overlay, overlayOf } from "./overlays.ts";
import { type ReadDiskOptions, readDisk, rereadFiles } from "./readDisk.ts";
import { isSameSaid, type Said } from "./said.ts";
import { slice, sliced } from "./sliced.ts";
import { snapshotOf } from "./snapshotOf.ts";
import { type Building, workspaceInput, type WorkspaceParts } from "./workspaceInput.ts";
import { configurationName } from "./workspaceRoot.ts";

/** So many files that say something else are taken over at once; for more, all is put together anew, in slices. */
const few = 200;

/**
 * One workspace while it is edited. Reading the disk is asynchronous (`refresh`, `readImports`); the text of open files is
 * taken over at once (`setText`); `snapshot` is what both come to.
 */
export class Session {
  readonly root: string;
  private disk: Disk;
  private readonly overlays = new Map<string, Overlay>();
  private readonly configuration: ConfigurationState;
  private readonly baseline: BaselineState;
  private readonly imports = new SessionImports();
  /** Whether the disk has been read, be it that there was nothing. */
  private isReady = false;
  private live: LiveWorkspace | undefined;
  /** Who imported whom when `live` had to be given up. */
  private linked: LiveWorkspace["imports"];
  /** When `live` was put together: ISO date. */
  private day = "";
  /** What files said that say or import something else now, and that `live` still has to be told of. */
  private readonly pending = new Map<string, ReadResult | undefined>();
  private current: Snapshot | undefined;
  private readonly log = new ChangeLog();

  /** @param root absolute; empty for a document that lies in no workspace */
  constructor(root: string) {
    this.root = root;
    this.configuration = new ConfigurationState(root);
    this.baseline = new BaselineState(root);
    this.takeBaseline();
    this.takeConfiguration();
    this.disk = new Disk(root, this.configuration.current);
  }

  /** Reads the disk again; what an earlier run found out is used where it still holds. */
  async refresh(options: ReadDiskOptions = {}): Promise<void> {
    await this.readAll(options);
    const { lines } = this.settle();
    const modules = await this.baseline.follow(lines);
    if (modules.length === 0) return;
    this.log.add([...filesOf(lines, modules), baselineName]);
    this.current = undefined;
  }

  private async readAll(options: ReadDiskOptions): Promise<void> {
    this.takeConfiguration();
    this.takeBaseline();
    const isKnown = this.isReady && this.disk.configuration === this.configuration.current;
    const disk = await readDisk(this.root, this.configuration.current, isKnown ? this.disk : undefined, options);
    options.signal?.throwIfAborted();
    const onDisk = this.imports.isWanted ? await this.imports.read(disk, options) : undefined;
    const changed = this.isReady ? this.disk.differences(disk) : undefined;
    if (!changed || changed.length > few || !this.live)
      return this.putTogether(disk, { onDisk, signal: options.signal });
    const paths = new Set([...changed, ...this.disk.replaced, ...(onDisk ? this.imports.differences(onDisk) : [])]);
    const before = Array.from(paths, (path) => [path, this.saidBy(path)] as const);
    this.disk = disk;
    if (onDisk) this.imports.take(onDisk);
    for (const [path, said] of before) this.says(path, said);
    // The settings of a compiler or a package manager may be others.
    if (this.live.imports?.isDescribedOtherwise()) this.imports.isStale = true;
  }

  /** Whether who imports whom is worth knowing, and not known as it is now. */
  get needsImports(): boolean {
    return this.isReady && this.root !== "" && this.imports.areNeeded(this.settle());
  }

  /** Reads who imports whom, or goes on with a change of it that takes long. */
  async readImports(options: ReadDiskOptions = {}): Promise<void> {
    if (await this.finishImports(options.signal)) return;
    const { disk } = this;
    try {
      const onDisk = await this.imports.read(disk, options);
      await this.putTogether(disk, { onDisk, signal: options.signal, keepsLines: true });
    } catch (error) {
      this.imports.isStale = true;
      throw error;
    }
  }

  /** @returns whether all that there was to do is done */
  private async finishImports(signal: AbortSignal | undefined): Promise<boolean> {
    while (!this.imports.isStale && this.settle().imports?.isUnfinished) {
      this.log.add(this.settle().goOn(slice));
      this.current = undefined;
      await setImmediate();
      signal?.throwIfAborted();
    }
    return !this.needsImports;
  }

  private async putTogether(disk: Disk, { onDisk, signal, keepsLines = false }: Building): Promise<void> {
    const earlier = keepsLines ? this.settle() : this.live;
    const open = new Map(this.overlays);
    const { resultsNow } = disk;
    const plan = await sliced(disk.plan(open.keys()), signal);
    const imports = onDisk && (await this.imports.prepare(disk, onDisk, { plan, open, signal }));
    const resultOf: WorkspaceParts["resultOf"] = (path, place) => open.get(path)?.facts ?? resultsNow(path, place);
    const day = today();
    const input = workspaceInput(disk, this.configuration, { plan, resultOf, imports, today: day });
    let live = await sliced(LiveWorkspace.build(input, earlier, keepsLines), signal);
    if (keepsLines && this.live !== earlier) live = await sliced(LiveWorkspace.build(input, this.live), signal);
    if (!keepsLines) this.day = day;
    this.disk = disk;
    this.isReady = true;
    this.live = live;
    if (onDisk) this.imports.take(onDisk);
    this.pending.clear();
    for (const [path, { text, language }] of this.overlays)
      this.overlays.set(path, overlayOf(path, text, language, disk.languages));
    for (const path of new Set([...open.keys(), ...this.overlays.keys(), ...disk.replaced]))
      this.pending.set(path, resultOf(path, -1));
    this.current = undefined;
    this.log.addAll();
  }

  /**
   * Reads files again whose content has changed.
   *
   * @param paths relative to the root
   * @returns what must happen: nothing, a new snapshot, or all of the disk must be read
   */
  async reread(paths: readonly string[]): Promise<"same" | "changed" | "refresh"> {
    const { disk } = this;
    const isOtherBaseline = paths.includes(baselineName) && this.takeBaseline();
    const results = await rereadFiles(disk, paths, { most: few, withImports: this.imports.isWanted });
    // Meanwhile all may have been read.
    if (!results || disk !== this.disk) return "refresh";
    const effects = Array.from(results, ([path, { result, imports }]) => {
      const before = this.saidBy(path);
      disk.replace(path, result, imports);
      return this.says(path, before);
    });
    const isStale = paths.some((path) => this.live?.imports?.hangsOn(path));
    if (isStale) this.imports.isStale = true;
    return isOtherBaseline || isStale || effects.includes("changed") ? "changed" : "same";
  }

  /**
   * Takes over the text of a file that is open; undefined when it is closed. Of the configuration, what it is at fault in is
   * told at once; what it says counts after the next reading.
   *
   * @param path relative to the root
   * @param language the editor's id of it
   * @returns what must happen: nothing, a new snapshot, or the disk must be read again too
   */
  setText(path: string, text: string | undefined, language?: string): "same" | "changed" | "refresh" {
    const before = this.overlays.get(path);
    if (before?.text === text && before?.language === language) return "same";
    const said = this.saidBy(path);
    if (text === undefined) this.overlays.delete(path);
    else this.overlays.set(path, overlayOf(path, text, language, this.disk.languages));
    // What is told of a file can depend on whether it is open, and faults of the configuration are told at once.
    if (!before || text === undefined || path === configurationName) this.log.add([path]);
    const effect = this.says(path, said);
    if (path === baselineName && this.takeBaseline()) return "changed";
    if (path !== configurationName) return effect;
    // Another configuration counts when the disk has been read with it: it may bring in other files.
    this.current = undefined;
    return this.takeConfiguration() ? "refresh" : "changed";
  }

  /** The text of a file that is open. */
  textOf(path: string): string | undefined {
    return this.overlays.get(path)?.text;
  }

  /** Whether the disk had such a file, or files in such a directory, when it was read. */
  isListed(path: string): boolean {
    return this.disk.has(path) || this.disk.hasDirectory(path);
  }

  get snapshot(): Snapshot {
    const { lines, findings } = this.settle();
    return (this.current ??= snapshotOf({
      lines,
      findings,
      isPartial: !this.isReady && this.root !== "",
      configuration: this.configuration.shown,
      baseline: this.baseline.of(lines),
      languages: this.disk.languages,
    }));
  }

  /** The number of the present snapshot. */
  get revision(): number {
    this.settle();
    return this.log.revision;
  }

  /** The files of which other things may be told than at a revision; undefined where it may be any. */
  changedSince(revision: number): ReadonlySet<string> | undefined {
    this.settle();
    return this.log.since(revision);
  }

  private resultOf(path: string): ReadResult | undefined {
    return this.overlays.get(path)?.facts ?? this.disk.resultOf(path);
  }

  private saidBy(path: string): Said {
    return { result: this.resultOf(path), imports: this.imports.of(path, this.disk, this.overlays.get(path)) };
  }

  /** Notes that a file may say something else than before. */
  private says(path: string, before: Said): "same" | "changed" {
    if (isSameSaid(before, this.saidBy(path))) return "same";
    if (!this.pending.has(path)) this.pending.set(path, before.result);
    this.current = undefined;
    return "changed";
  }

  /** Everything must be put together anew. */
  private rebuild(): void {
    this.linked = this.live?.imports;
    this.live = undefined;
    this.current = undefined;
    this.log.addAll();
  }

  /** Brings the lines up to date with what files say. */
  private settle(): LiveWorkspace {
    if (this.live && this.day !== today()) this.rebuild();
    if (this.live && this.pending.size > 0) {
      const changed = this.settleFiles(this.live);
      // Which entries of a baseline are stale can depend on any module.
      if (changed) this.log.add(changed.length > 0 ? [...changed, baselineName] : changed);
      else this.rebuild();
    }
    if (!this.live) this.change((this.live = finish(this.build())), []);
    this.pending.clear();
    return this.live;
  }

  /** @returns the files of which other things may be told; undefined where all must be put together anew */
  private settleFiles(live: LiveWorkspace): readonly string[] | undefined {
    const changes: FileChange[] = [];
    for (const [path, before] of this.pending) {
      const isThere = this.disk.has(path) || this.overlays.has(path);
      if (live.has(path) !== (isThere && (this.disk.has(path) || this.disk.isUnsaved(path)))) return undefined;
      const after = this.resultOf(path);
      if (live.has(path) && !isSameResult(before, after)) changes.push({ path, before, after });
    }
    return this.change(live, changes);
  }

  private change(live: LiveWorkspace, changes: readonly FileChange[]): readonly string[] | undefined {
    const imports = this.imports.some(this.pending.keys(), live.lines, this.disk, this.overlays);
    return live.change(changes, imports);
  }

  private *build(): Steps<LiveWorkspace> {
    const { disk, overlays, linked: imports } = this;
    this.day = today();
    const plan = yield* disk.plan(overlays.keys());
    const resultOf = (path: string): ReadResult | undefined => this.resultOf(path);
    const input = workspaceInput(disk, this.configuration, { plan, resultOf, imports, today: this.day });
    return yield* LiveWorkspace.build(input);
  }

  /** Reads the baseline from the editor or the disk. @returns whether it is another one */
  private takeBaseline(): boolean {
    const modules = this.baseline.take(this.overlays.get(baselineName)?.text);
    if (!modules) return false;
    this.current = undefined;
    if (this.live) this.log.add([...filesOf(this.live.lines, modules), configurationName, baselineName]);
    return true;
  }

  private takeConfiguration(): boolean {
    return this.configuration.take(this.overlays.get(configurationName)?.text);
  }
}
