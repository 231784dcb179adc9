// @customer-impact via ./run: is the fastest that reading a tree can be, so that a claim about speed has something to stand on

// The least that any program of this kind does on Node: list with git, open, read, search the bytes. Usage: node bench/floor.mjs DIR
import { execFileSync } from "node:child_process";
import { closeSync, openSync, readSync } from "node:fs";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const needle = Buffer.from("@customer-impact");
const buffer = Buffer.allocUnsafeSlow(4 * 1024 * 1024);

function search(root, paths) {
  let found = 0;
  for (const path of paths) {
    const file = openSync(`${root}/${path}`, "r");
    const length = readSync(file, buffer, 0, buffer.length, null);
    if (buffer.subarray(0, length).includes(needle)) found++;
    closeSync(file);
  }
  return found;
}

if (isMainThread) {
  const root = process.argv[2];
  // As many as the tool takes for a large tree.
  const threads = Math.max(1, Math.min(8, availableParallelism() - 1));
  const workers = Array.from({ length: threads - 1 }, () => new Worker(new URL(import.meta.url), { workerData: root }));
  const list = ["ls-files", "-z", "-c", "-o", "--exclude-standard"];
  const paths = execFileSync("git", list, { cwd: root, maxBuffer: 2 ** 30 })
    .toString()
    .split("\0")
    .slice(0, -1);
  const share = Math.ceil(paths.length / threads);
  const shares = workers.map((worker, i) => {
    worker.postMessage(paths.slice((i + 1) * share, (i + 2) * share));
    return new Promise((resolve) => worker.once("message", resolve));
  });
  const here = search(root, paths.slice(0, share));
  const all = (await Promise.all(shares)).reduce((sum, found) => sum + found, here);
  process.stdout.write(`${all} of ${paths.length}\n`);
  await Promise.all(workers.map((worker) => worker.terminate()));
} else {
  parentPort.on("message", (paths) => parentPort.postMessage(search(workerData, paths)));
}
