// @customer-impact #quick-answer: shares the files among threads and asks the cache first

import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { FactsCache, ImportsCache } from "./cache/factsCache.ts";
import { type Steps, stride } from "../text/steps.ts";
import { unpack } from "./packing.ts";
import { createScanChunk, type ScannedChunk } from "./scanChunk.ts";
import {
  type ImportsFrom,
  isClaiming,
  type ScanOutcome,
  type ScanRequest,
  type ScanSettings,
  type ScanTask,
} from "./scanFile.ts";
import { type Lane, startScanPool } from "./scanPool.ts";
import { sliced } from "./sliced.ts";

export interface ScanOptions extends Pick<ScanSettings, "maxFileSize" | "languages"> {
  /** Facts of earlier runs. */
  readonly cache?: FactsCache | undefined;
  /** What files import is wanted as well. */
  readonly imports?: WantedImports | undefined;
  /** When the files were listed, in milliseconds: what changed since need not be what their hashes say. Now by default. */
  readonly listedAt?: number | undefined;
  /** How many threads work, this one among them. As many as the work is worth by default. */
  readonly threads?: number | undefined;
  /** This thread has others to answer: it reads only what is not worth a thread of its own. */
  readonly isBusyHere?: boolean | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The program of the worker threads; tests have their own. */
  readonly workerEntry?: URL | undefined;
}

export interface WantedImports {
  readonly cache?: ImportsCache | undefined;
  /** No file is read whose facts are known, and what it imports is left out. */
  readonly leavesKnown?: boolean | undefined;
  /** From the start by default. */
  readonly from?: ImportsFrom | undefined;
  /**
   * Takes what a file imports, packed, by its place among the requests, and the state of the file, where it may be kept by that.
   * Files that cannot be read, heads, and those whose imports are of no interest are left out.
   */
  readonly take: (place: number, imports: string, state?: string) => void;
}

/** So many files are read here before another thread has started and knows its languages. */
const worthThread = 2000;
const mostThreads = 8;
const chunkLength = 64;
/** Time stamps can be this coarse, in milliseconds: what changed less long ago may change again and keep its stamp. */
export const coarsestStamp = 2000;

/** Reads files and says what stands in each, in the order of the requests. */
export async function scan(
  root: string,
  requests: readonly ScanRequest[],
  options: ScanOptions,
): Promise<ScanOutcome[]> {
  const { cache, imports, onProgress, signal, maxFileSize, languages } = options;
  const listedAt = options.listedAt ?? Date.now();
  const outcomes: ScanOutcome[] = Array.from({ length: requests.length });
  const { places, stamps: known, isClaimed } = await sliced(recall(requests, cache, imports, outcomes), signal);
  const settings: ScanSettings = {
    root,
    maxFileSize,
    languages,
    ...((cache ?? imports?.cache) && { settledBefore: listedAt - coarsestStamp }),
    ...(imports && { importsFrom: isClaimed ? "the start" : (imports.from ?? "the start") }),
  };
  const taskAt = (place: number): ScanTask => {
    const request = requests[place]!;
    const stamp = known.get(place);
    return stamp === undefined ? request : { ...request, known: stamp };
  };
  let done = requests.length - places.length;
  const accept = (chunk: readonly number[], { outcomes: packed, stamps, imports: found }: ScannedChunk): void => {
    unpack(packed).forEach((outcome, i) => {
      const place = chunk[i]!;
      const request = requests[place]!;
      const facts = outcome === "unchanged" ? cache?.get(request)?.facts : outcome;
      outcomes[place] = facts ?? "unreadable";
      const stamp = stamps[i];
      const state = stamp ? (request.hash ?? stamp) : undefined;
      if (state !== undefined && typeof facts === "object") cache?.set(request, { state, facts });
      if (!imports || isWithoutImports(request) || typeof facts !== "object") return;
      const packedImports = outcome === "unchanged" ? imports.cache?.get(request)?.facts : found[i];
      if (packedImports === undefined) return;
      imports.take(place, packedImports, outcome === "unchanged" ? known.get(place) : state);
      if (state !== undefined) imports.cache?.set(request, { state, facts: packedImports });
    });
    done += chunk.length;
    onProgress?.(done, requests.length);
  };

  const chunks = inChunks(places);
  const work = async (lane: Lane): Promise<void> => {
    for (let chunk = chunks.pop(); chunk; chunk = chunks.pop()) {
      signal?.throwIfAborted();
      const scanned = await lane(chunk.map(taskAt)).catch(() => undefined);
      if (!scanned) {
        // The thread is dead; whoever is left does its work.
        chunks.push(chunk);
        return;
      }
      accept(chunk, scanned);
    }
  };

  const here = laneHere(settings);
  const threads = options.threads ?? threadsFor(places.length);
  const isElsewhere = options.isBusyHere === true && places.length > worthThread;
  const others = isElsewhere ? Math.max(threads - 1, 1) : threads - 1;
  const pool = others > 0 ? startScanPool(settings, others, options.workerEntry) : undefined;
  try {
    await Promise.all([...(isElsewhere ? [] : [here]), ...(pool?.lanes ?? [])].map(work));
    for (const chunk of chunks) accept(chunk, await here(chunk.map(taskAt)));
  } finally {
    await pool?.close();
  }
  return outcomes;
}

