// @customer-impact via ./projects: reads settings of TypeScript with what they extend, and stops where they go in circles

import { compileGlobs } from "../../../workspace/globs.ts";
import { readJson } from "../../../workspace/jsonText.ts";
import type { FamilyContext } from "../../family.ts";
import { directoryOf, joinPath, under } from "../../path.ts";
import { at, isRecord, unreadText } from "./manifests.ts";

/** A tsconfig.json or jsconfig.json, with what it takes over from others. Paths are from the root. */
export interface TsConfig {
  readonly path: string;
  readonly directory: string;
  readonly paths: readonly PathMapping[];
  readonly baseUrl: string | undefined;
  readonly rootDir: string | undefined;
  readonly outDir: string | undefined;
  /** Whether a file belongs to it. */
  readonly includes: (path: string) => boolean;
  /** Configurations that it refers to. */
  readonly references: readonly string[];
}

/** `"@/*": ["./src/*"]`, with the targets as paths from the root. */
export interface PathMapping {
  readonly pattern: string;
  readonly targets: readonly string[];
}

/** What one file and those it extends say; what a later one says wins. */
interface Settings {
  readonly paths?: readonly PathMapping[];
  readonly baseUrl?: string | undefined;
  readonly rootDir?: string | undefined;
  readonly outDir?: string | undefined;
  readonly allowJs?: boolean;
  readonly files?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Finds a configuration that is extended by the name of a package. */
export type PackageFile = (specifier: string, directory: string) => string | undefined;

export function createTsConfigs(
  context: FamilyContext,
  packageFile: PackageFile,
): (path: string) => TsConfig | undefined {
  const known = new Map<string, TsConfig | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, read(context, packageFile, path));
    return known.get(path);
  };
}

function read(context: FamilyContext, packageFile: PackageFile, path: string): TsConfig | undefined {
  const value = valueOf(context, path);
  if (!value) return undefined;
  const directory = directoryOf(path);
  const settings = settingsOf(context, packageFile, path, directory, new Set());
  const references = list(value["references"]).flatMap((one) => {
    const target = at(one, "path");
    const joined = typeof target === "string" ? joinPath(directory, target) : undefined;
    if (joined === undefined) return [];
    return joined.endsWith(".json") ? [joined] : [under(joined, "tsconfig.json")];
  });
  const { paths = [], baseUrl, rootDir, outDir } = settings;
  return { path, directory, paths, baseUrl, rootDir, outDir, includes: inclusion(path, settings), references };
}

const mostExtended = 50;

function settingsOf(
  context: FamilyContext,
  packageFile: PackageFile,
  path: string,
  project: string,
  seen: ReadonlySet<string>,
): Settings {
  const value = valueOf(context, path);
  if (!value) return {};
  if (seen.has(path) || seen.size > mostExtended) {
    context.note({ path, message: "It extends itself, so that is read once." });
    return {};
  }
  const directory = directoryOf(path);
  const inside = new Set([...seen, path]);
  const settings: Settings = {};
  for (const one of list(value["extends"])) {
    const target = typeof one === "string" ? extended(context, packageFile, one, directory) : undefined;
    if (target !== undefined) Object.assign(settings, settingsOf(context, packageFile, target, project, inside));
  }
  return { ...settings, ...own(value, directory, project) };
}

function own(value: Readonly<Record<string, unknown>>, directory: string, project: string): Settings {
  const options = value["compilerOptions"];
  const pathFrom = (text: unknown, from: string): string | undefined => {
    if (typeof text !== "string") return undefined;
    return text.startsWith("${configDir}")
      ? joinPath(project, text.slice("${configDir}".length))
      : joinPath(from, text);
  };
  const settings: { -readonly [Key in keyof Settings]: Settings[Key] } = {};
  const baseUrl = pathFrom(at(options, "baseUrl"), directory);
  if (baseUrl !== undefined) settings.baseUrl = baseUrl;
  const paths = at(options, "paths");
  if (isRecord(paths))
    settings.paths = Object.entries(paths).map(([pattern, targets]) => ({
      pattern,
      targets: list(targets).flatMap((target) => pathFrom(target, baseUrl ?? directory) ?? []),
    }));
  for (const key of ["rootDir", "outDir"] as const) {
    const found = pathFrom(at(options, key), directory);
    if (found !== undefined) settings[key] = found;
  }
  const allowJs = at(options, "allowJs") ?? at(options, "checkJs");
  if (typeof allowJs === "boolean") settings.allowJs = allowJs;
  for (const key of ["files", "include", "exclude"] as const)
    if (Array.isArray(value[key])) settings[key] = list(value[key]).flatMap((glob) => pathFrom(glob, directory) ?? []);
  return settings;
}

/** The path of a configuration that another extends; undefined where it lies outside of the workspace. */
function extended(
  { tree }: FamilyContext,
  packageFile: PackageFile,
  specifier: string,
  directory: string,
): string | undefined {
  const path = /^\.{1,2}(?:\/|$)/.test(specifier) ? joinPath(directory, specifier) : packageFile(specifier, directory);
  if (path === undefined) return undefined;
  return [path, `${path}.json`, under(path, "tsconfig.json")].find((one) => tree.has(one));
}

/** Whether a file belongs to a project: `files`, or what `include` matches and `exclude` does not. */
function inclusion(config: string, { files, include, exclude, outDir, allowJs }: Settings): (path: string) => boolean {
  const directory = directoryOf(config);
  const hasScripts = allowJs ?? config.endsWith("jsconfig.json");
  const named = new Set(files);
  const within = directory === "" ? "" : `${directory}/`;
  const included = compileGlobs((include ?? (files ? [] : [directory])).map(globOf));
  const excluded = compileGlobs(
    [...(exclude ?? []), ...(outDir !== undefined && outDir !== directory ? [outDir] : [])].map(globOf),
  );
  const isEverything = include === undefined && files === undefined;
  return (path) =>
    named.has(path) ||
    ((hasScripts || !/\.[cm]?jsx?$/.test(path)) &&
      (isEverything ? path.startsWith(within) : included(path)) &&
      !excluded(path) &&
      !/(?:^|\/)node_modules\//.test(path));
}

/** A directory stands for all that is in it. Braces mean nothing to TypeScript. */
const globOf = (path: string): string => (path === "" ? "/**" : `/${path.replace(/[\\{}[\]]/g, "\\$&")}`);

function valueOf({ tree, note }: FamilyContext, path: string): Readonly<Record<string, unknown>> | undefined {
  const text = tree.text(path);
  if (text === undefined) {
    if (tree.has(path)) note({ path, message: `${unreadText}, so its settings are not known.` });
    return undefined;
  }
  const { value, faults } = readJson(text);
  if (isRecord(value)) {
    const [fault] = faults;
    if (fault) note({ path, message: `Line ${fault.range.start.line + 1}: ${fault.message}` });
    return value;
  }
  note({ path, message: "It is no JSON object, so its settings are not known." });
  return undefined;
}

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
