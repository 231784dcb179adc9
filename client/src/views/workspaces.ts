// @customer-impact via ./views: knows what there is in each folder of the window, and tells the views when to ask again

import { commands, type Disposable, EventEmitter, Uri, workspace } from "vscode";
import type { Requests } from "../server/requests.ts";
import type { Server } from "../server/server.ts";
import { type ViewState, viewState } from "./viewState.ts";

type Counts = Requests["counts"]["result"];

/** A folder of the window. */
export interface WorkspaceView {
  /** As the server knows it. */
  readonly uri: string;
  readonly name: string;
  readonly counts: Counts;
}

/** Changes come in bursts, in milliseconds. */
const settleTime = 150;
/** Where the server is long in answering it is asked less often, in milliseconds. */
const longestPause = 3000;

/** The folders of the window, as they were when the server was asked last. */
export class Workspaces implements Disposable {
  private readonly server: Server;
  private readonly emitter = new EventEmitter<void>();
  private readonly disposables: readonly Disposable[];
  private known: readonly WorkspaceView[] = [];
  private current: ViewState = "indexing";
  private timer: NodeJS.Timeout | undefined;
  private running = false;
  /** In milliseconds. */
  private lastTook = 0;
  private again = false;

  /** Whatever the views show may be something else now. */
  readonly onDidUpdate = this.emitter.event;

  constructor(server: Server) {
    this.server = server;
    this.disposables = [
      server.onDidChange(() => this.updateSoon()),
      server.onDidChangeState(() => this.updateSoon()),
      workspace.onDidChangeWorkspaceFolders(() => this.updateSoon()),
    ];
    this.show();
  }

  get all(): readonly WorkspaceView[] {
    return this.known;
  }

  get state(): ViewState {
    return this.current;
  }

  /** Modules without a line, in a window that takes part. */
  get uncovered(): number {
    return this.current === "ready" || this.current === "nothingStated" ? this.sum(({ uncovered }) => uncovered) : 0;
  }

  /** Of these, how many have a gap that is known. */
  get knownGaps(): number {
    return this.uncovered > 0 ? this.sum(({ known }) => known) : 0;
  }

  /** What the paths of a folder are relative to. */
  rootOf(uri: string): Uri | undefined {
    const found = this.known.find((one) => one.uri === uri);
    return found && Uri.parse(found.counts.root);
  }

  /** The file that a row of a view is about. */
  fileAt(row: unknown): Uri | undefined {
    if (typeof row !== "object" || row === null) return undefined;
    const { workspace: folder, path } = row as { readonly workspace?: unknown; readonly path?: unknown };
    const root = typeof folder === "string" ? this.rootOf(folder) : undefined;
    return root && typeof path === "string" ? Uri.joinPath(root, path) : undefined;
  }

  /** The folder that a file lies in: its URI, where the server knows it. */
  holding(uri: string): string | undefined {
    const folder = workspace.getWorkspaceFolder(Uri.parse(uri))?.uri.toString();
    return this.known.find((one) => one.uri === folder)?.uri;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
    this.emitter.dispose();
  }

  private updateSoon(): void {
    this.timer ??= setTimeout(() => void this.update(), Math.min(settleTime + 2 * this.lastTook, longestPause));
  }

  private async update(): Promise<void> {
    this.timer = undefined;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    try {
      const start = Date.now();
      await this.ask();
      this.lastTook = Date.now() - start;
      this.show();
      this.emitter.fire();
    } catch {
      // The server has died over it: whatever comes of that is told.
    } finally {
      this.running = false;
      if (this.again) this.updateSoon();
      this.again = false;
    }
  }

  /** While a server starts, what was known before stays. */
  private async ask(): Promise<void> {
    const { kind } = this.server.state;
    if (kind === "failed") this.known = [];
    if (kind === "ready" || (kind === "indexing" && this.known.length > 0)) {
      const folders = (workspace.workspaceFolders ?? []).map(async ({ uri, name }) => {
        const counts = await this.server.request("counts", { workspace: uri.toString() });
        return counts ? [{ uri: uri.toString(), name, counts }] : [];
      });
      const found = (await Promise.all(folders)).flat();
      if (this.server.state.kind === "ready" || found.length > 0) this.known = found;
    }
    this.current = viewState(
      this.server.state.kind,
      this.known.map(({ counts }) => counts),
    );
  }

  private sum(count: (counts: Counts) => number): number {
    return this.known.reduce((sum, { counts }) => sum + count(counts), 0);
  }

  private show(): void {
    void commands.executeCommand("setContext", "customerImpact.state", this.current);
    const modules = this.sum((one) => one.modules);
    void commands.executeCommand("setContext", "customerImpact.hasModules", modules > 0);
    void commands.executeCommand("setContext", "customerImpact.hasGaps", this.uncovered > 0);
  }
}
