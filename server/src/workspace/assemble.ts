import type { Languages } from "../languages/language.ts";
import { byCodePoint } from "../text/order.ts";
import { type Classification, type ReadOutcome, standingOf } from "./classify.ts";
import type { Configuration } from "./configuration.ts";
import { directoryModule, granularityTest, isDirectoryByNature, packageModule, sourceOfHeader } from "./grain.ts";
import {
  type LeftOutCause,
  leftOutCauses,
  type Module,
  type Package,
  type SourceFile,
  type Workspace,
} from "./workspace.ts";

export interface AssembleOptions {
  readonly configuration: Configuration;
  readonly languages: Languages;
  /** What became of reading a file; undefined where it was not read. */
  readonly outcomeOf: (path: string) => ReadOutcome | undefined;
  /** Directories that hold a manifest, with a trailing `/`; the root is `./`. */
  readonly manifestDirectories: ReadonlySet<string>;
  readonly packages: readonly Package[];
}

/**
 * Puts files together to modules.
 *
 * @param files every file of the workspace, by path
 */
export function assemble(files: readonly Classification[], options: AssembleOptions): Workspace {
  const { languages, outcomeOf } = options;
  const leftOut = Object.fromEntries(leftOutCauses.map((cause) => [cause, [] as string[]])) as Record<
    LeftOutCause,
    string[]
  >;
  const counted = new Map<string, SourceFile>();
  const speakers: SourceFile[] = [];
  for (const file of files) {
    const outcome = outcomeOf(file.path);
    const standing = standingOf(file, outcome, languages);
    if (standing === "none") {
      if (typeof outcome === "object" && !file.cause && (outcome.statements || outcome.malformedTags))
        speakers.push({ path: file.path, facts: outcome });
    } else if ("counts" in standing) counted.set(file.path, { path: file.path, facts: standing.counts });
    else leftOut[standing.leftOut].push(file.path);
  }
  return {
    modules: createModules([...counted.values()], speakers, options),
    packages: options.packages,
    has: existence(files),
    leftOut,
  };
}

function createModules(
  counted: readonly SourceFile[],
  speakers: readonly SourceFile[],
  options: AssembleOptions,
): Module[] {
  const grain = granularityTest(options.configuration);
  const paths = new Set(counted.map(({ path }) => path));
  const byPath = new Map<string, SourceFile[]>();
  for (const file of counted) {
    const path = modulePath(file, grain(file.path), options, (other) => paths.has(other));
    const files = byPath.get(path);
    if (files) files.push(file);
    else byPath.set(path, [file]);
  }
  const modules = [...byPath].map(([path, files]) => ({
    path,
    files: ownFirst(path, files),
    language: languageOf(path, files),
  }));
  const byModule = new Map(modules.map((module) => [module.path, module]));
  for (const speaker of speakers) {
    const granularity = grain(speaker.path);
    const path =
      granularity === "package"
        ? packageModule(speaker.path, options.manifestDirectories)
        : directoryModule(speaker.path);
    if (granularity !== "file") byModule.get(path)?.files.push(speaker);
  }
  return modules.sort((a, b) => byCodePoint(a.path, b.path));
}

function modulePath(
  { path, facts }: SourceFile,
  granularity: ReturnType<ReturnType<typeof granularityTest>>,
  { manifestDirectories }: AssembleOptions,
  isCounted: (path: string) => boolean,
): string {
  switch (granularity) {
    case "file":
      return path;
    case "directory":
      return directoryModule(path);
    case "package":
      return packageModule(path, manifestDirectories);
    case "auto":
      if (isDirectoryByNature(path, facts.language ?? "")) return directoryModule(path);
      return sourceOfHeader(path, isCounted) ?? path;
  }
}

/** The file that gives a module its path comes first: a source before its header. */
const ownFirst = (path: string, files: readonly SourceFile[]): SourceFile[] =>
  files.length < 2
    ? [...files]
    : [...files.filter((file) => file.path === path), ...files.filter((file) => file.path !== path)];

/** That of the file that gives the module its path, or of most files, by name where they are equally many. */
function languageOf(path: string, files: readonly SourceFile[]): string {
  const own = files.find((file) => file.path === path) ?? (files.length === 1 ? files[0] : undefined);
  if (own) return own.facts.language ?? "";
  const counts = new Map<string, number>();
  for (const { facts } of files) counts.set(facts.language ?? "", (counts.get(facts.language ?? "") ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]));
  return most?.[0] ?? "";
}

/** Whether there is a file or directory of a path, with or without a trailing `/`. The index is made when first asked for. */
function existence(files: readonly Classification[]): (path: string) => boolean {
  let known: Set<string> | undefined;
  return (path) => {
    if (!known) {
      known = new Set();
      for (const file of files) {
        known.add(file.path);
        for (let slash = file.path.lastIndexOf("/"); slash > 0; slash = file.path.lastIndexOf("/", slash - 1)) {
          const directory = file.path.slice(0, slash);
          if (known.has(directory)) break;
          known.add(directory);
        }
      }
    }
    return known.has(path.replace(/\/$/, ""));
  };
}
