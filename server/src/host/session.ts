// @customer-impact via /server/src/lsp: keeps what is known of a workspace up to date while somebody edits it

import { join } from "node:path";
import type { FileFacts } from "../facts/facts.ts";
import { extract } from "../facts/extract.ts";
import type { Snapshot } from "../features/snapshot.ts";
import type { ConfigurationFile } from "../lines/ownStatements.ts";
import { ruleIds } from "../rules/index.ts";
import { finish, type Steps } from "../text/steps.ts";
import { type Configuration, type ConfigurationReading, defaultConfiguration } from "../workspace/configuration.ts";
import type { ReadResult } from "../workspace/classify.ts";
import { baselineName } from "../workspace/baseline/baseline.ts";
import { readConfiguration } from "../workspace/readConfiguration.ts";
import { BaselineState, filesOf } from "./baselineState.ts";
import { ChangeLog } from "./changeLog.ts";
import { today } from "./clock.ts";
import { Disk, isSameResult } from "./disk.ts";
import type { FileChange, LiveInput } from "./liveLines.ts";
import { LiveWorkspace } from "./liveWorkspace.ts";
import { type ReadDiskOptions, readDisk, rereadFiles } from "./readDisk.ts";
import { orderIn } from "./readWorkspace.ts";
import { sliced } from "./sliced.ts";
import { snapshotOf } from "./snapshotOf.ts";
import { configurationName, readText } from "./workspaceRoot.ts";

/** So many files that say something else are taken over at once; for more, all is put together anew, in slices. */
const few = 200;

/** What a file that is open says, and the text that it says it in. */
interface Overlay {
  readonly text: string;
  readonly language: string | undefined;
  readonly facts: FileFacts;
}

/**
 * One workspace while it is edited. Reading the disk is asynchronous (`refresh`); the text of open files is taken over
 * at once (`setText`); `snapshot` is what both come to.
 */
export class Session {
  readonly root: string;
  private disk: Disk;
  private readonly overlays = new Map<string, Overlay>();
  private configurationText: string | undefined;
  private reading: ConfigurationReading | undefined;
  /** The last one without faults: a half-typed one must not turn everything upside down. */
  private configuration: Configuration = defaultConfiguration;
  /** Whether the disk has been read, be it that there was nothing. */
  private isReady = false;
  private live: LiveWorkspace | undefined;
  /** When `live` was put together: ISO date. */
  private day = "";
  /** What files said that say something else now, and that `live` still has to be told of. */
  private readonly pending = new Map<string, ReadResult | undefined>();
  private current: Snapshot | undefined;
  private readonly log = new ChangeLog();
  private readonly baseline: BaselineState;

