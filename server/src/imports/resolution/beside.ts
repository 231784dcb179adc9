// @customer-impact via ../resolver: finds files that Zig, Julia, R and shells name by path

import { ownDirectory } from "../../facts/imports/shell.ts";
import { describedFile, external, type Family, type Resolution, unresolved } from "../family.ts";
import { joinPath } from "../path.ts";
import { fileAt, onlyFile } from "./shared/places.ts";

/** Languages that name a file by its path. Zig and Julia mean it from the file; R and shells from where the program was started. */
export const beside: Family = ({ tree }) => {
  const at = (path: string | undefined): Resolution => describedFile(fileAt(tree, path));
  return {
    resolve: ({ directory, language }, { specifier }) => {
      if (language === "Zig") return /\.\w+$/.test(specifier) ? at(joinPath(directory, specifier)) : external;
      if (language === "Julia") return at(joinPath(directory, specifier));
      if (specifier.startsWith(ownDirectory))
        return at(joinPath(directory, `.${specifier.slice(ownDirectory.length)}`));
      if (/^(?:[/~]|[\w+]{2,}:)/.test(specifier)) return external;
      if (/[$`*?]/.test(specifier)) return unresolved;
      return describedFile(onlyFile(tree, [joinPath(directory, specifier), joinPath("", specifier)]));
    },
  };
};