const isWithoutImports = ({ headOnly, withoutImports }: ScanRequest): boolean =>
  headOnly === true || withoutImports === true;

/** What the cache does not answer. */
interface Unknown {
  /** Among the requests. */
  readonly places: readonly number[];
  /** By place: the stamp of the file when its facts were last kept, of those that have no hash to go by. */
  readonly stamps: ReadonlyMap<number, string>;
  /** Whether a file claims to support others whose facts are known. */
  readonly isClaimed: boolean;
}

/** Fills in what the cache knows and returns what it does not. */
function* recall(
  requests: readonly ScanRequest[],
  cache: FactsCache | undefined,
  imports: WantedImports | undefined,
  outcomes: ScanOutcome[],
): Steps<Unknown> {
  const places: number[] = [];
  const stamps = new Map<number, string>();
  let isClaimed = false;
  for (let place = 0; place < requests.length; place++) {
    if (place % stride === 0) yield;
    const request = requests[place]!;
    const kept = cache?.get(request);
    const isWithout = isWithoutImports(request);
    const found = imports && !isWithout ? imports.cache?.get(request) : undefined;
    const isWhole =
      !imports || imports.leavesKnown === true || isWithout || (found !== undefined && found.state === kept?.state);
    if (kept && isWhole && kept.state === request.hash) {
      outcomes[place] = kept.facts;
      isClaimed ||= imports?.from === "the first claim" && isClaiming(kept.facts);
      if (found) imports?.take(place, found.facts, found.state);
    } else {
      places.push(place);
      if (kept && isWhole && request.hash === undefined) stamps.set(place, kept.state);
    }
  }
  return { places, stamps, isClaimed };
}

/** One core is left to git, to the compiler and to the garbage collector, which have threads of their own. */
const threadsFor = (files: number): number =>
  Math.max(1, Math.min(availableParallelism() - 1, mostThreads, 1 + Math.floor(files / worthThread)));

function inChunks(places: readonly number[]): number[][] {
  const chunks: number[][] = [];
  for (let at = 0; at < places.length; at += chunkLength) chunks.push(places.slice(at, at + chunkLength));
  return chunks.toReversed();
}

/** This thread; between two chunks it lets others have their say. */
function laneHere(settings: ScanSettings): Lane {
  let scanChunk: ReturnType<typeof createScanChunk> | undefined;
  return async (tasks) => {
    await setImmediate();
    scanChunk ??= createScanChunk(settings);
    return scanChunk(tasks);
  };
}
