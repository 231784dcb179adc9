// @customer-impact via ./lsp: is the editor that waits

// An editor that pulls diagnostics, as small as it can be.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createMessageConnection, ProgressType, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

export const uriOf = (path) => pathToFileURL(path).href;

/** Starts a server over a root, up to and without `initialized`. */
export async function startServer(cli, root, env) {
  const child = spawn(process.execPath, [cli, "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  for (const method of ["client/registerCapability", "client/unregisterCapability", "workspace/diagnostic/refresh"])
    connection.onRequest(method, () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uriOf(root),
    workspaceFolders: [{ uri: uriOf(root), name: "bench" }],
    capabilities: {
      window: { workDoneProgress: true },
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
      },
      textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] }, synchronization: { didSave: true } },
    },
  });
  return {
    pid: child.pid,
    notify: (method, params) => void connection.sendNotification(method, params),
    request: (method, params) => connection.sendRequest(method, params),
    pullWorkspace: () => pullWorkspace(connection),
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await connection.sendRequest("shutdown");
      void connection.sendNotification("exit");
      await ended;
      connection.dispose();
    },
  };
}

/** Keeps a request for the workspace's diagnostics open and counts what stands. */
function pullWorkspace(connection) {
  const counts = new Map();
  const resultIds = new Map();
  let total = 0;
  let token = 0;
  const take = (report) => {
    for (const { uri, kind, items, resultId } of report?.items ?? []) {
      if (resultId === undefined) resultIds.delete(uri);
      else resultIds.set(uri, resultId);
      if (kind !== "full") continue;
      total += items.length - (counts.get(uri) ?? 0);
      counts.set(uri, items.length);
    }
  };
  const ask = async () => {
    for (;;) {
      const partialResultToken = `bench-${++token}`;
      const parts = connection.onProgress(new ProgressType(), partialResultToken, take);
      const previousResultIds = [...resultIds].map(([uri, value]) => ({ uri, value }));
      take(await connection.sendRequest("workspace/diagnostic", { previousResultIds, partialResultToken }));
      parts.dispose();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  ask().catch(() => {});
  return { total: () => total };
}

/** Megabytes that a process holds now, and the most that it ever held. Linux only. */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kilobytes = (key) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { now: kilobytes("VmRSS") / 1024, peak: kilobytes("VmHWM") / 1024 };
}

/** Milliseconds that a process and its threads have computed. Linux only, in steps of 10. */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
