// @customer-impact via ./analyse, ./readDisk: reads the files that are on disk now

import type { LanguageDefinitions } from "../languages/language.ts";
import type { FactsCache, ImportsCache } from "./cache/factsCache.ts";
import { type Listing, listFiles } from "./listing/listing.ts";
import { createReader } from "./reading.ts";
import { scan } from "./scan.ts";
import type { FileSource } from "./source.ts";

export interface DiskSourceOptions {
  readonly configuration: { readonly maxFileSize: number; readonly languages: LanguageDefinitions };
  /** The files, where listing them has been begun already. */
  readonly listing?: Promise<Listing> | undefined;
  /** Facts of earlier runs; opened while the files are listed. */
  readonly cache?: Promise<FactsCache> | undefined;
  /** Imports of earlier runs. Without it no file is read for its imports alone. */
  readonly importsCache?: Promise<ImportsCache> | undefined;
  /** This thread has others to answer: what takes long is read by another. */
  readonly isBusyHere?: boolean | undefined;
}

/** The files of a directory as they are now. @param root absolute */
export function diskSource(root: string, options: DiskSourceOptions): FileSource {
  const { maxFileSize, languages } = options.configuration;
  const listedAt = Date.now();
  const opened = Promise.all([options.listing ?? listFiles(root), options.cache, options.importsCache]);
  const listing = opened.then(([files]) => files);
  return {
    listing,
    read: (paths, limit) => {
      const read = createReader();
      const all = paths.map((path) => {
        const found = read(`${root}/${path}`, { limit });
        return typeof found === "string" ? found : Buffer.from(found.bytes);
      });
      return Promise.resolve(all);
    },
    scan: async (requests, { onImports, importsFrom, ...how }) => {
      const { isBusyHere } = options;
      const [, cache, importsCache] = await opened;
      const imports = onImports && {
        cache: importsCache,
        leavesKnown: !importsCache,
        take: onImports,
        from: importsFrom,
      };
      return scan(root, requests, { maxFileSize, languages, cache, imports, listedAt, isBusyHere, ...how });
    },
    save: async () => {
      const [{ files }, cache, importsCache] = await opened;
      await Promise.all([cache?.save(files), importsCache?.save(files)]);
    },
  };
}
