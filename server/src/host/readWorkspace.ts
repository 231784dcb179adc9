// @customer-impact via ./analyse, ./session: reads of a workspace what must be read, and no more

import type { Language, Languages } from "../languages/language.ts";
import { createLanguages } from "../languages/languages.ts";
import type { Steps } from "../text/steps.ts";
import type { NamedFile, ReadResult } from "../workspace/classify.ts";
import type { Configuration } from "../workspace/configuration.ts";
import type { CodeOwners } from "../workspace/owners/codeOwners.ts";
import { type Plan, planner } from "../workspace/plan.ts";
import type { ListedFile, Listing } from "./listing/listing.ts";
import { readAttributes, readCodeOwners } from "./metadata.ts";
import type { ScanRequest } from "./scanFile.ts";
import { sliced } from "./sliced.ts";
import type { FileSource, SourceScanOptions } from "./source.ts";

export interface ReadOptions extends Omit<SourceScanOptions, "onImports"> {
  readonly configuration: Configuration;
  /** What files import is wanted as well, so that each is read once; of files that are not read, or that their names leave out, it is left out. */
  readonly withImports?: boolean | undefined;
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
  /** What files import, packed, in the order of the files; nothing where it was not asked for. */
  readonly imports: readonly (string | undefined)[];
  /** The states of these files, as far as what they import may be kept by them. */
  readonly importStates: readonly (string | undefined)[];
  /** Undefined where there is no CODEOWNERS. */
  readonly codeOwners: CodeOwners | undefined;
}

/**
 * Lists and reads a workspace.
 *
 * @throws an error of the file system where the root cannot be read; the reason of `signal` where that says to stop
 */
export async function readWorkspace(source: FileSource, options: ReadOptions): Promise<WorkspaceFiles> {
  const { configuration, signal } = options;
  const listing = await source.listing;
  const languages = createLanguages(configuration.languages);
  const paths = listing.files.map(({ path }) => path);
  const planFor = planner(configuration, await readAttributes(source, paths), languages);
  const plan = await sliced(planFor(paths), signal);
  const results: (ReadResult | undefined)[] = Array.from({ length: paths.length });
  const imports: (string | undefined)[] = [];
  const importStates: (string | undefined)[] = [];
  const onImports = options.withImports
    ? (place: number, packed: string, state?: string): void => {
        imports[place] = packed;
        importStates[place] = state;
      }
    : undefined;
  await readPlanned(plan, listing.files, source.scan, { ...options, onImports }, (place, result) => {
    results[place] = result;
  });
  const codeOwners = await readCodeOwners(source, paths);
  return { listing, languages, planFor, plan, results, imports, importStates, saved: source.save(), codeOwners };
}

/**
 * Reads the files that a plan asks for.
 *
 * @param listed the files of the plan, in the same order
 * @param isWanted whether to read the file at a place; all by default
 */
export async function readPlanned(
  plan: Plan,
  listed: readonly ListedFile[],
  scan: FileSource["scan"],
  { onProgress, signal, onImports, importsFrom }: SourceScanOptions,
  accept: (place: number, result: ReadResult) => void,
  isWanted: (place: number) => boolean = () => true,
): Promise<void> {
  const read = async (places: readonly number[], headOnly: (file: NamedFile) => boolean): Promise<number[]> => {
    const requests = places.map((place): ScanRequest => {
      const file = listed[place]!;
      const named = plan.files[place]!;
      if (headOnly(named)) return { ...file, headOnly: true };
      // What its name leaves out never counts, and nobody asks what it imports.
      return onImports && named.cause !== undefined ? { ...file, withoutImports: true } : file;
    });
    const take: typeof onImports = onImports && ((i, imports, state) => onImports(places[i]!, imports, state));
    const found = await scan(requests, { onProgress, signal, onImports: take, importsFrom });
    places.forEach((place, i) => accept(place, found[i]!));
    // All of a text whose name does not tell its language matters: it may be a script, or too large.
    return places.filter((place, i) => plan.files[place]!.reading === "script" && isText(found[i]));
  };
  const places: number[] = [];
  plan.files.forEach(({ reading }, place) => reading !== "nothing" && isWanted(place) && places.push(place));
  const texts = await read(places, ({ reading }) => reading === "head" || reading === "script");
  if (texts.length) await read(texts, () => false);
}

const isText = (result: ReadResult | undefined): boolean => typeof result === "object" && !result.binary;

/** A language's place in the language table; behind all others where it is not in it. */
export const orderIn =
  (languages: Languages) =>
  (name: Language["name"]): number =>
    languages.byName(name)?.order ?? Infinity;
