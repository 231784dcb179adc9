// @customer-impact #quick-answer: shares the files among threads and asks the cache first

import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { FactsCache } from "./cache/factsCache.ts";
import { detach, unpack } from "./packing.ts";
import { createScanChunk, type ScannedChunk } from "./scanChunk.ts";
import type { ScanOutcome, ScanRequest, ScanSettings, ScanTask } from "./scanFile.ts";
import { type Lane, startScanPool } from "./scanPool.ts";

export interface ScanOptions extends Pick<ScanSettings, "maxFileSize" | "languages"> {
  /** Facts of earlier runs. */
  readonly cache?: FactsCache | undefined;
  /** When the files were listed, in milliseconds: what changed since need not be what their hashes say. Now by default. */
  readonly listedAt?: number | undefined;
  /** How many threads work, this one among them. As many as the work is worth by default. */
  readonly threads?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The program of the worker threads; tests have their own. */
  readonly workerEntry?: URL | undefined;
}

/** So many files are read here before another thread has started and knows its languages. */
const worthThread = 2000;
const mostThreads = 8;
const chunkLength = 64;
/** Time stamps can be this coarse, in milliseconds: what changed less long ago may change again and keep its stamp. */
const coarsestStamp = 2000;

/** Reads files and says what stands in each, in the order of the requests. */
export async function scan(
  root: string,
  requests: readonly ScanRequest[],
  options: ScanOptions,
): Promise<ScanOutcome[]> {
  const { cache, onProgress, signal, maxFileSize, languages } = options;
  const listedAt = options.listedAt ?? Date.now();
  const settings = { root, maxFileSize, languages, ...(cache && { settledBefore: listedAt - coarsestStamp }) };

  const outcomes: ScanOutcome[] = Array.from({ length: requests.length });
  const tasks = recall(requests, cache, outcomes);
  let done = requests.length - tasks.length;
  const accept = (chunk: readonly Task[], { outcomes: packed, stamps }: ScannedChunk): void => {
    unpack(packed).forEach((outcome, i) => {
      const { at } = chunk[i]!;
      const request = requests[at]!;
      const facts = outcome === "unchanged" ? cache?.get(request)?.facts : outcome;
      outcomes[at] = facts ?? "unreadable";
      const stamp = stamps[i];
      if (stamp && typeof facts === "object") cache?.set(request, { state: request.hash ?? stamp, facts });
    });
    done += chunk.length;
    onProgress?.(done, requests.length);
  };

  const chunks = inChunks(tasks);
  const work = async (lane: Lane): Promise<void> => {
    for (let chunk = chunks.pop(); chunk; chunk = chunks.pop()) {
      signal?.throwIfAborted();
      const scanned = await lane(chunk).catch(() => undefined);
      if (!scanned) {
        // The thread is dead; whoever is left does its work.
        chunks.push(chunk);
        return;
      }
      accept(chunk, scanned);
    }
  };

  const here = laneHere(settings);
  const threads = options.threads ?? threadsFor(tasks.length);
  const pool = threads > 1 ? startScanPool(settings, threads - 1, options.workerEntry) : undefined;
  try {
    await Promise.all([here, ...(pool?.lanes ?? [])].map(work));
    for (const chunk of chunks) accept(chunk, await here(chunk));
  } finally {
    await pool?.close();
  }
  return outcomes;
}

/** A request that the cache does not answer; `at` is its place among all. */
type Task = ScanTask & { readonly at: number };

/** Fills in what the cache knows and returns what it does not. */
function recall(requests: readonly ScanRequest[], cache: FactsCache | undefined, outcomes: ScanOutcome[]): Task[] {
  const tasks: Task[] = [];
  requests.forEach((request, at) => {
    const { path, rawPath, headOnly, hash } = request;
    const kept = cache?.get(request);
    if (kept && kept.state === hash) outcomes[at] = kept.facts;
    else {
      const known = hash === undefined && kept ? kept.state : undefined;
      tasks.push({ at, path, ...(rawPath && { rawPath }), ...(headOnly && { headOnly }), ...(known && { known }) });
    }
  });
  return tasks;
}

/** One core is left to git, to the compiler and to the garbage collector, which have threads of their own. */
const threadsFor = (files: number): number =>
  Math.max(1, Math.min(availableParallelism() - 1, mostThreads, 1 + Math.floor(files / worthThread)));

function inChunks(tasks: readonly Task[]): Task[][] {
  const chunks: Task[][] = [];
  for (let at = 0; at < tasks.length; at += chunkLength) chunks.push(tasks.slice(at, at + chunkLength));
  return chunks.toReversed();
}

/** This thread; between two chunks it lets others have their say. */
function laneHere(settings: ScanSettings): Lane {
  let scanChunk: ReturnType<typeof createScanChunk> | undefined;
  return async (tasks) => {
    await setImmediate();
    scanChunk ??= createScanChunk(settings);
    const scanned = scanChunk(tasks);
    return { ...scanned, outcomes: detach(scanned.outcomes) };
  };
}
