// @customer-impact via ../resolver: finds the file that a require of Lua loads

import { described, external, type Family, unresolved } from "../family.ts";
import { directoryOf, joinPath, under, upwards } from "../path.ts";

/** Where `package.path` mostly leads, in or above the directory of a file. */
const folders = ["", "lua", "src", "lib"];

/** Lua: dots are slashes, from a directory above or the folders that editors and games load from. */
export const lua: Family = ({ tree }) => ({
  resolve: (from, { specifier, form }, language) => {
    if (form === "source") {
      const places = [directoryOf(from), ""].map((directory) => joinPath(directory, specifier));
      const found = [...new Set(places)].filter((path) => path !== undefined && tree.has(path));
      return found.length === 1 && found[0] !== undefined ? described(found[0]) : unresolved;
    }
    const isPath = specifier.includes("/");
    const name = isPath ? specifier.replace(/\.luau?$/, "") : specifier.replaceAll(".", "/");
    const endings =
      language === "Luau" ? [".luau", ".lua", "/init.luau", "/init.lua"] : [".lua", "/init.lua", ".luau", "/init.luau"];
    for (const above of upwards(directoryOf(from)))
      for (const folder of folders) {
        const path = joinPath(under(above, folder), name);
        const found =
          path === undefined ? undefined : endings.map((ending) => path + ending).find((one) => tree.has(one));
        if (found !== undefined) return described(found);
        if (specifier.startsWith(".")) return unresolved;
      }
    return external;
  },
});
