// @customer-impact via ./resolver: says which files there are, and what those say that speak of others

import { groupBy } from "../text/groupBy.ts";
import { createFolders, type Folder, type Folders } from "./folders.ts";
import { baseNameOf } from "./path.ts";

/** The files of a workspace, as resolution sees them. All paths are relative to the root, with `/`. */
export interface ImportTree {
  /** A file is known by its place in here: its number. */
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /** The number of a file, -1 where there is none. */
  readonly find: (path: string) => number;
  /** @param path without a trailing `/`; the root is empty */
  readonly hasDirectory: (path: string) => boolean;
  readonly folders: Folders;
  /** All files of a name, in the order of the paths. */
  readonly named: (name: string) => readonly string[];
  /** The text of a file that describes others (a manifest, a tsconfig); undefined where there is none that can be read. */
  readonly text: (path: string) => string | undefined;
  /** The files whose texts were asked for so far, there or not. */
  readonly textsRead: () => readonly string[];
  readonly wasRead: (path: string) => boolean;
}

/** After so many names all files are sorted by name; before, folders are looked through. Manifests have few names. */
const fewNames = 40;

/**
 * @param paths in code point order, every file that there is, left out of the count or not
 * @param readText reads a small text file of the tree; it is asked for one at most once
 */
export function createTree(paths: readonly string[], readText: (path: string) => string | undefined): ImportTree {
  const texts = new Map<string, string | undefined>();
  const known = new Map<string, readonly string[]>();
  let made: Folders | undefined;
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  const folders = (): Folders => (made ??= createFolders(paths));
  const find = (path: string): number => {
    const slash = path.lastIndexOf("/");
    if (slash === 0) return -1;
    return (
      folders()
        .at(path.slice(0, Math.max(0, slash)))
        ?.files.get(path.slice(slash + 1)) ?? -1
    );
  };
  const named = (name: string): readonly string[] => {
    let found = (byName ?? known).get(name);
    if (found || byName) return found ?? [];
    if (known.size >= fewNames) return (byName = groupBy(paths, baseNameOf)).get(name) ?? [];
    found = holding(folders().all, name).map((file) => paths[file]!);
    known.set(name, found);
    return found;
  };
  return {
    paths,
    has: (path) => find(path) >= 0,
    find,
    hasDirectory: (path) => folders().at(path) !== undefined,
    get folders() {
      return folders();
    },
    named,
    text: (path) => {
      if (!texts.has(path)) texts.set(path, find(path) >= 0 ? readText(path) : undefined);
      return texts.get(path);
    },
    textsRead: () => [...texts.keys()],
    wasRead: (path) => texts.has(path),
  };
}

/** The files of a name in some folders, in order. */
const holding = (folders: readonly Folder[], name: string): readonly number[] =>
  folders.flatMap((folder) => folder.files.get(name) ?? []).sort((a, b) => a - b);

/** So many files are looked at one by one. */
const nearby = 32;

/** As `find`, for those who ask in the order of the paths, since the next one is mostly near. */
export function placesIn({ paths, find }: ImportTree): (path: string) => number {
  let last = 0;
  return (path) => {
    let file = last;
    for (const end = last + nearby; file < end && paths[file] !== path;) file++;
    if (paths[file] !== path) file = find(path);
    if (file >= 0) last = file;
    return file;
  };
}
