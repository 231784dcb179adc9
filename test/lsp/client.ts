import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { basename, resolve } from "node:path";
import { PassThrough, type Readable, type Writable } from "node:stream";
import type { CancellationToken, MessageConnection } from "vscode-jsonrpc/node";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import type { ClientCapabilities, InitializeResult, WorkspaceFolder } from "vscode-languageserver";
import { answerServer, type ServerCalls } from "./answers.ts";
import { everything } from "./capabilities.ts";
import { type ClientDiagnostics, collectDiagnostics } from "./diagnostics.ts";
import { type ClientDocuments, keepDocuments } from "./documents.ts";
import { watchFraming } from "./framing.ts";
import { uriOf } from "./place.ts";

export interface ClientOptions {
  /** Absolute paths of the workspace's folders; none means a window without a folder. */
  readonly roots?: readonly string[];
  /** `everything` by default. */
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers for the section `customerImpact`; may change while the server runs. */
  readonly settings?: unknown;
  /** Whether each request of the server is answered with MethodNotFound. */
  readonly refuses?: boolean;
  /** Put over the parameters of `initialize`, to send what no library would. */
  readonly initialize?: object;
  readonly environment?: NodeJS.ProcessEnv;
  /** The server to run; `customer-impact lsp --stdio` by default. */
  readonly command?: readonly string[];
}

/** An editor, as far as a server can see, connected to a real one over stdio. */
export interface Client {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  readonly calls: ServerCalls;
  readonly documents: ClientDocuments;
  readonly diagnostics: ClientDiagnostics;
  readonly request: <R>(method: string, params?: unknown, token?: CancellationToken) => Promise<R>;
  readonly notify: (method: string, params?: unknown) => void;
  /** Replaces the settings and tells the server so. */
  readonly configure: (settings: unknown) => void;
  /** Tells of files on disk: `1` created, `2` changed, `3` deleted. */
  readonly filesChanged: (changes: readonly { readonly path: string; readonly type: 1 | 2 | 3 }[]) => void;
  /** Replaces the workspace's folders. */
  readonly setFolders: (roots: readonly string[]) => void;
  readonly stderr: () => string;
  /** Resolves with the exit code or the signal. */
  readonly ended: Promise<number | string>;
  /** `shutdown` and `exit`; the server must end with 0, having written nothing to stdout but messages. */
  readonly stop: () => Promise<void>;
  /** Ends the server at once, as a crash would. */
  readonly kill: () => Promise<void>;
}

const defaultCommand = [process.execPath, resolve("dist/cli.js"), "lsp", "--stdio"];

/** Starts a server and shakes hands with it. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const [program = "", ...args] = options.command ?? defaultCommand;
  const child = spawn(program, args, {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...options.environment },
  });
  const ended = new Promise<number | string>((settle, fail) => {
    child.once("error", fail);
    child.once("close", (code, signal) => settle(signal ?? code ?? -1));
  });
  const framing = watchFraming();
  const incoming = new PassThrough();
  child.stdout.on("data", (chunk: Buffer) => {
    framing.push(chunk);
    incoming.write(chunk);
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  // A server that has ended cannot be written to; what that means is for each test to say.
  child.stdin.on("error", () => {});

  const connection = createMessageConnection(new StreamMessageReader(incoming), new StreamMessageWriter(child.stdin));
  const folders = (roots: readonly string[]): WorkspaceFolder[] =>
    roots.map((root) => ({ uri: uriOf(root), name: basename(root) }));
  const state = { settings: options.settings, folders: folders(options.roots ?? []) };
  // The library would send a lone `undefined` as a list of one.
  const notify: Client["notify"] = (method, params) =>
    void (
      params === undefined ? connection.sendNotification(method) : connection.sendNotification(method, params)
    ).catch(() => {});
  const request: Client["request"] = <R>(method: string, params?: unknown, token?: CancellationToken) => {
    const answer: Promise<R> = connection.sendRequest<R>(method, ...[params, token].filter((one) => one !== undefined));
    // The connection never settles what a server that has ended was asked.
    return Promise.race([
      answer,
      ended.then((how) => Promise.reject(new Error(`The server ended (${how}): ${errors}`))),
    ]);
  };
  const documents = keepDocuments(notify);
  const calls = answerServer(connection, { state, documents, refuses: options.refuses === true });
  const diagnostics = collectDiagnostics(connection, request);
  connection.listen();

  const root = state.folders[0]?.uri ?? null;
  const initialized = await request<InitializeResult>("initialize", {
    processId: process.pid,
    clientInfo: { name: "test" },
    rootUri: root,
    capabilities: options.capabilities ?? everything,
    workspaceFolders: state.folders.length > 0 ? state.folders : null,
    ...("initializationOptions" in options && { initializationOptions: options.initializationOptions }),
    ...options.initialize,
  });
  notify("initialized", {});

  return {
    process: child,
    connection,
    initialized,
    calls,
    documents,
    diagnostics,
    request,
    notify,
    configure: (settings) => {
      state.settings = settings;
      notify("workspace/didChangeConfiguration", { settings: { customerImpact: settings } });
    },
    filesChanged: (changes) =>
      notify("workspace/didChangeWatchedFiles", {
        changes: changes.map(({ path, type }) => ({ uri: uriOf(path), type })),
      }),
    setFolders: (roots) => {
      const next = folders(roots);
      const without = (list: WorkspaceFolder[], others: WorkspaceFolder[]): WorkspaceFolder[] =>
        list.filter(({ uri }) => !others.some((other) => other.uri === uri));
      const event = { added: without(next, state.folders), removed: without(state.folders, next) };
      state.folders = next;
      notify("workspace/didChangeWorkspaceFolders", { event });
    },
    stderr: () => errors,
    ended,
    stop: async () => {
      await request("shutdown");
      notify("exit");
      const how = await ended;
      connection.dispose();
      assert.equal(framing.stray(), "", "stdout holds nothing but the protocol");
      assert.equal(how, 0, `the server ends well: ${errors}`);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
      connection.dispose();
      assert.equal(framing.stray(), "", "stdout holds nothing but the protocol");
    },
  };
}

/** Runs with a server of its own, and ends it well; a failed run ends it at once and tells what it wrote to stderr. */
export async function withClient<T>(options: ClientOptions, run: (client: Client) => Promise<T>): Promise<T> {
  const client = await startClient(options);
  let result: T;
  try {
    result = await run(client);
  } catch (error) {
    client.process.kill("SIGKILL");
    await client.ended;
    client.connection.dispose();
    if (error instanceof Error && client.stderr())
      error.message += `\nThe server wrote: ${client.stderr().slice(-2000)}`;
    throw error;
  }
  await client.stop();
  return result;
}
