// @customer-impact via ./folders: reads one workspace folder again when its files change, and tells who is waiting

import type { Snapshot } from "../features/snapshot.ts";
import { Session } from "../host/session.ts";
import { findWorkspaceRoot, pathInside } from "../host/workspaceRoot.ts";

/** Changes on disk come in bursts, in milliseconds. */
const quietTime = 50;
/** After a fault the disk is tried again, in milliseconds. */
const retryTime = 2000;

export interface FolderEvents {
  /** There is another snapshot. */
  readonly changed: (folder: Folder) => void;
  /** Shows that the folder is read; returns what follows it. */
  readonly reading: (folder: Folder) => {
    readonly update: (done: number, total: number) => void;
    readonly end: () => void;
  };
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
  private readonly aborted = new AbortController();

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

  /** Tries again after a fault. */
  refreshLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), retryTime);
    this.timer.unref();
  }

  /** Reads the disk now; what changes meanwhile is read after that. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running) {
      this.isStale = true;
      return this.running;
    }
    this.running = this.read();
    await this.running;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.aborted.abort();
  }

  private async read(): Promise<void> {
    const progress = this.events.reading(this);
    try {
      do {
        this.isStale = false;
        await this.session.refresh({ onProgress: progress.update, signal: this.aborted.signal });
        this.wasRead = true;
        this.events.changed(this);
      } while (this.isStale && !this.aborted.signal.aborted);
    } catch (error) {
      this.wasRead = true;
      if (!this.aborted.signal.aborted) this.events.failed(this, error);
    } finally {
      this.running = undefined;
      progress.end();
    }
  }
}
