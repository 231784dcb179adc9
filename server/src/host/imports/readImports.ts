// @customer-impact #whom-it-serves: reads what the modules of a workspace import, when something asks

import { unpackImports } from "../../facts/imports/pack.ts";
import type { ImportingFile } from "../../imports/resolver.ts";
import { importSyntaxOf } from "../../languages/importRows.ts";
import type { Configuration } from "../../workspace/configuration.ts";
import type { ReadResult } from "../../workspace/classify.ts";
import { openImportsCache } from "../cache/factsCache.ts";
import { memoryCache } from "../cache/memoryCache.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import { scan } from "../scan.ts";

export interface ReadImportsOptions {
  readonly configuration: Configuration;
  /** Whether what earlier runs found may be used and what this one finds is kept. */
  readonly cache: boolean;
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
): Promise<readonly ImportingFile[]> => importingFiles(files, await readPackedImports(root, files, options));

/** The same, packed, in the order of the files; undefined for those that cannot import or do not count. */
export async function readPackedImports(
  root: string,
  files: WorkspaceFiles,
  { configuration, cache, isBusyHere, onProgress, signal }: ReadImportsOptions,
): Promise<readonly (string | undefined)[]> {
  const packed: (string | undefined)[] = [...files.imports];
  const places = files.plan.files.flatMap((_, place) =>
    packed[place] === undefined && mayImport(files.results[place]) && isCounted(files, place) ? [place] : [],
  );
  if (places.length > 0) {
    const kept = cache ? await openImportsCache(root, configuration) : undefined;
    const requests = places.map((place) => files.listing.files[place]!);
    const hashes = new Map(requests.map(({ path, hash }, i) => [path, { hash, facts: files.results[places[i]!] }]));
    const known = memoryCache(
      (path) => {
        const { hash, facts } = hashes.get(path) ?? {};
        return hash !== undefined && typeof facts === "object" ? { state: hash, facts } : undefined;
      },
      () => Promise.reject(new Error("Facts are not written here.")),
    );
    const take = (place: number, imports: string): void => void (packed[places[place]!] = imports);
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
  return packed;
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
