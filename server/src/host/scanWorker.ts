// @customer-impact via ./scanPool: reads files beside the main thread

import { parentPort, workerData } from "node:worker_threads";
import { createScanChunk, type PackedTasks, unpackTasks } from "./scanChunk.ts";
import type { ScanSettings } from "./scanFile.ts";

// The entry of a worker thread: see scanPool.ts.
const scanChunk = createScanChunk(workerData as ScanSettings);
parentPort?.on("message", ({ id, tasks }: { id: number; tasks: PackedTasks }) => {
  parentPort?.postMessage({ id, chunk: scanChunk(unpackTasks(tasks)) });
});
