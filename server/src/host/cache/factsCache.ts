// @customer-impact #quick-answer: spares the second run nearly all reading

import { statSync } from "node:fs";
import { version } from "../../text/version.ts";
import { extractorVersion } from "../../facts/extract.ts";
import type { LanguageDefinitions } from "../../languages/language.ts";
import { workerEntry } from "../scanPool.ts";
import { type Entries, type KeptFacts, readCacheFile, writeCacheFile } from "./cacheFile.ts";
import { cacheLocation, removeOldCaches } from "./location.ts";

/** What earlier runs found out about the files of one workspace. */
export interface FactsCache {
  /** By path, and for the facts of a head apart from those of the whole file. */
  readonly get: (file: CachedFile) => KeptFacts | undefined;
  readonly set: (file: CachedFile, kept: KeptFacts) => void;
  /**
   * Writes down what is new. Where that cannot be, the next run takes longer.
   *
   * @param files all files of the workspace; what is kept of others is forgotten
   */
  readonly save: (files: readonly { readonly path: string }[]) => void;
}

interface CachedFile {
  readonly path: string;
  /** Only its start was read. */
  readonly headOnly?: boolean;
}

/** What the facts of a file depend on besides the file. */
export interface CacheKey {
  readonly maxFileSize: number;
  readonly languages: LanguageDefinitions;
}

/**
 * Opens the cache of a workspace. There always is one; it is empty where nothing was kept, or nothing that still holds.
 *
 * @param directory where caches are, instead of the platform's place for them
 */
export async function openFactsCache(root: string, key: CacheKey, directory?: string): Promise<FactsCache> {
  const file = await cacheLocation(root, directory);
  if (file === undefined) return { get: () => undefined, set: () => {}, save: () => {} };
  const fingerprint = fingerprintOf(key);
  const entries = readCacheFile(file, fingerprint);
  let changed = false;
  return {
    get: (asked) => entries.get(nameOf(asked)),
    set: (read, kept) => {
      entries.set(nameOf(read), kept);
      changed = true;
    },
    save: (files) => {
      if (!changed && entries.size <= files.length * 2) return;
      const current: Entries = new Map();
      for (const { path } of files) {
        for (const name of [nameOf({ path }), nameOf({ path, headOnly: true })]) {
          const kept = entries.get(name);
          if (kept) current.set(name, kept);
        }
      }
      try {
        writeCacheFile(file, fingerprint, current);
        removeOldCaches(file);
      } catch {
        // A full disk or one that cannot be written to.
      }
    },
  };
}

/** No path holds a NUL. */
const nameOf = ({ path, headOnly }: CachedFile): string => (headOnly ? `${path}\0` : path);

/** Facts come from this very program: its version, and while it is worked on, the build. */
function fingerprintOf({ maxFileSize, languages }: CacheKey): string {
  const build = statSync(workerEntry(), { throwIfNoEntry: false });
  return JSON.stringify([version, extractorVersion, build?.size, build?.mtimeMs, maxFileSize, languages]);
}