  /** @param root absolute; empty for a document that lies in no workspace */
  constructor(root: string) {
    this.root = root;
    this.baseline = new BaselineState(root);
    this.takeBaseline();
    this.takeConfiguration();
    this.disk = new Disk(root, this.configuration);
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
    const isKnown = this.isReady && this.disk.configuration === this.configuration;
    const disk = await readDisk(this.root, this.configuration, isKnown ? this.disk : undefined, options);
    options.signal?.throwIfAborted();
    const changed = this.isReady ? this.disk.differences(disk) : undefined;
    if (changed && changed.length <= few && this.live) {
      const before = new Map(changed.map((path) => [path, this.resultOf(path)]));
      this.disk = disk;
      for (const path of changed) this.says(path, before.get(path));
      return;
    }
    const known = new Map(this.overlays);
    const live = await sliced(this.build(disk, known), options.signal);
    this.disk = disk;
    this.isReady = true;
    this.live = live;
    this.pending.clear();
    for (const [path, { text, language }] of this.overlays) this.overlays.set(path, this.overlay(path, text, language));
    for (const path of new Set([...known.keys(), ...this.overlays.keys()])) {
      const before = known.get(path)?.facts ?? disk.resultOf(path);
      if (!isSameResult(before, this.resultOf(path))) this.pending.set(path, before);
    }
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
    const results = await rereadFiles(disk, paths, few);
    // Meanwhile all may have been read.
    if (!results || disk !== this.disk) return "refresh";
    const effects = Array.from(results, ([path, result]) => {
      const before = this.resultOf(path);
      disk.replace(path, result);
      return this.says(path, before);
    });
    return isOtherBaseline || effects.includes("changed") ? "changed" : "same";
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
    const said = this.resultOf(path);
    if (text === undefined) this.overlays.delete(path);
    else this.overlays.set(path, this.overlay(path, text, language));
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
    this.settle();
    return (this.current ??= this.createSnapshot());
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

  /** Notes that a file may say something else than before. */
  private says(path: string, before: ReadResult | undefined): "same" | "changed" {
    if (isSameResult(before, this.resultOf(path))) return "same";
    if (!this.pending.has(path)) this.pending.set(path, before);
    this.current = undefined;
    return "changed";
  }

  /** Everything must be put together anew. */
  private rebuild(): void {
    this.live = undefined;
    this.current = undefined;
    this.pending.clear();
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
    this.pending.clear();
    return (this.live ??= finish(this.build(this.disk, this.overlays)));
  }

  /** @returns the files of which other things may be told; undefined where all must be put together anew */
  private settleFiles(live: LiveWorkspace): readonly string[] | undefined {
    const changes: FileChange[] = [];
    for (const [path, before] of this.pending) {
      const isThere = this.disk.has(path) || this.overlays.has(path);
      if (live.has(path) !== (isThere && (this.disk.has(path) || this.disk.isUnsaved(path)))) return undefined;
      if (live.has(path)) changes.push({ path, before, after: this.resultOf(path) });
    }
    return live.change(changes);
  }

  private *build(disk: Disk, open: ReadonlyMap<string, { readonly facts: FileFacts }>): Steps<LiveWorkspace> {
    this.day = today();
    const input: LiveInput = {
      plan: yield* disk.plan(open.keys()),
      resultOf: (path, place) => open.get(path)?.facts ?? disk.resultOf(path, place),
      packages: disk.packages,
      codeOwners: disk.codeOwners,
      options: {
        configuration: this.configuration,
        configurationFile: this.configurationFile,
        orderOf: orderIn(disk.languages),
        today: this.day,
      },
    };
    return yield* LiveWorkspace.build(input, this.live);
  }

  private get configurationFile(): ConfigurationFile {
    return { path: configurationName, locate: this.reading?.locate ?? ((): undefined => undefined) };
  }

  /** Reads the baseline from the editor or the disk. @returns whether it is another one */
  private takeBaseline(): boolean {
    const modules = this.baseline.take(this.overlays.get(baselineName)?.text);
    if (!modules) return false;
    this.current = undefined;
    if (this.live) this.log.add([...filesOf(this.live.lines, modules), configurationName, baselineName]);
    return true;
  }

  private createSnapshot(): Snapshot {
    const { configurationText, reading } = this;
    const { lines, findings } = this.settle();
    return snapshotOf({
      lines,
      findings,
      isPartial: !this.isReady && this.root !== "",
      configuration: {
        path: configurationName,
        ...(configurationText !== undefined && { text: configurationText }),
        ...(reading && { reading }),
      },
      baseline: this.baseline.of(lines),
      languages: this.disk.languages,
    });
  }

  /** Reads the configuration from the editor or the disk. @returns whether there is another one without faults */
  private takeConfiguration(): boolean {
    const text =
      this.overlays.get(configurationName)?.text ??
      (this.root === "" ? undefined : readIfThere(join(this.root, configurationName)));
    if (text === this.configurationText && (text !== undefined || this.reading === undefined)) return false;
    this.configurationText = text;
    this.reading = text === undefined ? undefined : readConfiguration(text, ruleIds);
    const configuration = text === undefined ? defaultConfiguration : this.reading?.configuration;
    if (!configuration) return false;
    this.configuration = configuration;
    return true;
  }

  private overlay(path: string, text: string, language: string | undefined): Overlay {
    const { languages } = this.disk;
    const known = language === undefined ? undefined : languages.byEditorId(language);
    // The name of a file says more than what an editor takes it for, but for those that have no telling name.
    const facts = extract(path, Buffer.from(text), languages, languages.forPath(path).length === 0 ? known : undefined);
    return { text, language, facts };
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}
