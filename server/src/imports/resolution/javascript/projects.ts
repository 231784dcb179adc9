// @customer-impact via ./javascript: finds the settings of TypeScript that hold for a file

import type { ImportTree } from "../../tree.ts";
import { directoryOf, under, upwards } from "../../path.ts";
import type { TsConfig } from "./tsconfig.ts";

export interface Project {
  readonly config: TsConfig;
  /** Whether the file belongs to it; else it is the nearest that there is, by which some tools go all the same. */
  readonly isOwn: boolean;
}

/**
 * Finds the project of a file as an editor does: the nearest tsconfig.json or jsconfig.json upwards that includes it, or
 * refers to one that does; where none does, the nearest one that there is.
 */
export function projectFinder(
  tree: ImportTree,
  configAt: (path: string) => TsConfig | undefined,
): (path: string) => Project | undefined {
  const inDirectory = new Map<string, readonly TsConfig[]>();
  /** The configurations in and above a directory, the nearest first, each before those that it refers to. */
  const candidates = (directory: string): readonly TsConfig[] => {
    let found = inDirectory.get(directory);
    if (!found) {
      const own = ["tsconfig.json", "jsconfig.json"]
        .map((name) => under(directory, name))
        .find((path) => tree.has(path));
      const group = own === undefined ? [] : withReferences(own, configAt);
      found = directory === "" ? group : [...group, ...candidates(directoryOf(directory))];
      inDirectory.set(directory, found);
    }
    return found;
  };
  const known = new Map<string, Project | undefined>();
  return (path) => {
    if (known.has(path)) return known.get(path);
    const all = candidates(directoryOf(path));
    const own = all.find((config) => config.includes(path));
    const config = own ?? all[0];
    const found = config && { config, isOwn: own !== undefined };
    known.set(path, found);
    return found;
  };
}

const mostReferences = 2000;

function withReferences(path: string, configAt: (path: string) => TsConfig | undefined): readonly TsConfig[] {
  const found = new Map<string, TsConfig>();
  const wanted = [path];
  for (let one = wanted.shift(); one !== undefined && found.size < mostReferences; one = wanted.shift()) {
    if (found.has(one)) continue;
    const config = configAt(one);
    if (!config) continue;
    found.set(one, config);
    wanted.push(...config.references);
  }
  return [...found.values()];
}

/** All directories upwards of a file that hold a file of a name: `svelte.config.js`. */
export function* holding(tree: ImportTree, path: string, names: readonly string[]): Generator<string, void, undefined> {
  for (const directory of upwards(directoryOf(path)))
    if (names.some((name) => tree.has(under(directory, name)))) yield directory;
}
