// @customer-impact #honest-figure: counts what people think of as one module once, such as a Go package

import type { Language } from "../languages/language.ts";
import type { Configuration, Granularity } from "./configuration.ts";
import { compileGlobs } from "./globs.ts";
import { directoryOf } from "./packages.ts";

/** C and its kin: a header belongs to the first of these that stands beside it with the same stem. */
export const sourceExtensions: readonly string[] = [".c", ".cc", ".cpp", ".cxx", ".c++", ".m", ".mm", ".cu"];
export const headerEnding = /\.(?:h|hh|hpp|hxx|h\+\+|cuh)$/;
const terraform = /\.(?:tf|tfvars)$/;

/** Tells the grain that the configuration sets for a path; of several overrides the last wins. */
export function grainOf(configuration: Configuration): (path: string) => Granularity {
  const overrides = configuration.overrides
    .flatMap(({ files, granularity }) => (granularity ? [{ matches: compileGlobs(files), granularity }] : []))
    .toReversed();
  if (overrides.length === 0) return () => configuration.granularity;
  return (path) => overrides.find(({ matches }) => matches(path))?.granularity ?? configuration.granularity;
}

/** What module paths depend on. */
export interface Grain {
  readonly grainOf: (path: string) => Granularity;
  readonly packageOf: (directory: string) => string;
}

/**
 * Tells the path of the module that a counted file is, or is a part of.
 *
 * @param counted gives the paths of all counted files; asked where there is a header
 */
export function modulePaths(
  grain: Grain,
  counted: () => Iterable<string>,
): (path: string, language: Language) => string {
  let sources: ReadonlyMap<string, string> | undefined;
  const sourceOf = (path: string): string | undefined =>
    (sources ??= sourcesByStem(counted())).get(path.replace(headerEnding, ""));
  return (path, language) => {
    const beside = headerEnding.test(path) && grain.grainOf(path) === "auto" ? sourceOf(path) : undefined;
    const file = beside ?? path;
    return sharedModule(file, language, grain) ?? file;
  };
}

function sourcesByStem(paths: Iterable<string>): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const rank = (path: string): number => sourceExtensions.indexOf(path.slice(path.lastIndexOf(".")));
  for (const path of paths) {
    const dot = path.lastIndexOf(".");
    if (dot < 0 || !sourceExtensions.includes(path.slice(dot))) continue;
    const stem = path.slice(0, dot);
    const rival = sources.get(stem);
    if (rival === undefined || rank(path) < rank(rival)) sources.set(stem, path);
  }
  return sources;
}

/** The directory or package that is the module of a file in a language; undefined where the file is. */
export function sharedModule(path: string, language: Language | undefined, grain: Grain): string | undefined {
  const set = grain.grainOf(path);
  if (set === "package") return grain.packageOf(directoryOf(path));
  return set === "directory" || (set === "auto" && language && sharesDirectory(path, language))
    ? directoryOf(path)
    : undefined;
}

/** A Go package, a Terraform module. */
function sharesDirectory(path: string, language: Language): boolean {
  return language.name === "Go" || (language.name === "HCL" && terraform.test(path));
}

/** The modules that a file which is none itself speaks for, if they exist: the first of them that does. */
export function spokenFor(path: string, grain: Grain): readonly string[] {
  const directory = directoryOf(path);
  return grain.grainOf(path) === "package" ? [grain.packageOf(directory), directory] : [directory];
}
