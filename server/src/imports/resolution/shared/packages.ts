// @customer-impact via ./choose: knows which package of the workspace a file is part of

import type { PackageEdge } from "../../family.ts";
import { directoryOf } from "../../path.ts";

/** Packages, and what each depends on. Directories have no trailing `/`. */
export interface Packages {
  /** The package of a file: the nearest directory upwards that is one, else the root. */
  readonly of: (path: string) => string;
  /** A package and all that it depends on, in any number of steps. */
  readonly reach: (directory: string) => ReadonlySet<string>;
  readonly edges: () => readonly PackageEdge[];
}

/**
 * @param directories of manifests
 * @param dependencies which packages one depends on by its manifest; asked for once each
 */
export function createPackages(
  directories: Iterable<string>,
  dependencies: (directory: string) => Iterable<string>,
): Packages {
  const all = new Set(directories);
  const nearest = new Map<string, string>();
  const find = (directory: string): string => {
    let found = nearest.get(directory);
    if (found === undefined) {
      found = directory === "" || all.has(directory) ? directory : find(directoryOf(directory));
      nearest.set(directory, found);
    }
    return found;
  };
  const direct = new Map<string, ReadonlySet<string>>();
  const directOf = (directory: string): ReadonlySet<string> => {
    let found = direct.get(directory);
    if (!found) {
      found = new Set(
        [...(all.has(directory) ? dependencies(directory) : [])].filter((one) => one !== directory && all.has(one)),
      );
      direct.set(directory, found);
    }
    return found;
  };
  const reached = new Map<string, ReadonlySet<string>>();
  return {
    of: (path) => find(directoryOf(path)),
    reach: (directory) => {
      let found = reached.get(directory);
      if (!found) {
        const seen = new Set([directory]);
        // What is added while it is gone through is gone through too.
        for (const one of seen) for (const next of directOf(one)) seen.add(next);
        reached.set(directory, (found = seen));
      }
      return found;
    },
    edges: () => [...all].sort().flatMap((from) => [...directOf(from)].sort().map((to) => ({ from, to }))),
  };
}
