// @customer-impact via ./scan: goes on when a thread dies

import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { packTasks, type ScannedChunk } from "./scanChunk.ts";
import type { ScanSettings, ScanTask } from "./scanFile.ts";

/** Scans some files; rejects when the thread that does it has died. */
export type Lane = (tasks: readonly ScanTask[]) => Promise<ScannedChunk>;

export interface ScanPool {
  /** Each takes one chunk at a time; a thread has two, so that the next chunk is there when one is done. */
  readonly lanes: readonly Lane[];
  readonly close: () => Promise<void>;
}

/** Starts threads that scan files. */
export function startScanPool(settings: ScanSettings, threads: number, entry: URL = workerEntry()): ScanPool {
  const workers = Array.from({ length: threads }, () => new Worker(entry, { workerData: settings, execArgv: [] }));
  return {
    lanes: workers.map(laneOf).flatMap((lane) => [lane, lane]),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function laneOf(worker: Worker): Lane {
  const pending = new Map<number, { resolve: (chunk: ScannedChunk) => void; reject: (error: Error) => void }>();
  let next = 0;
  let fault: Error | undefined;
  const die = (error: Error): void => {
    fault ??= error;
    for (const { reject } of pending.values()) reject(fault);
    pending.clear();
  };
  worker.on("message", ({ id, chunk }: { id: number; chunk: ScannedChunk }) => {
    pending.get(id)?.resolve(chunk);
    pending.delete(id);
  });
  worker.on("error", die);
  worker.on("messageerror", die);
  worker.on("exit", (status) => die(new Error(`A worker ended with status ${status}.`)));
  return (tasks) =>
    new Promise((resolve, reject) => {
      if (fault) return reject(fault);
      pending.set(next, { resolve, reject });
      worker.postMessage({ id: next++, tasks: packTasks(tasks) });
    });
}

/** The bundle of scanWorker.ts: in the folder of the bundle that runs, or above it. */
export function workerEntry(): URL {
  for (let folder = new URL(".", import.meta.url); ; folder = new URL("..", folder)) {
    const entry = new URL("scanWorker.js", folder);
    if (existsSync(entry) || folder.pathname === "/") return entry;
  }
}
