// @customer-impact via ../cli/analyse: leads the data through all layers, from the files to the problems

import { link } from "../lines/link.ts";
import type { Lines } from "../lines/model.ts";
import { check } from "../rules/check.ts";
import type { Problem } from "../rules/rule.ts";
import { parseStatement } from "../statements/parse.ts";
import { assemble } from "../workspace/assemble.ts";
import type { ReadResult } from "../workspace/classify.ts";
import type { Configuration } from "../workspace/configuration.ts";
import type { Package } from "../workspace/workspace.ts";
import { openFactsCache } from "./cache/factsCache.ts";
import type { ConfigurationUse } from "./configurationUse.ts";
import type { Listing } from "./listing/listing.ts";
import { diskSource } from "./diskSource.ts";
import { readPackages } from "./metadata.ts";
import { type ImportsWanted, isFollowing, linesWithImports, mayClaim } from "./imports/linesWithImports.ts";
import { orderIn, readWorkspace, type WorkspaceFiles } from "./readWorkspace.ts";
import type { ImportsFrom } from "./scanFile.ts";
import type { FileSource } from "./source.ts";

/** What judging lines needs to know besides the files. */
export interface JudgeOptions extends ConfigurationUse {
  /** ISO date. */
  readonly today: string;
  /** Whether the packages are asked for even where no line could name one. */
  readonly needsPackages?: boolean;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface AnalyseOptions extends JudgeOptions {
  /** The files of the root, where they are being listed already. */
  readonly listing?: Promise<Listing>;
  /** Whether facts of earlier runs may be used and those of this one are kept. */
  readonly cache: boolean;
  /** Whether it is asked who imports whom; if absent, nobody asks. */
  readonly imports?: ImportsWanted | undefined;
}

export interface Analysis {
  readonly lines: Lines;
  /** Found when they are first asked for: not every report tells them. */
  readonly problems: readonly Problem[];
  /** What a user should know of how the files were found: one sentence. */
  readonly note?: string;
}

/**
 * Reads a workspace and judges all its lines.
 *
 * @param root absolute
 * @throws an error of the file system where the root cannot be read
 */
export function analyse(root: string, options: AnalyseOptions): Promise<Analysis> {
  const { configuration, listing, imports, onProgress } = options;
  const cache = options.cache ? openFactsCache(root, configuration) : undefined;
  const listedAt = Date.now();
  const source = diskSource(root, { configuration, cache, listing });
  if (!imports) return analyseSource(source, options);
  return analyseSource(source, options, {
    withImports: imports === "always" || mayClaim(configuration),
    importsFrom:
      imports === "always"
        ? "the start"
        : isFollowing(imports, options.cache)
          ? "the first claim, but for what paths tell"
          : "the first claim",
    complete: (files, lines) =>
      linesWithImports(root, files, lines, imports, { configuration, cache: options.cache, listedAt, onProgress }),
  });
}

/** What is found out besides what statements say. */
interface Besides {
  /** Whether imports are read together with the statements, so that no file is read twice. */
  readonly withImports: boolean;
  /** From the start by default. */
  readonly importsFrom?: ImportsFrom;
  readonly complete: (files: WorkspaceFiles, lines: Lines) => Promise<Lines>;
}

/** The same for files from wherever they come. */
export async function analyseSource(source: FileSource, options: JudgeOptions, besides?: Besides): Promise<Analysis> {
  const { configuration, configurationFile, today, onProgress } = options;
  const files = await readWorkspace(source, {
    configuration,
    onProgress,
    withImports: besides?.withImports,
    importsFrom: besides?.importsFrom,
  });
  const { listing, languages, plan, results, codeOwners } = files;
  const packages =
    options.needsPackages === true || namesPackage(results, configuration)
      ? await readPackages(source, plan.manifests)
      : noPackages;
  const stated = link(
    assemble(plan, (_, place) => results[place], packages, codeOwners),
    { configuration, configurationFile, orderOf: orderIn(languages), today },
  );
  const lines = besides ? await besides.complete(files, stated) : stated;
  let problems: readonly Problem[] | undefined;
  return {
    lines,
    get problems() {
      return (problems ??= check(lines, configurationFile));
    },
    ...(listing.note !== undefined && { note: listing.note }),
  };
}

const noPackages: readonly Package[] = [];

/** Whether some statement could name a package; without one no manifest has to be read. */
function namesPackage(outcomes: readonly (ReadResult | undefined)[], configuration: Configuration): boolean {
  for (const outcome of outcomes)
    if (typeof outcome === "object" && outcome.statements?.some(({ text }) => mayNamePackage(text))) return true;
  return configuration.statements.some(({ statement }) => mayNamePackage(statement));
}

/** Whether a statement could name a package: only a ref that is no relative path can. */
export function mayNamePackage(text: string): boolean {
  // Few statements are of this kind, and reading one takes its time.
  if (!text.includes("via")) return false;
  const syntax = parseStatement(text);
  return syntax.kind === "via" && syntax.refs.some((ref) => !/^[./]/.test(ref.text));
}
