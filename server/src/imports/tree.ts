// @customer-impact via ./resolver: says which files there are, and what those say that speak of others

import { groupBy } from "../text/groupBy.ts";
import { baseNameOf, directoryOf } from "./path.ts";

/** The files of a workspace, as resolution sees them. All paths are relative to the root, with `/`. */
export interface ImportTree {
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /** The path itself, as it stands in `paths`; undefined where there is no such file. What is kept of many imports takes little room then. */
  readonly find: (path: string) => string | undefined;
  /** @param path without a trailing `/`; the root is empty */
  readonly hasDirectory: (path: string) => boolean;
  /** All files of a name, in the order of the paths. */
  readonly named: (name: string) => readonly string[];
  /** The text of a file that describes others (a manifest, a tsconfig); undefined where there is none that can be read. */
  readonly text: (path: string) => string | undefined;
  /** The files whose texts were asked for so far, there or not. */
  readonly textsRead: () => readonly string[];
}

/**
 * @param paths in code point order, every file that there is, left out of the count or not
 * @param readText reads a small text file of the tree; it is asked for one at most once
 */
export function createTree(paths: readonly string[], readText: (path: string) => string | undefined): ImportTree {
  const there = new Map<string, string>();
  for (const path of paths) there.set(path, path);
  const texts = new Map<string, string | undefined>();
  let directories: Set<string> | undefined;
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    paths,
    has: (path) => there.has(path),
    find: (path) => there.get(path),
    hasDirectory: (path) => (directories ??= directoriesOf(paths)).has(path),
    named: (name) => (byName ??= groupBy(paths, baseNameOf)).get(name) ?? [],
    text: (path) => {
      if (!texts.has(path)) texts.set(path, there.has(path) ? readText(path) : undefined);
      return texts.get(path);
    },
    textsRead: () => [...texts.keys()],
  };
}

function directoriesOf(paths: readonly string[]): Set<string> {
  const directories = new Set([""]);
  for (const path of paths)
    for (let at = directoryOf(path); !directories.has(at); at = directoryOf(at)) directories.add(at);
  return directories;
}
