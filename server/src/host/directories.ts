// @customer-impact #safe-to-run: follows no directory out of the workspace

import { lstatSync, type PathLike } from "node:fs";

/** What is known of the directories below a root, so that no path leads out of it through a symbolic link. */
export interface Directories<Path extends string> {
  /** Whether `path` and every directory above it, up to the root, is a directory and no symbolic link. */
  readonly isReal: (path: Path) => boolean;
  /** Whether a regular file stands at `path`, in a real directory. */
  readonly hasFile: (path: Path) => boolean;
}

/** @param absolute the path as node:fs takes it, of a path relative to the root with `/` */
export function createDirectories<Path extends string>(absolute: (path: Path) => PathLike): Directories<Path> {
  const real = new Map<string, boolean>([["", true]]);
  const isReal = (path: Path): boolean => {
    let known = real.get(path);
    if (known === undefined) {
      known = isReal(directoryOf(path)) && (stat(path)?.isDirectory() ?? false);
      real.set(path, known);
    }
    return known;
  };
  const stat = (path: Path): ReturnType<typeof lstatSync> => {
    try {
      return lstatSync(absolute(path), { throwIfNoEntry: false });
    } catch {
      return undefined;
    }
  };
  return { isReal, hasFile: (path) => isReal(directoryOf(path)) && (stat(path)?.isFile() ?? false) };
}

/** Without a trailing `/`; empty for what stands in the root itself. */
export const directoryOf = <Path extends string>(path: Path): Path =>
  path.slice(0, Math.max(0, path.lastIndexOf("/"))) as Path;
