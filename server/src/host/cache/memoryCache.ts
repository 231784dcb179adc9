// @customer-impact via ../session: reads of a workspace that is open only what has changed since

import type { CachedFile, FactsCache } from "./factsCache.ts";
import type { KeptFacts } from "./cacheFile.ts";

/** For fewer files than this a large file is not written: reading them again takes less time. */
const worthWriting = 500;

/**
 * A cache of what is in memory anyway, in front of the one on disk.
 *
 * @param known what was read of a file, and the state that it was in
 * @param open opens the one on disk, which is asked nothing
 */
export function memoryCache(
  known: (path: string) => KeptFacts | undefined,
  open: () => Promise<FactsCache>,
): FactsCache {
  const fresh: (readonly [CachedFile, KeptFacts])[] = [];
  return {
    get: ({ path }) => known(path),
    set: (file, kept) => void fresh.push([file, kept]),
    save: async (files) => {
      if (fresh.length < worthWriting) return;
      const cache = await open();
      for (const [file, kept] of fresh) cache.set(file, kept);
      await cache.save(files);
    },
  };
}
