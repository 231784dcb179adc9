// @customer-impact via ../resolver: finds files that Zig, Julia, R and shells name by path

import { ownDirectory } from "../../facts/imports/shell.ts";
import { described, external, type Family, type Resolution, unresolved } from "../family.ts";
import { directoryOf, joinPath } from "../path.ts";

/** Languages that name a file by its path. Zig and Julia mean it from the file; R and shells from where the program was started. */
export const beside: Family = ({ tree }) => {
  const at = (path: string | undefined): Resolution =>
    path !== undefined && tree.has(path) ? described(path) : unresolved;
  return {
    resolve: (from, { specifier }, language) => {
      const directory = directoryOf(from);
      if (language === "Zig") return /\.\w+$/.test(specifier) ? at(joinPath(directory, specifier)) : external;
      if (language === "Julia") return at(joinPath(directory, specifier));
      if (specifier.startsWith(ownDirectory))
        return at(joinPath(directory, `.${specifier.slice(ownDirectory.length)}`));
      if (/^(?:[/~]|[\w+]{2,}:)/.test(specifier)) return external;
      if (/[$`*?]/.test(specifier)) return unresolved;
      const places = [joinPath(directory, specifier), joinPath("", specifier)];
      const found = [...new Set(places)].filter((path) => path !== undefined && tree.has(path));
      return found.length === 1 ? at(found[0]) : unresolved;
    },
  };
};
