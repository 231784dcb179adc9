// @customer-impact via ./open, ./test: opens the editor on a folder with the extension in it, and leaves nothing behind

import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installHost } from "./host.ts";

export interface WorkbenchOptions {
  /** A folder with installed extensions, absolute; without it none is installed. */
  readonly extensionsDir?: string;
  /** Whether windows ask for trust; otherwise all is trusted. */
  readonly asksForTrust?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
  /** Put over those that hold here for every window. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What a window of the editor shows. All paths are absolute. */
export interface WindowOptions {
  /** A folder, or a `.code-workspace` file; without it the window is empty. */
  readonly workspace?: string;
  /** The extension to load from its sources. */
  readonly extensionDevelopmentPath?: string;
  /** A module whose `run()` the extension host calls. */
  readonly extensionTestsPath?: string;
  readonly openFile?: string;
}

/** A running editor. */
export interface Workbench {
  /** The address of a window, to open in a browser. */
  readonly url: (options?: WindowOptions) => string;
  /** Ends the editor with all that it started, and deletes what it wrote. */
  readonly stop: () => Promise<void>;
}

/** Nothing that has to do with other things than the workspace. */
const settings = {
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  // As in a desktop editor: what is not saved must not be on disk when a test goes back on it.
  "files.autoSave": "off",
};

/** The server gets so long to start, in milliseconds. */
const patience = 60_000;

export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { node, script } = installHost();
  const data = mkdtempSync(join(tmpdir(), "customer-impact-vscode-"));
  mkdirSync(join(data, "server/data/Machine"), { recursive: true });
  writeFileSync(join(data, "server/data/Machine/settings.json"), JSON.stringify({ ...settings, ...options.settings }));
  const token = randomUUID();
  const child = spawn(
    node,
    [
      script,
      "--host=127.0.0.1",
      "--port=0",
      `--connection-token=${token}`,
      "--accept-server-license-terms",
      "--disable-telemetry",
      // Without it a window ignores which extension to load.
      "--enable-smoke-test-driver",
      `--server-data-dir=${join(data, "server")}`,
      `--extensions-dir=${options.extensionsDir ?? join(data, "extensions")}`,
      ...(options.asksForTrust ? [] : ["--disable-workspace-trust"]),
    ],
    // A group of its own, to be ended as a whole.
    { detached: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...options.environment } },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const clear = (): void => {
    killGroup(child);
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  // Whatever goes wrong here, nothing stays.
  process.on("exit", clear);
  const stop = async (): Promise<void> => {
    killGroup(child);
    await ended;
    process.off("exit", clear);
    clear();
  };
  try {
    const port = await portOf(child);
    return { url: (window = {}) => addressOf(`127.0.0.1:${port}`, token, window), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The port that the server says it listens on. */
function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string): void => reject(new Error(`The editor's server ${why}. It said:\n${said}`));
    const timer = setTimeout(() => fail(`has not started within ${patience / 1000} s`), patience);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const port = /listening on (?:\S+:)?(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", (error) => fail(`could not be started: ${error.message}`));
    child.once("close", (code) => fail(`ended with ${code}`));
  });
}

function addressOf(authority: string, token: string, window: WindowOptions): string {
  const { workspace, openFile, extensionDevelopmentPath, extensionTestsPath } = window;
  const remote = (path: string): string => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = Object.entries({ openFile, extensionDevelopmentPath, extensionTestsPath }).flatMap(([key, path]) =>
    path === undefined ? [] : [[key, remote(path)]],
  );
  const query = new URLSearchParams({ tkn: token });
  if (workspace === undefined) query.set("ew", "true");
  else query.set(workspace.endsWith(".code-workspace") ? "workspace" : "folder", workspace);
  if (payload.length) query.set("payload", JSON.stringify(payload));
  return `http://${authority}/?${query.toString()}`;
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
