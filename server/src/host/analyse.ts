import { createLanguages } from "../languages/languages.ts";
import { link } from "../lines/link.ts";
import type { Lines } from "../lines/model.ts";
import { check } from "../rules/check.ts";
import type { Problem, RuleContext } from "../rules/rule.ts";
import { parseStatement } from "../statements/parse.ts";
import { assemble } from "../workspace/assemble.ts";
import type { ReadOutcome } from "../workspace/classify.ts";
import type { Configuration } from "../workspace/configuration.ts";
import { type Plan, planWorkspace } from "../workspace/plan.ts";
import type { Package } from "../workspace/workspace.ts";
import { readAttributes } from "./attributes.ts";
import { openFactsCache } from "./cache/factsCache.ts";
import { listFiles } from "./listing/listing.ts";
import { readPackages } from "./packages.ts";
import { scan } from "./scan.ts";

export interface AnalyseOptions {
  readonly configuration: Configuration;
  readonly configurationFile: RuleContext["configurationFile"];
  /** Whether facts of earlier runs may be used and those of this one are kept. */
  readonly cache: boolean;
  /** ISO date. */
  readonly today: string;
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
  const [listing, cache] = await Promise.all([
    listFiles(root),
    options.cache ? openFactsCache(root, settings) : undefined,
  ]);
  const languages = createLanguages(configuration.languages);
  const listed = new Map(listing.files.map((file) => [file.path, file]));
  const plan = planWorkspace([...listed.keys()], configuration, readAttributes(root, listing.files), languages);

  const outcomes = new Map<string, ReadOutcome>();
  const read = async (requests: Plan["requests"]): Promise<void> => {
    const asked = requests.map((request) => ({ ...listed.get(request.path), ...request }));
    const found = await scan(root, asked, { ...settings, cache, onProgress: options.onProgress });
    found.forEach((outcome, index) => outcomes.set(asked[index]?.path ?? "", outcome));
  };
  await read(plan.requests);
  // The head of a file with a name that says nothing may have told that it is a script: then all of it matters.
  const scripts = plan.files.filter(({ path, cause, languages: named }) => {
    const outcome = outcomes.get(path);
    return (
      !cause && named.length === 0 && typeof outcome === "object" && outcome.language !== undefined && !outcome.binary
    );
  });
  await read(scripts.map(({ path }) => ({ path, headOnly: false })));
  cache?.save(listing.files);

  const packages = needsPackages(outcomes.values(), configuration)
    ? await readPackages(root, plan.manifests)
    : noPackages;
  const workspace = assemble(plan.files, {
    configuration,
    languages,
    outcomeOf: (path) => outcomes.get(path),
    manifestDirectories: plan.manifestDirectories,
    packages,
  });
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

const noPackages: readonly Package[] = [];

/** Only a ref that is no relative path can be the name of a package; without one no manifest has to be read. */
function needsPackages(outcomes: Iterable<ReadOutcome>, configuration: Configuration): boolean {
  const isNamed = (text: string): boolean => {
    const syntax = parseStatement(text);
    return syntax.kind === "via" && syntax.refs.some((ref) => !/^[./]/.test(ref.text));
  };
  for (const outcome of outcomes)
    if (typeof outcome === "object" && outcome.statements?.some(({ text }) => isNamed(text))) return true;
  return configuration.statements.some(({ statement }) => isNamed(statement));
}
