// @customer-impact #quick-answer: spares the second run nearly all reading

import { statSync } from "node:fs";
import { version } from "../../text/version.ts";
import { extractorVersion } from "../../facts/extract.ts";
import type { LanguageDefinitions } from "../../languages/language.ts";
import { workerEntry } from "../scanPool.ts";
import type { FileFacts } from "../../facts/facts.ts";
import { importsVersion } from "../../facts/imports.ts";
import { type Entries, type KeptFacts, readCacheFile, writeCacheFile } from "./cacheFile.ts";
import { type Codec, factsCodec, importsCodec } from "./codecs.ts";
import { sliced } from "../sliced.ts";
import { cacheLocation, removeOldCaches } from "./location.ts";

/** What earlier runs found out about the files of one workspace. */
export interface Cache<Value> {
  /** By path, and for the facts of a head apart from those of the whole file. */
  readonly get: (file: CachedFile) => KeptFacts<Value> | undefined;
  readonly set: (file: CachedFile, kept: KeptFacts<Value>) => void;
  /**
   * Writes down what is new. Where that cannot be, the next run takes longer.
   *
   * @param files all files of the workspace; what is kept of others is forgotten
   */
  readonly save: (files: readonly { readonly path: string }[]) => Promise<void>;
}

export type FactsCache = Cache<FileFacts>;

/** What files import, packed. It is a file of its own, since most runs do not ask. */
export type ImportsCache = Cache<string>;

/** A file whose facts are kept. */
export interface CachedFile {
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
export const openFactsCache = async (root: string, key: CacheKey, directory?: string): Promise<FactsCache> =>
  open(await cacheLocation(root, "facts", directory), fingerprintOf(key), factsCodec);

/** The same for what files import. */
export const openImportsCache = async (root: string, key: CacheKey, directory?: string): Promise<ImportsCache> =>
  open(await cacheLocation(root, "imports", directory), fingerprintOf(key, importsVersion), importsCodec);

async function open<Value>(file: string | undefined, fingerprint: string, codec: Codec<Value>): Promise<Cache<Value>> {
  if (file === undefined) return { get: () => undefined, set: () => {}, save: () => Promise.resolve() };
  const kept = await sliced(readCacheFile(file, fingerprint, codec));
  const recall = recaller(kept);
  const fresh = new Map<string, KeptFacts<Value>>();
  const get = (name: string): KeptFacts<Value> | undefined =>
    (fresh.size ? fresh.get(name) : undefined) ?? recall(name);
  return {
    get: (asked) => get(nameOf(asked)),
    set: (read, facts) => void fresh.set(nameOf(read), facts),
    save: async (files) => {
      if (fresh.size === 0 && kept.names.length <= files.length * 2) return;
      try {
        await sliced(writeCacheFile(file, fingerprint, currentOf(files, get), codec));
        removeOldCaches(file);
      } catch {
        // A full disk or one that cannot be written to.
      }
    },
  };
}

/** What is known of files that are still there, in their order. */
function* currentOf<Value>(
  files: readonly { readonly path: string }[],
  get: (name: string) => KeptFacts<Value> | undefined,
): Iterable<readonly [string, KeptFacts<Value>]> {
  for (const { path } of files)
    for (const name of [nameOf({ path }), nameOf({ path, headOnly: true })]) {
      const known = get(name);
      if (known) yield [name, known];
    }
}

/** Looks up what is kept. Mostly all is asked for in the order in which it is kept, and then no index is made. */
function recaller<Value>({ names, states, facts }: Entries<Value>): (name: string) => KeptFacts<Value> | undefined {
  let next = 0;
  let index: Map<string, number> | undefined;
  const placeOf = (name: string): number => {
    if (names[next] === name) return next;
    // The facts of the head of a file stand behind those of all of it.
    if (names[next + 1] === name) return next + 1;
    index ??= new Map(names.map((one, place) => [one, place]));
    return index.get(name) ?? -1;
  };
  return (name) => {
    const place = placeOf(name);
    if (place >= 0) next = place + 1;
    const found = facts[place];
    return found === undefined ? undefined : { state: states[place]!, facts: found };
  };
}

/** No path holds a NUL. */
const nameOf = ({ path, headOnly }: CachedFile): string => (headOnly ? `${path}\0` : path);

/** Facts come from this very program: its version, and while it is worked on, the build. */
export function fingerprintOf({ maxFileSize, languages }: CacheKey, extraction = extractorVersion): string {
  const build = statSync(workerEntry(), { throwIfNoEntry: false });
  return JSON.stringify([version, extraction, build?.size, build?.mtimeMs, maxFileSize, languages]);
}
