import { parentPort, workerData } from "node:worker_threads";
import { createScanChunk } from "./scanChunk.ts";
import type { ScanSettings, ScanTask } from "./scanFile.ts";

// The entry of a worker thread: see scanPool.ts.
const scanChunk = createScanChunk(workerData as ScanSettings);
parentPort?.on("message", ({ id, tasks }: { id: number; tasks: readonly ScanTask[] }) => {
  parentPort?.postMessage({ id, chunk: scanChunk(tasks) });
});
