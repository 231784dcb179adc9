// @customer-impact Engineer: keeps the answers coming, even when the server behind them dies

import { type CancellationToken, type Disposable, type Event, EventEmitter, type LogOutputChannel } from "vscode";
import { Backoff } from "./backoff.ts";
import type { Connection } from "./connection.ts";
import type { InWorkspace, Requests } from "./requests.ts";
import type { ServerState } from "./state.ts";

export interface ServerOptions {
  /** The server's file, absolute. */
  readonly module: string;
  readonly output: LogOutputChannel;
}

/** The language server of this window: one process at a time, which comes back when it dies. */
export class Server implements Disposable {
  private readonly options: ServerOptions;
  private readonly backoff = new Backoff();
  private readonly stateEmitter = new EventEmitter<ServerState>();
  private readonly changeEmitter = new EventEmitter<void>();
  private current: ServerState = { kind: "stopped" };
  private connection: Connection | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Counts what the user asked for, so that what comes of an older wish is known. */
  private wish = 0;

  readonly onDidChangeState: Event<ServerState> = this.stateEmitter.event;
  /** What the server knows has changed: ask again. It comes at most ten times a second. */
  readonly onDidChange: Event<void> = this.changeEmitter.event;

  constructor(options: ServerOptions) {
    this.options = options;
  }

  get state(): ServerState {
    return this.current;
  }

  /** Of the process; undefined while there is none. */
  get pid(): number | undefined {
    return this.connection?.pid;
  }

  /** Starts the server, and again whenever it dies. Returns at once. */
  start(): void {
    this.wish += 1;
    this.backoff.forget();
    void this.run(this.wish);
  }

  /** Resolves once the old process has ended and the new one is on its way. */
  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }

  /** Resolves once the process has ended. */
  async stop(): Promise<void> {
    this.wish += 1;
    clearTimeout(this.timer);
    const { connection } = this;
    this.connection = undefined;
    this.show({ kind: "stopped" });
    await connection?.stop();
  }

  /** Has the server read all folders again; resolves when it has. */
  async rescan(): Promise<void> {
    await this.connection?.request("workspace/executeCommand", { command: "customer-impact.rescan", arguments: [] });
  }

  /**
   * Asks one of the requests of docs/protocol.md.
   *
   * @returns null where there is nothing to tell, and while no server runs
   * @throws where the server dies over it, and where the token is cancelled
   */
  async request<Name extends keyof Requests>(
    name: Name,
    params: Requests[Name]["params"] & InWorkspace,
    token?: CancellationToken,
  ): Promise<Requests[Name]["result"] | null> {
    const { connection } = this;
    if (!connection || (this.current.kind !== "ready" && this.current.kind !== "indexing")) return null;
    return connection.request(`customerImpact/${name}`, params, token);
  }

  dispose(): void {
    void this.stop();
    this.stateEmitter.dispose();
    this.changeEmitter.dispose();
  }

  private async run(wish: number): Promise<void> {
    this.show({ kind: "starting" });
    // The client library takes longer to load than all else of the extension: it must not be part of the activation.
    await new Promise((resolve) => setImmediate(resolve));
    if (wish !== this.wish) return;
    try {
      const { connect } = await import("./connection.ts");
      const connection = connect({
        ...this.options,
        onChanged: ({ indexing }) => {
          if (connection !== this.connection) return;
          this.show({ kind: indexing ? "indexing" : "ready" });
          this.changeEmitter.fire();
        },
        onEnded: (how) => {
          if (connection === this.connection) this.died(how);
        },
      });
      this.connection = connection;
      await connection.started;
    } catch (error) {
      // Where a process was there, its end is told too, and decides what comes next.
      this.options.output.error(String(error));
      if (!this.connection && wish === this.wish) this.died("could not be started");
    }
  }

  private died(how: string): void {
    this.connection = undefined;
    const message = `The language server ${how}.`;
    const delay = this.backoff.died(Date.now());
    this.options.output.error(delay === undefined ? message : `${message} It starts again in ${delay} ms.`);
    if (delay === undefined) {
      this.show({ kind: "failed", message: `${message} It has died too often to be started again.` });
      return;
    }
    this.show({ kind: "restarting", message });
    const { wish } = this;
    this.timer = setTimeout(() => void this.run(wish), delay);
  }

  private show(state: ServerState): void {
    if (state.kind === this.current.kind) return;
    this.current = state;
    this.stateEmitter.fire(state);
  }
}
