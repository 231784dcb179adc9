// @customer-impact via ./folders: reads one workspace folder again when its files change, and tells who is waiting

import type { Snapshot } from "../features/snapshot.ts";
import { Session } from "../host/session.ts";
import type { ImportNote } from "../imports/family.ts";
import { baselineName } from "../workspace/baseline/baseline.ts";
import { configurationName, findWorkspaceRoot, pathInside } from "../host/workspaceRoot.ts";

/** Changes on disk come in bursts, in milliseconds. */
const quietTime = 50;
/** After a fault the disk is tried again, in milliseconds. */
const retryTime = 2000;

/** For more files than this all of the disk is read. */
const most = 200;

/** What has become of a file, by its path relative to the root. */
export interface FileEvent {
  readonly path: string;
  readonly kind: "created" | "changed" | "deleted";
}

export interface FolderEvents {
  /** There is another snapshot. */
  readonly changed: (folder: Folder) => void;
  /** Shows that the folder is read, and lets the user stop that; returns what follows it. */
  readonly reading: (
    folder: Folder,
    stop: () => void,
  ) => {
    readonly update: (done: number, total: number) => void;
    readonly end: () => void;
  };
  /** What is wrong with manifests and the like, some of it perhaps told before. */
  readonly noted: (folder: Folder, notes: readonly ImportNote[]) => void;
  readonly failed: (folder: Folder, error: unknown) => void;
}

/** A folder of the editor's workspace: a session, and when its disk is read. */
export class Folder {
  readonly uri: string;
  readonly session: Session;
  /** The folder below the root of its workspace, with a trailing `/`; only problems there are told. Empty for the root. */
  readonly prefix: string;
  private readonly events: FolderEvents;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStale = false;
  private wasRead = false;
  /** The user has stopped a reading: nothing is read for imports until all is read again. */
  private wasStopped = false;
  private isGone = false;
  private readonly changedFiles = new Set<string>();
  private rereadTimer: NodeJS.Timeout | undefined;
  private importsTimer: NodeJS.Timeout | undefined;
  /** Ends the reading that is under way. */
  private stop = (): void => {};

  /** @param path absolute */
  constructor(uri: string, path: string, events: FolderEvents) {
    const { root } = findWorkspaceRoot(path);
    const inside = pathInside(root, path);
    this.uri = uri;
    this.session = new Session(root);
    this.prefix = inside ? `${inside}/` : "";
    this.events = events;
  }

  get snapshot(): Snapshot {
    return this.session.snapshot;
  }

  /** Whether the disk was read at least once, or cannot be. */
  get isRead(): boolean {
    return this.wasRead;
  }

  /** Reads the disk once things are quiet. */
  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), quietTime);
  }

  /** Takes note of changes on disk. */
  filesChanged(changes: readonly FileEvent[]): void {
    const isRelevant = ({ path, kind }: FileEvent): boolean =>
      kind === "created" || path === configurationName || path === baselineName || this.session.isListed(path);
    const relevant = changes.filter(isRelevant);
    if (relevant.length === 0) return;
    // What is there or not is git's to say; a file that was there can be looked at by itself.
    if (relevant.some(({ kind }) => kind !== "changed")) return this.refreshSoon();
    for (const { path } of relevant) this.changedFiles.add(path);
    clearTimeout(this.rereadTimer);
    this.rereadTimer = setTimeout(() => void this.reread(), quietTime);
  }

  /** Reads who imports whom once things are quiet, if that is worth knowing and not known. */
  importsIfNeeded(): void {
    if (this.running || this.isGone || this.wasStopped || !this.session.needsImports) return;
    clearTimeout(this.importsTimer);
    this.importsTimer = setTimeout(() => void this.work(), quietTime);
  }

  /** Tries again after a fault. */
  refreshLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), retryTime);
    this.timer.unref();
  }

  /** Reads the disk now; what changes meanwhile is read after that. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.isStale = true;
    await this.work();
  }

  dispose(): void {
    clearTimeout(this.timer);
    clearTimeout(this.rereadTimer);
    clearTimeout(this.importsTimer);
    this.isGone = true;
    this.stop();
  }

  private async reread(): Promise<void> {
    const paths = [...this.changedFiles];
    this.changedFiles.clear();
    if (this.running || paths.length > most) return this.refresh();
    try {
      const effect = await this.session.reread(paths);
      if (effect === "refresh") return await this.refresh();
      if (effect === "changed") this.events.changed(this);
    } catch (error) {
      this.events.failed(this, error);
    }
  }

  private work(): Promise<void> {
    return (this.running ??= this.read().finally(() => {
      this.running = undefined;
      if (this.isStale && !this.isGone) void this.work();
    }));
  }

  /** Reads the disk where it may have changed, and then who imports whom. */
  private async read(): Promise<void> {
    const aborted = new AbortController();
    this.stop = () => aborted.abort();
    const progress = this.events.reading(this, this.stop);
    const options = { onProgress: progress.update, signal: aborted.signal };
    this.wasStopped = false;
    try {
      while (!this.isGone && (this.isStale || this.session.needsImports)) {
        const isStale = this.isStale;
        this.isStale = false;
        // Statements can be judged without imports, so nobody waits for these.
        await (isStale ? this.session.refresh(options) : this.session.readImports(options));
        this.wasRead = true;
        this.events.noted(this, this.snapshot.lines.imports?.notes ?? []);
        this.events.changed(this);
      }
    } catch (error) {
      this.wasRead = true;
      this.isStale = false;
      // Whoever stops it can have it read again by the command; until then the open files speak for themselves.
      if (!aborted.signal.aborted) this.events.failed(this, error);
      else {
        this.wasStopped = true;
        if (!this.isGone) this.events.changed(this);
      }
    } finally {
      progress.end();
    }
  }
}
