// @customer-impact via ./treeSource: says what stands in a blob, and reads none of which that is known

import { extract, headLength } from "../../facts/extract.ts";
import type { FileFacts } from "../../facts/facts.ts";
import { extractImports } from "../../facts/imports.ts";
import { packImports } from "../../facts/imports/pack.ts";
import { importSyntaxOf } from "../../languages/importRows.ts";
import type { Language, LanguageDefinitions, Languages } from "../../languages/language.ts";
import { createLanguages } from "../../languages/languages.ts";
import { groupBy } from "../../text/groupBy.ts";
import { type BlobCache, createBlobCache, openBlobCache } from "../cache/blobCache.ts";
import type { CacheKey } from "../cache/factsCache.ts";
import type { Git } from "../listing/git.ts";
import type { ReadFailure } from "../reading.ts";
import type { ScanOutcome } from "../scanFile.ts";
import { type Objects, openObjects } from "./objects.ts";

/** A file of a tree, to be read. */
export interface Blob {
  /** Only its name matters, and only for the language. */
  readonly path: string;
  readonly hash: string;
  /** The directory in which git finds the object. */
  readonly directory: string;
  /** Only the start is read: enough for the language, and to tell whether it is binary. */
  readonly headOnly?: boolean;
}

/** The settings that facts depend on, and the facts that are known. */
interface Store {
  readonly maxFileSize: number;
  readonly languages: Languages;
  readonly cache: BlobCache;
}

/** Reads what git keeps of files. */
export class Blobs {
  private readonly git: Git;
  /** Undefined where nothing is kept for later runs. */
  private readonly cached: string | undefined;
  private readonly stores = new Map<string, Promise<Store>>();
  private readonly objects = new Map<string, Objects>();
  private readonly sizes = new Map<string, number | undefined>();
  private readonly absent = new Set<string>();
  /** What was read as it is: the same few files speak of others at one commit after the other. */
  private readonly texts = new Map<string, Buffer>();
  private read = 0;

  /** @param cached the directory of the repository whose cache is used; undefined for none */
  constructor(git: Git, cached: string | undefined) {
    this.git = git;
    this.cached = cached;
  }

  /** How many blobs have been read. */
  get count(): number {
    return this.read;
  }

  /** How many of the blobs asked for are not there: a partial clone lacks them. */
  get missing(): number {
    return this.absent.size;
  }

  /** The bytes of some blobs. @throws GitFailure */
  async bytes(blobs: readonly Blob[], limit: number): Promise<readonly (Buffer | ReadFailure)[]> {
    const found: (Buffer | ReadFailure)[] = blobs.map(() => "unreadable");
    await this.measure(blobs);
    const wanted = [...blobs.keys()].filter((at) => {
      const size = this.sizes.get(blobs[at]!.hash);
      if (size !== undefined && size > limit) found[at] = "too-large";
      return size !== undefined && size <= limit;
    });
    const unread = wanted.filter((at) => !this.texts.has(blobs[at]!.hash));
    await this.contents(blobs, unread, (at, bytes) => this.texts.set(blobs[at]!.hash, Buffer.from(bytes)));
    for (const at of wanted) found[at] = this.texts.get(blobs[at]!.hash) ?? "unreadable";
    return found;
  }

  /** What stands in some blobs, in their order. @throws GitFailure */
  async facts(
    blobs: readonly Blob[],
    key: CacheKey,
    onProgress?: (done: number, total: number) => void,
  ): Promise<readonly ScanOutcome[]> {
    const { maxFileSize, languages, cache } = await this.storeFor(key);
    const nameAt = (at: number, headOnly = blobs[at]!.headOnly): string => nameOf(blobs[at]!, languages, headOnly);
    const outcomes: ScanOutcome[] = blobs.map((_, at) => cache.get(nameAt(at)) ?? "unreadable");
    const unknown = [...outcomes.keys()].filter((at) => outcomes[at] === "unreadable");
    await this.measure(unknown.map((at) => blobs[at]!));
    const wanted: number[] = [];
    for (const at of unknown) {
      const { hash, headOnly } = blobs[at]!;
      const size = this.sizes.get(hash);
      if (size === undefined) continue;
      if (size <= maxFileSize) wanted.push(at);
      else if (headOnly) outcomes[at] = await this.headFacts(blobs[at]!, languages, cache);
      else outcomes[at] = "too-large";
    }
    let done = blobs.length - wanted.length;
    await this.contents(blobs, wanted, (at, bytes) => {
      const { path, headOnly } = blobs[at]!;
      outcomes[at] = extracted(path, headOnly ? bytes.subarray(0, headLength) : bytes, languages);
      keep(cache, nameAt(at), outcomes[at]);
      // Of a text that may be a script all is asked for next.
      if (headOnly && !isBinary(outcomes[at])) keep(cache, nameAt(at, false), extracted(path, bytes, languages));
      onProgress?.(++done, blobs.length);
    });
    return outcomes;
  }

