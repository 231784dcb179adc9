// @customer-impact via ../resolver: finds the file that a require of Ruby loads

import type { RawImport } from "../../facts/imports/model.ts";
import { described, external, type Family, type FamilyContext, type Resolution, unresolved } from "../family.ts";
import { directoryOf, joinPath, under, upwards } from "../path.ts";

/** Ruby: `require_relative` by path, `require` by the `lib` directories of the workspace. What Rails loads by name is not imported. */
export const ruby: Family = ({ tree }) => {
  const libraries = [
    ...new Set([...tree.named("Gemfile"), ...tree.paths.filter((path) => path.endsWith(".gemspec"))].map(directoryOf)),
  ]
    .map((directory) => under(directory, "lib"))
    .filter((directory) => tree.hasDirectory(directory))
    .sort();
  return {
    resolve: (from, one) => {
      const file = (directory: string): string | undefined => fileAt(tree, directory, one.specifier);
      if (/[#{}]/.test(one.specifier)) return unresolved;
      if (one.form === "reference") return found(file(directoryOf(from)));
      if (one.form === "include") return found(file(from));
      if (one.form === "source") return loaded(tree, from, one);
      if (/^\.{1,2}\//.test(one.specifier)) return found(file(directoryOf(from)) ?? file(""));
      for (const above of upwards(directoryOf(from)))
        for (const name of ["lib", "test", "spec", "features"]) {
          const path = file(under(above, name));
          if (path !== undefined) return described(path);
        }
      const others = new Set(libraries.flatMap((directory) => file(directory) ?? []));
      const [only] = others;
      return others.size === 0 || only === undefined ? external : others.size === 1 ? described(only) : unresolved;
    },
  };
};

const found = (path: string | undefined): Resolution => (path === undefined ? unresolved : described(path));

/** What is loaded by a path is meant from where the program was started, which is not known; one place has to be the only one. */
function loaded(tree: FamilyContext["tree"], from: string, { specifier }: RawImport): Resolution {
  if (specifier.startsWith("/") || specifier.startsWith("~")) return external;
  const places = new Set(
    [directoryOf(from), "", "lib"].flatMap((directory) => fileAt(tree, directory, specifier) ?? []),
  );
  const [only] = places;
  return places.size === 1 ? found(only) : unresolved;
}

function fileAt(tree: FamilyContext["tree"], directory: string, specifier: string): string | undefined {
  const path = joinPath(directory, specifier);
  return path === undefined ? undefined : [`${path}.rb`, path].find((one) => tree.has(one));
}
