// @customer-impact via ../resolver: finds the file that a require of Lua loads

import { described, describedFile, external, type Family, unresolved } from "../family.ts";
import { joinPath, under, upwards } from "../path.ts";
import { onlyFile } from "./shared/places.ts";

/** Where `package.path` mostly leads, in or above the directory of a file. */
const folders = ["", "lua", "src", "lib"];

/** Lua: dots are slashes, from a directory above or the folders that editors and games load from. */
export const lua: Family = ({ tree }) => ({
  resolve: ({ directory, language }, { specifier, form }) => {
    if (form === "source")
      return describedFile(onlyFile(tree, [joinPath(directory, specifier), joinPath("", specifier)]));
    const isPath = specifier.includes("/");
    const name = isPath ? specifier.replace(/\.luau?$/, "") : specifier.replaceAll(".", "/");
    const endings =
      language === "Luau" ? [".luau", ".lua", "/init.luau", "/init.lua"] : [".lua", "/init.lua", ".luau", "/init.luau"];
    for (const above of upwards(directory))
      for (const folder of folders) {
        const place = under(above, folder);
        const path = tree.hasDirectory(place) ? joinPath(place, name) : undefined;
        for (const ending of path === undefined ? [] : endings) {
          const file = tree.find(path + ending);
          if (file >= 0) return described([file]);
        }
        if (specifier.startsWith(".")) return unresolved;
      }
    return external;
  },
});
