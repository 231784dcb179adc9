// @customer-impact #whom-it-serves: reads what the modules of a workspace import, when something asks

import { unpackImports } from "../../facts/imports/pack.ts";
import type { ImportingFile } from "../../imports/resolver.ts";
import { importSyntaxOf } from "../../languages/importRows.ts";
import { type Steps, stride } from "../../text/steps.ts";
import type { Configuration } from "../../workspace/configuration.ts";
import type { ReadResult } from "../../workspace/classify.ts";
import { openImportsCache } from "../cache/factsCache.ts";
import { memoryCache } from "../cache/memoryCache.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import { scan } from "../scan.ts";
import { sliced } from "../sliced.ts";

export interface ReadImportsOptions {
  readonly configuration: Configuration;
  /** Whether what earlier runs found may be used and what this one finds is kept. */
  readonly cache: boolean;
  /** Whether to read the file at a place; all by default. */
  readonly isWanted?: ((place: number) => boolean) | undefined;
  readonly isBusyHere?: boolean | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What the files of a workspace import that count. Files that were read with their imports are not read again, and neither
 * are those whose imports an earlier run has kept.
 *
 * @param root absolute
 */
export const readImports = async (
  root: string,
  files: WorkspaceFiles,
  options: ReadImportsOptions,
): Promise<readonly ImportingFile[]> => importingFiles(files, (await readStatedImports(root, files, options)).packed);

/**
 * What files import, packed, undefined for those that cannot import or do not count; and the states of the files, as far as it may
 * be kept by them. Both in the order of the files.
 */
interface StatedImports {
  readonly packed: readonly (string | undefined)[];
  readonly states: readonly (string | undefined)[];
}

/** The same, with the states of the files. */
export async function readStatedImports(
  root: string,
  files: WorkspaceFiles,
  { configuration, cache, isWanted = () => true, isBusyHere, onProgress, signal }: ReadImportsOptions,
): Promise<StatedImports> {
  const packed = [...files.imports];
  const states = [...files.importStates];
  const places = (await sliced(importingPlaces(files), signal)).filter(
    (place) => packed[place] === undefined && isWanted(place),
  );
  const isNew = states.some((state) => state !== undefined);
  if (places.length > 0 || isNew) {
    const kept = cache ? await openImportsCache(root, configuration) : undefined;
    states.forEach((state, place) => {
      if (state !== undefined) kept?.set(files.listing.files[place]!, { state, facts: packed[place]! });
    });
    const requests = places.map((place) => files.listing.files[place]!);
    const facts = new Map(requests.map((request, i) => [request.path, { request, facts: files.results[places[i]!] }]));
    const known = memoryCache(
      (path) => {
        const { request, facts: result } = facts.get(path) ?? {};
        // Where git does not tell it, the state is asked of the disk.
        const state = request && (request.hash ?? kept?.get(request)?.state);
        return state !== undefined && typeof result === "object" ? { state, facts: result } : undefined;
      },
      () => Promise.reject(new Error("Facts are not written here.")),
    );
    const take = (i: number, imports: string, state?: string): void => {
      packed[places[i]!] = imports;
      states[places[i]!] = state;
    };
    const { maxFileSize, languages } = configuration;
    await scan(root, requests, {
      maxFileSize,
      languages,
      cache: known,
      imports: { cache: kept, take },
      isBusyHere,
      onProgress,
      signal,
    });
    // Nobody needs to wait for that.
    void kept?.save(files.listing.files);
  }
  return { packed, states };
}

/** The places of the files that count and may import something. */
export function* importingPlaces(files: WorkspaceFiles): Steps<readonly number[]> {
  const places: number[] = [];
  for (let place = 0; place < files.plan.files.length; place++) {
    if (place % stride === 0) yield;
    if (mayImport(files.results[place]) && isCounted(files, place)) places.push(place);
  }
  return places;
}

/** The files that import something or declare what others import, in the order of their paths. */
export const importingFiles = (
  files: WorkspaceFiles,
  packed: readonly (string | undefined)[],
): readonly ImportingFile[] =>
  files.plan.files.flatMap(({ path }, place): readonly ImportingFile[] => {
    const imports = packed[place];
    const result = files.results[place];
    if (!imports || !mayImport(result) || !isCounted(files, place)) return [];
    const facts = unpackImports(imports);
    return facts ? [{ path, language: result.language, facts }] : [];
  });

const mayImport = (
  result: ReadResult | undefined,
): result is Exclude<ReadResult, string> & { readonly language: string } =>
  typeof result === "object" && result.language !== undefined && importSyntaxOf(result.language) !== undefined;

const isCounted = ({ plan, results }: WorkspaceFiles, place: number): boolean =>
  plan.decide(plan.files[place]!, results[place]).kind === "counted";
