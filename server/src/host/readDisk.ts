// @customer-impact via ./session: reads of a workspace what has changed since it was last read, and no more

import { existsSync } from "node:fs";
import type { ReadResult } from "../workspace/classify.ts";
import type { Configuration } from "../workspace/configuration.ts";
import { type FactsCache, openFactsCache } from "./cache/factsCache.ts";
import { memoryCache } from "./cache/memoryCache.ts";
import { Disk } from "./disk.ts";
import { diskSource } from "./diskSource.ts";
import { readPackages } from "./metadata.ts";
import { readWorkspace } from "./readWorkspace.ts";
import { scan } from "./scan.ts";

export interface ReadDiskOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads all of a workspace.
 *
 * @param root absolute; one that is gone has no files, and may come back
 * @param earlier what was read before with the same settings
 * @throws an error of the file system where the root cannot be read; the reason of `signal` where that says to stop
 */
export async function readDisk(
  root: string,
  configuration: Configuration,
  earlier: Disk | undefined,
  { onProgress, signal }: ReadDiskOptions,
): Promise<Disk> {
  if (!existsSync(root)) return new Disk(root, configuration);
  const open = (): Promise<FactsCache> => openFactsCache(root, configuration);
  const cache = earlier ? Promise.resolve(memoryCache((path) => earlier.kept(path), open)) : open();
  const source = diskSource(root, { configuration, cache, isBusyHere: true });
  const files = await readWorkspace(source, { configuration, onProgress, signal });
  return new Disk(root, configuration, files, await readPackages(source, files.plan.manifests));
}

/** What a file says now, and, where that was asked for, what it imports, packed. */
export interface Reread {
  readonly result: ReadResult;
  readonly imports?: string;
}

/**
 * Reads some files again.
 *
 * @param most so many files at the most
 * @returns what was read, by path; undefined where all of the workspace must be read: there are too many, one of them tells how
 *   others are to be taken, or it is gone
 */
export async function rereadFiles(
  disk: Disk,
  paths: readonly string[],
  { most, withImports }: { readonly most: number; readonly withImports: boolean },
): Promise<ReadonlyMap<string, Reread> | undefined> {
  const requests = paths.flatMap((path) => disk.requestFor(path) ?? []);
  const some = requests.filter((request) => request !== "anew");
  if (some.length < requests.length || some.length > most) return undefined;
  const { maxFileSize, languages } = disk.configuration;
  const packed = new Map<number, string>();
  const imports = withImports
    ? { take: (place: number, found: string): void => void packed.set(place, found) }
    : undefined;
  const results = await scan(disk.root, some, { maxFileSize, languages, imports });
  if (results.includes("gone")) return undefined;
  return new Map(
    some.map(({ path }, at): [string, Reread] => {
      const found = packed.get(at);
      return [path, { result: results[at]!, ...(found !== undefined && { imports: found }) }];
    }),
  );
}
