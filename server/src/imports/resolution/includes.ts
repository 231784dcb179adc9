// @customer-impact via ../resolver: finds the header that an include of C, C++ or Objective-C means

import { type Family, external, files, unresolved } from "../family.ts";
import { baseNameOf, directoryOf, joinPath, upwards } from "../path.ts";
import type { ImportTree } from "../tree.ts";
import { isSystemHeader } from "./systemHeaders.ts";

/**
 * C and its kin. Where headers are looked for is set when they are built, so that is found by search: beside the file,
 * then in the folders of headers that lie nearest, then by the only file of the workspace whose path ends so.
 */
export const includes: Family = ({ tree }) => ({
  resolve: (from, { specifier, form }) => {
    const wanted = specifier.trim();
    const directory = directoryOf(from);
    if (wanted === "" || wanted.startsWith("/")) return external;
    const beside = form === "system" ? undefined : joinPath(directory, wanted);
    if (beside !== undefined && tree.has(beside)) return files(beside);
    // Behind what leads upwards stands what a path must end with.
    const ending = wanted.replace(/^(?:\.{1,2}\/)+/, "");
    const candidates = endingWith(tree, ending);
    const inFolders = candidates.filter((path) => isFolderOfHeaders(path.slice(0, -ending.length - 1)));
    const above = aboveOf(directory, ending).find((path) => candidates.includes(path));
    if (form !== "system" && above !== undefined) return files(above);
    const found = nearest(directory, inFolders) ?? (form === "system" ? undefined : nearest(directory, candidates));
    if (found !== undefined) return files(found);
    if (isSystemHeader(ending) && candidates.length === 0) return external;
    if (form !== "system" || inFolders.length > 0) return unresolved;
    // Which other folders a compiler is given is not known, but what can be meant by a name that one file alone has.
    const [only, another] = isSystemHeader(ending) ? [] : candidates;
    return only !== undefined && another === undefined ? files(only) : external;
  },
});

/** Folders whose headers others include by paths from there. */
const isFolderOfHeaders = (directory: string): boolean => /^(?:include|includes|inc|src)$/i.test(baseNameOf(directory));

const endingWith = (tree: ImportTree, wanted: string): readonly string[] =>
  tree.named(baseNameOf(wanted)).filter((path) => path === wanted || path.endsWith(`/${wanted}`));

/** The paths that a specifier means from each directory above, the nearest first. */
const aboveOf = (directory: string, wanted: string): readonly string[] =>
  [...upwards(directory)].flatMap((at) => joinPath(at, wanted) ?? []);

/** The one of some files that shares the most folders with a directory; undefined where two do alike. */
function nearest(directory: string, paths: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const path of paths) {
    const shared = sharedFolders(directory, directoryOf(path));
    if (shared > most) {
      best = path;
      most = shared;
    } else if (shared === most) best = undefined;
  }
  return best;
}

function sharedFolders(a: string, b: string): number {
  const [x, y] = [a.split("/"), b.split("/")];
  let count = 0;
  while (count < x.length && count < y.length && x[count] === y[count]) count++;
  return a === "" || b === "" ? 0 : count;
}
