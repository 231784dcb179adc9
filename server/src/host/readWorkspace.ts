// @customer-impact via ./analyse, ./session: reads of a workspace what must be read, and no more

import type { Language, Languages } from "../languages/language.ts";
import { createLanguages } from "../languages/languages.ts";
import type { Steps } from "../text/steps.ts";
import type { NamedFile, ReadResult } from "../workspace/classify.ts";
import type { Configuration } from "../workspace/configuration.ts";
import type { CodeOwners } from "../workspace/owners/codeOwners.ts";
import { type Plan, planner } from "../workspace/plan.ts";
import type { FactsCache } from "./cache/factsCache.ts";
import { type Listing, listFiles } from "./listing/listing.ts";
import { readAttributes, readCodeOwners } from "./metadata.ts";
import { scan } from "./scan.ts";
import type { ScanRequest } from "./scanFile.ts";
import { sliced } from "./sliced.ts";

export interface ReadOptions {
  readonly configuration: Configuration;
  /** The files, where listing them has been begun already. */
  readonly listing?: Promise<Listing> | undefined;
  /** Facts of earlier runs; opened while the files are listed. */
  readonly cache?: Promise<FactsCache> | undefined;
  /** This thread has others to answer: what takes long is read by another. */
  readonly isBusyHere?: boolean | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The files of a workspace, and what stands in those that had to be read. */
export interface WorkspaceFiles {
  readonly listing: Listing;
  readonly languages: Languages;
  /** Plans for other sets of paths. */
  readonly planFor: (paths: readonly string[]) => Steps<Plan>;
  readonly plan: Plan;
  /** In the order of the files; undefined where none had to be read. */
  readonly results: readonly (ReadResult | undefined)[];
  /** Resolves once the cache is written, which nobody needs to wait for. */
  readonly saved: Promise<void>;
  /** Undefined where there is no CODEOWNERS. */
  readonly codeOwners: CodeOwners | undefined;
}

/**
 * Lists and reads a workspace.
 *
 * @param root absolute
 * @throws an error of the file system where the root cannot be read; the reason of `signal` where that says to stop
 */
export async function readWorkspace(root: string, options: ReadOptions): Promise<WorkspaceFiles> {
  const { configuration, isBusyHere, onProgress, signal } = options;
  const listedAt = Date.now();
  const [listing, cache] = await Promise.all([options.listing ?? listFiles(root), options.cache]);
  const languages = createLanguages(configuration.languages);
  const paths = listing.files.map(({ path }) => path);
  const planFor = planner(configuration, readAttributes(root, paths), languages);
  const plan = await sliced(planFor(paths), signal);

  const settings = { maxFileSize: configuration.maxFileSize, languages: configuration.languages };
  // A plan has all files in the order of the listing.
  const results: (ReadResult | undefined)[] = Array.from({ length: paths.length });
  const read = async (places: readonly number[], headOnly: (file: NamedFile) => boolean): Promise<void> => {
    const requests = places.map((place): ScanRequest => {
      const file = listing.files[place]!;
      return headOnly(plan.files[place]!) ? { ...file, headOnly: true } : file;
    });
    const found = await scan(root, requests, { ...settings, cache, listedAt, isBusyHere, onProgress, signal });
    for (let i = 0; i < places.length; i++) results[places[i]!] = found[i];
  };
  const places: number[] = [];
  plan.files.forEach(({ reading }, place) => reading !== "nothing" && places.push(place));
  await read(places, ({ reading }) => reading === "head" || reading === "script");
  // All of a text whose name does not tell its language matters: it may be a script, or too large.
  const texts = places.filter((place) => plan.files[place]!.reading === "script" && isText(results[place]));
  if (texts.length) await read(texts, () => false);
  const saved = cache?.save(listing.files) ?? Promise.resolve();
  return { listing, languages, planFor, plan, results, saved, codeOwners: readCodeOwners(root, paths) };
}

const isText = (result: ReadResult | undefined): boolean => typeof result === "object" && !result.binary;

/** A language's place in the language table; behind all others where it is not in it. */
export const orderIn =
  (languages: Languages) =>
  (name: Language["name"]): number =>
    languages.byName(name)?.order ?? Infinity;
