import type { Configuration, Granularity } from "./configuration.ts";
import { compileGlobs } from "./globs.ts";

/** The directory of a path with a trailing `/`; the root is `./`. */
export function directoryModule(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "./" : path.slice(0, slash + 1);
}

/** The grain of each path: that of the last override that matches it and names one, else that of the workspace. */
export function granularityTest(configuration: Configuration): (path: string) => Granularity {
  const overrides = configuration.overrides
    .flatMap(({ files, granularity }) => (granularity ? [{ matches: compileGlobs(files), granularity }] : []))
    .toReversed();
  return (path) => overrides.find(({ matches }) => matches(path))?.granularity ?? configuration.granularity;
}

/** Whether, by the grain `auto`, the modules of a language are directories: a Go package, a Terraform module. */
export const isDirectoryByNature = (path: string, language: string): boolean =>
  language === "Go" || ((language === "HCL" || language === "Terraform") && /\.tf(?:vars)?$/.test(path));

/** The directory of the nearest manifest above a path, as a module path; the root stands in for one that is missing. */
export function packageModule(path: string, manifestDirectories: ReadonlySet<string>): string {
  for (let directory = directoryModule(path); directory !== "./"; directory = directoryModule(directory.slice(0, -1)))
    if (manifestDirectories.has(directory)) return directory;
  return "./";
}

const headers: ReadonlySet<string> = new Set([".h", ".hh", ".hpp", ".hxx", ".h++", ".cuh"]);
const sources: readonly string[] = [".c", ".cc", ".cpp", ".cxx", ".c++", ".m", ".mm", ".cu"];

/** The source that a header belongs to by the grain `auto`: that of the same stem beside it. */
export function sourceOfHeader(path: string, isCounted: (path: string) => boolean): string | undefined {
  const dot = path.lastIndexOf(".");
  if (dot < 0 || !headers.has(path.slice(dot))) return undefined;
  return sources.map((extension) => path.slice(0, dot) + extension).find(isCounted);
}
