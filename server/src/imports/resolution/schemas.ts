// @customer-impact via ../resolver: finds modules of Terraform, and files that a schema of Protocol Buffers imports

import { described, external, type Family, unresolved } from "../family.ts";
import { directoryOf, joinPath, under, upwards } from "../path.ts";

/** Terraform: a module is a directory, given by its path. What comes from a registry or a repository is external. */
export const terraform: Family = ({ tree }) => {
  const members = new Map<string, string[]>();
  for (const path of tree.paths) {
    if (!/\.(?:tf|tofu)$/.test(path)) continue;
    const same = members.get(directoryOf(path));
    if (same) same.push(path);
    else members.set(directoryOf(path), [path]);
  }
  return {
    resolve: (from, { specifier }) => {
      if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return /\$\{/.test(specifier) ? unresolved : external;
      const directory = joinPath(directoryOf(from), specifier.replace("//", "/"));
      const found = directory === undefined ? undefined : members.get(directory);
      return found ? described(...found) : unresolved;
    },
  };
};

/** Folders that schemas are often kept in, and named from. */
const roots = ["", "proto", "protos", "src/main/proto", "src/proto"];

/** Protocol Buffers: from a directory above, nearest first; else the one file whose path ends so. */
export const protobuf: Family = ({ tree }) => ({
  resolve: (from, { specifier }) => {
    for (const above of upwards(directoryOf(from)))
      for (const root of roots) {
        const path = joinPath(under(above, root), specifier);
        if (path !== undefined && tree.has(path)) return described(path);
      }
    const name = specifier.slice(specifier.lastIndexOf("/") + 1);
    const found = tree.named(name).filter((path) => path.endsWith(`/${specifier}`));
    const [only] = found;
    return only === undefined ? external : found.length === 1 ? described(only) : unresolved;
  },
});