  /**
   * What some blobs import, packed, by their places; of heads nothing is told. Nothing of it is kept: it is asked for once.
   *
   * @param outcomes what stands in them
   * @throws GitFailure
   */
  async imports(
    blobs: readonly Blob[],
    outcomes: readonly ScanOutcome[],
    definitions: LanguageDefinitions,
    accept: (at: number, packed: string) => void,
  ): Promise<void> {
    const languages = createLanguages(definitions);
    const languageAt = (at: number): Language | undefined => {
      const outcome = outcomes[at];
      const name = typeof outcome === "object" && !blobs[at]!.headOnly ? outcome.language : undefined;
      return name === undefined || !importSyntaxOf(name) ? undefined : languages.byName(name);
    };
    const known = [...blobs.keys()].filter((at) => languageAt(at));
    await this.measure(known.map((at) => blobs[at]!));
    // What stands in one may be known of an earlier run, and its bytes may not be there.
    const wanted = known.filter((at) => this.sizes.get(blobs[at]!.hash) !== undefined);
    await this.contents(blobs, wanted, (at, bytes) =>
      accept(at, packImports(extractImports(bytes, languageAt(at)!, languages))),
    );
  }

  /** Writes down what is new. */
  async save(): Promise<void> {
    for (const store of this.stores.values()) await (await store).cache.save();
  }

  /** Ends the processes. */
  close(): void {
    for (const objects of this.objects.values()) objects.close();
  }

  private storeFor({ maxFileSize, languages }: CacheKey): Promise<Store> {
    const name = JSON.stringify([maxFileSize, languages]);
    const open = async (): Promise<Store> => ({
      maxFileSize,
      languages: createLanguages(languages),
      cache:
        this.cached === undefined ? createBlobCache() : await openBlobCache(this.cached, { maxFileSize, languages }),
    });
    let store = this.stores.get(name);
    if (!store) this.stores.set(name, (store = open()));
    return store;
  }

  private objectsOf(directory: string): Objects {
    let objects = this.objects.get(directory);
    if (!objects) this.objects.set(directory, (objects = openObjects(this.git, directory)));
    return objects;
  }

  /** Finds out how large blobs are, each once. */
  private async measure(blobs: readonly Blob[]): Promise<void> {
    const unmeasured = new Map(blobs.filter(({ hash }) => !this.sizes.has(hash)).map((blob) => [blob.hash, blob]));
    for (const [directory, some] of groupBy(unmeasured.values(), ({ directory }) => directory)) {
      const hashes = some.map(({ hash }) => hash);
      await this.objectsOf(directory).sizes(hashes, (at, size) => {
        this.sizes.set(hashes[at]!, size);
        if (size === undefined) this.absent.add(hashes[at]!);
      });
    }
  }

  private async contents(
    blobs: readonly Blob[],
    places: readonly number[],
    accept: (at: number, bytes: Buffer) => void,
  ): Promise<void> {
    this.read += places.length;
    for (const [directory, some] of groupBy(places, (at) => blobs[at]!.directory)) {
      const hashes = some.map((at) => blobs[at]!.hash);
      await this.objectsOf(directory).contents(hashes, (i, bytes) => bytes && accept(some[i]!, bytes));
    }
  }

  private async headFacts(blob: Blob, languages: Languages, cache: BlobCache): Promise<ScanOutcome> {
    const bytes = await this.objectsOf(blob.directory).head(blob.hash, headLength);
    const outcome = bytes ? extracted(blob.path, bytes, languages) : "unreadable";
    keep(cache, nameOf(blob, languages, true), outcome);
    return outcome;
  }
}

/** The same content under names that say the same of its language is the same. */
const nameOf = ({ path, hash }: Blob, languages: Languages, headOnly: boolean | undefined): string =>
  `${hash}${headOnly ? "~" : " "}${languages.keyOf(path)}`;

function keep(cache: BlobCache, name: string, outcome: ScanOutcome): void {
  if (typeof outcome === "object") cache.set(name, outcome);
}

const isBinary = (outcome: ScanOutcome): boolean => typeof outcome === "object" && outcome.binary === true;

function extracted(path: string, bytes: Buffer, languages: Languages): FileFacts | "unreadable" {
  try {
    return extract(path, bytes, languages);
  } catch {
    // A fault of ours in one file; the report names the file and goes on.
    return "unreadable";
  }
}
