// @customer-impact #quick-answer: spares the second look at a commit all reading of files

import type { FileFacts } from "../../facts/facts.ts";
import { sliced } from "../sliced.ts";
import { factsCodec } from "./codecs.ts";
import { type KeptFacts, readCacheFile, writeCacheFile } from "./cacheFile.ts";
import { type CacheKey, fingerprintOf } from "./factsCache.ts";
import { cacheLocation, removeOldCaches } from "./location.ts";

/** What was found out about the content that git keeps, whatever file of whatever commit has it. */
export interface BlobCache {
  /** @param name the hash of a blob, and as what it was read */
  readonly get: (name: string) => FileFacts | undefined;
  readonly set: (name: string, facts: FileFacts) => void;
  /** Writes down what is new. Where that cannot be, the next run takes longer. */
  readonly save: () => Promise<void>;
}

/** Of so many blobs facts are kept, those of this run first. In a file they take some 100 bytes each. */
const most = 250_000;

/** A cache that lasts as long as the run. */
export function createBlobCache(): BlobCache {
  const known = new Map<string, FileFacts>();
  return {
    get: (name) => known.get(name),
    set: (name, facts) => void known.set(name, facts),
    save: () => Promise.resolve(),
  };
}

/**
 * Opens the cache of a repository, which all of its work trees share.
 *
 * @param repository the directory that git keeps its objects in
 * @param directory where caches are, instead of the platform's place for them
 */
export async function openBlobCache(repository: string, key: CacheKey, directory?: string): Promise<BlobCache> {
  const settings = JSON.stringify([key.maxFileSize, key.languages]);
  const file = await cacheLocation(repository, "facts", directory, settings);
  if (file === undefined) return createBlobCache();
  const fingerprint = fingerprintOf(key);
  const { names, facts } = await sliced(readCacheFile(file, fingerprint, factsCodec));
  const kept = new Map<string, FileFacts>();
  names.forEach((name, at) => {
    const found = facts[at];
    if (found) kept.set(name, found);
  });
  const used = new Map<string, FileFacts>();
  let isNew = false;
  return {
    get: (name) => {
      const known = used.get(name);
      if (known) return known;
      const found = kept.get(name);
      if (found) used.set(name, found);
      return found;
    },
    set: (name, found) => {
      used.set(name, found);
      isNew = true;
    },
    save: async () => {
      if (!isNew) return;
      isNew = false;
      try {
        await sliced(writeCacheFile(file, fingerprint, entriesOf(used, kept), factsCodec));
        removeOldCaches(file);
      } catch {
        // A full disk or one that cannot be written to.
      }
    },
  };
}

function* entriesOf(
  used: ReadonlyMap<string, FileFacts>,
  kept: ReadonlyMap<string, FileFacts>,
): Iterable<readonly [string, KeptFacts]> {
  // A blob never changes, so its name says all of its state.
  for (const [name, facts] of used) yield [name, { state: "", facts }];
  let left = most - used.size;
  for (const [name, facts] of kept) if (!used.has(name) && left-- > 0) yield [name, { state: "", facts }];
}
