// @customer-impact Engineer: gets paths at once, also in a workspace of a hundred thousand files

import { firstNotBefore } from "../../text/search.ts";

/** Paths in code point order, however they are kept. */
export interface Paths {
  readonly count: number;
  readonly at: (index: number) => string;
}

/** What a directory holds: names of files, and of directories with a trailing `/`. */
export interface Listing {
  readonly names: readonly string[];
  readonly isComplete: boolean;
}

/**
 * The files and directories right in a directory, without looking at what lies deeper.
 *
 * @param directory with a trailing `/`; the root is empty
 * @param most names that start as what is typed
 */
export function listDirectory(paths: Paths, directory: string, typed: string, most: number): Listing {
  const names: string[] = [];
  const start = typed.toLowerCase();
  for (let index = firstFrom(paths, directory); index < paths.count;) {
    const path = paths.at(index);
    if (!path.startsWith(directory)) break;
    const rest = path.slice(directory.length);
    const slash = rest.indexOf("/");
    const name = slash < 0 ? rest : rest.slice(0, slash + 1);
    if (name !== "" && name !== "./" && name.toLowerCase().startsWith(start)) {
      if (names.length === most) return { names, isComplete: false };
      names.push(name);
    }
    // "0" is what follows "/": so starts what sorts behind everything in that directory.
    index = slash < 0 ? index + 1 : Math.max(index + 1, firstFrom(paths, `${directory}${rest.slice(0, slash)}0`));
  }
  return { names, isComplete: true };
}

/** The index of the first path that is the given one or sorts behind it. */
export const firstFrom = ({ count, at }: Paths, path: string): number => firstNotBefore(count, at, path);
