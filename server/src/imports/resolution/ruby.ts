// @customer-impact via ../resolver: finds the file that a require of Ruby loads

import type { RawImport } from "../../facts/imports/model.ts";
import { describedFile, external, type Family, type Origin, type Resolution, unresolved } from "../family.ts";
import { directoryOf, joinPath, under, upwards } from "../path.ts";
import type { ImportTree } from "../tree.ts";

/** Ruby: `require_relative` by path, `require` by the `lib` directories of the workspace. What Rails loads by name is not imported. */
export const ruby: Family = ({ tree }) => {
  const libraries = [
    ...new Set([...tree.named("Gemfile"), ...tree.paths.filter((path) => path.endsWith(".gemspec"))].map(directoryOf)),
  ]
    .map((directory) => under(directory, "lib"))
    .filter((directory) => tree.hasDirectory(directory))
    .sort();
  /** What the libraries of the workspace give by a name; asked for again and again of what lies outside of it. */
  const known = new Map<string, Resolution>();
  const inLibraries = (specifier: string): Resolution => {
    let found = known.get(specifier);
    if (!found) {
      const all = new Set(
        libraries.map((directory) => rubyFile(tree, directory, specifier)).filter((file) => file >= 0),
      );
      const [only] = all;
      found = only === undefined ? external : all.size === 1 ? describedFile(only) : unresolved;
      known.set(specifier, found);
    }
    return found;
  };
  return {
    resolve: (from, one) => {
      const file = (directory: string): number => rubyFile(tree, directory, one.specifier);
      if (/[#{}]/.test(one.specifier)) return unresolved;
      if (one.form === "reference") return describedFile(file(from.directory));
      if (one.form === "include") return describedFile(file(from.path));
      if (one.form === "source") return loaded(tree, from, one);
      if (/^\.{1,2}\//.test(one.specifier)) {
        const beside = file(from.directory);
        return describedFile(beside >= 0 ? beside : file(""));
      }
      for (const above of upwards(from.directory))
        for (const name of ["lib", "test", "spec", "features"]) {
          const place = under(above, name);
          const near = tree.hasDirectory(place) ? file(place) : -1;
          if (near >= 0) return describedFile(near);
        }
      return inLibraries(one.specifier);
    },
  };
};

/** What is loaded by a path is meant from where the program was started, which is not known; one place has to be the only one. */
function loaded(tree: ImportTree, { directory }: Origin, { specifier }: RawImport): Resolution {
  if (specifier.startsWith("/") || specifier.startsWith("~")) return external;
  const places = new Set(
    [directory, "", "lib"].map((place) => rubyFile(tree, place, specifier)).filter((file) => file >= 0),
  );
  const [only] = places;
  return places.size === 1 && only !== undefined ? describedFile(only) : unresolved;
}

function rubyFile(tree: ImportTree, directory: string, specifier: string): number {
  const path = joinPath(directory, specifier);
  if (path === undefined) return -1;
  const file = tree.find(`${path}.rb`);
  return file >= 0 ? file : tree.find(path);
}
