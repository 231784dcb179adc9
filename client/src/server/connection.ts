// @customer-impact via ./server: runs one server process and connects the editor's features to it

import { type ChildProcess, fork } from "node:child_process";
import { type CancellationToken, commands, type LogOutputChannel, workspace } from "vscode";
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn } from "vscode-languageclient/node";
import type { ViewsChanged } from "../../../server/src/lsp/viewChanges.ts";

export interface ConnectionOptions {
  /** The server's file, absolute. */
  readonly module: string;
  readonly output: LogOutputChannel;
  /** What the server knows has changed. */
  readonly onChanged: (change: ViewsChanged) => void;
  /** The process has ended, asked to or not. */
  readonly onEnded: (how: string) => void;
}

/** One run of the server. It is over when its process is; there is no coming back. */
export interface Connection {
  readonly pid: number | undefined;
  /** Resolves once the server answers; rejects where it never does. */
  readonly started: Promise<void>;
  readonly request: <Result>(method: string, params: object, token?: CancellationToken) => Promise<Result>;
  /** Resolves once the process has ended. */
  readonly stop: () => Promise<void>;
}

/** The server gets so long to end by itself, in milliseconds. */
const patience = 2000;

export function connect({ module, output, onChanged, onEnded }: ConnectionOptions): Connection {
  // In a desktop editor the extension host is Electron, which has to be told to be Node.
  const child = fork(module, ["--stdio"], {
    silent: true,
    execArgv: [],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
  });
  const ended = endOf(child);
  const client = new QuietClient("customerImpact", "Customer Impact", () => Promise.resolve(child), {
    documentSelector: [{ scheme: "file" }, { scheme: "untitled" }, { scheme: "vscode-notebook-cell" }],
    outputChannel: output,
    // The server asks for the settings too, but what holds from the start must not show up late.
    initializationOptions: () => workspace.getConfiguration("customerImpact"),
    middleware: {
      // What it answers is for editors that have nothing better to show.
      executeCommand: (command, args, next) =>
        command === "customer-impact.explain"
          ? commands.executeCommand("customerImpact.explain", ...args)
          : next(command, args),
    },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
  });
  client.registerFeature({
    fillClientCapabilities: (capabilities) => (capabilities.experimental = { customerImpact: { changed: true } }),
    initialize: () => {},
    getState: () => ({ kind: "static" }),
    clear: () => {},
  });
  client.onNotification("customerImpact/changed", onChanged);

  const started = Promise.race([
    client.start(),
    ended.then((how) => {
      throw new Error(`It ${how} before it answered.`);
    }),
  ]);
  // Whoever waits for either is told; nobody has to.
  started.catch(() => child.kill());
  void ended.then(onEnded);

  return {
    pid: child.pid,
    started,
    // The library takes an undefined token for a second parameter.
    request: (method, params, token) =>
      token ? client.sendRequest(method, params, token) : client.sendRequest(method, params),
    stop: async () => {
      if (client.isRunning()) await client.stop(patience);
      const timer = setTimeout(() => child.kill("SIGKILL"), patience);
      // A client that never was connected cannot say goodbye; closing its input ends the server.
      child.stdin?.end();
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The state shows how the server is, and the output says why: nothing pops up. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }
  override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
  /** The client stops itself where its start has failed, and nobody would look at that it cannot. */
  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout).catch((error: unknown) => this.outputChannel.warn(String(error)));
  }
}

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
    child.once("exit", (code, signal) => resolve(signal ? `was ended by ${signal}` : `ended with status ${code}`));
  });
