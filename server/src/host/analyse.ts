// @customer-impact via ../cli/analyse: leads the data through all layers, from the files to the problems

import { createLanguages } from "../languages/languages.ts";
import { link } from "../lines/link.ts";
import type { Lines } from "../lines/model.ts";
import { check } from "../rules/check.ts";
import type { Problem, RuleContext } from "../rules/rule.ts";
import { parseStatement } from "../statements/parse.ts";
import { assemble } from "../workspace/assemble.ts";
import type { NamedFile, ReadResult } from "../workspace/classify.ts";
import type { Configuration } from "../workspace/configuration.ts";
import { planner } from "../workspace/plan.ts";
import type { Package } from "../workspace/workspace.ts";
import { openFactsCache } from "./cache/factsCache.ts";
import { listFiles } from "./listing/listing.ts";
import { readAttributes, readPackages } from "./metadata.ts";
import { scan } from "./scan.ts";

export interface AnalyseOptions {
  readonly configuration: Configuration;
  readonly configurationFile: RuleContext["configurationFile"];
  /** Whether facts of earlier runs may be used and those of this one are kept. */
  readonly cache: boolean;
  /** ISO date. */
  readonly today: string;
  /** Whether the packages are asked for even where no line could name one. */
  readonly needsPackages?: boolean;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Analysis {
  readonly lines: Lines;
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
export async function analyse(root: string, options: AnalyseOptions): Promise<Analysis> {
  const { configuration, configurationFile, today } = options;
  const settings = { maxFileSize: configuration.maxFileSize, languages: configuration.languages };
  const listedAt = Date.now();
  const [listing, cache] = await Promise.all([
    listFiles(root),
    options.cache ? openFactsCache(root, settings) : undefined,
  ]);
  const languages = createLanguages(configuration.languages);
  const listed = new Map(listing.files.map((file) => [file.path, file]));
  const paths = [...listed.keys()];
  const plan = planner(configuration, readAttributes(root, paths), languages)(paths);

  const results = new Map<string, ReadResult>();
  const read = async (files: readonly NamedFile[], headOnly: (file: NamedFile) => boolean): Promise<void> => {
    const requests = files.map((file) => ({ ...listed.get(file.path), path: file.path, headOnly: headOnly(file) }));
    const found = await scan(root, requests, { ...settings, cache, listedAt, onProgress: options.onProgress });
    found.forEach((result, index) => results.set(files[index]?.path ?? "", result));
  };
  await read(plan.requests, ({ reading }) => reading === "head" || reading === "script");
  // All of a text whose name does not tell its language matters: it may be a script, or too large.
  const texts = plan.requests.filter((file) => file.reading === "script" && isText(results.get(file.path)));
  await read(texts, () => false);
  cache?.save(listing.files);

  const packages =
    options.needsPackages === true || namesPackage(results.values(), configuration)
      ? await readPackages(root, plan.manifests)
      : noPackages;
  const workspace = assemble(plan, (path) => results.get(path), packages);
  const lines = link(workspace, {
    configuration,
    configurationFile: {
      path: configurationFile.path,
      statementRange: (index) => configurationFile.locate(["statements", index, "statement"]),
    },
    orderOf: (language) => languages.byName(language)?.order ?? Infinity,
    today,
  });
  return {
    lines,
    problems: check({ lines, configurationFile }),
    ...(listing.note !== undefined && { note: listing.note }),
  };
}

const isText = (result: ReadResult | undefined): boolean => typeof result === "object" && !result.binary;

const noPackages: readonly Package[] = [];

/** Only a ref that is no relative path can be the name of a package; without one no manifest has to be read. */
function namesPackage(outcomes: Iterable<ReadResult>, configuration: Configuration): boolean {
  const isNamed = (text: string): boolean => {
    const syntax = parseStatement(text);
    return syntax.kind === "via" && syntax.refs.some((ref) => !/^[./]/.test(ref.text));
  };
  for (const outcome of outcomes)
    if (typeof outcome === "object" && outcome.statements?.some(({ text }) => isNamed(text))) return true;
  return configuration.statements.some(({ statement }) => isNamed(statement));
}
