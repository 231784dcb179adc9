// @customer-impact via ../resolver: finds modules of Terraform, and files that a schema of Protocol Buffers imports

import { described, external, type Family, type Resolution, together, unresolved } from "../family.ts";
import { directoryOf, joinPath, under, upwards } from "../path.ts";
import { fileAt } from "./shared/places.ts";

/** Terraform: a module is a directory, given by its path. What comes from a registry or a repository is external. */
export const terraform: Family = ({ tree }) => {
  const members = new Map<string, number[]>();
  tree.paths.forEach((path, file) => {
    if (!/\.(?:tf|tofu)$/.test(path)) return;
    const same = members.get(directoryOf(path));
    if (same) same.push(file);
    else members.set(directoryOf(path), [file]);
  });
  const modules = new Map([...members].map(([directory, own]) => [directory, together(own)]));
  return {
    resolve: (from, { specifier }) => {
      if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return /\$\{/.test(specifier) ? unresolved : external;
      const directory = joinPath(from.directory, specifier.replace("//", "/"));
      return (directory === undefined ? undefined : modules.get(directory)) ?? unresolved;
    },
  };
};

/** Folders that schemas are often kept in, and named from. */
const roots = ["", "proto", "protos", "src/main/proto", "src/proto"];

/** Protocol Buffers: from a directory above, nearest first; else the one file whose path ends so. */
export const protobuf: Family = ({ tree }) => {
  const known = new Map<string, Resolution>();
  const anywhere = (specifier: string): Resolution => {
    let found = known.get(specifier);
    if (!found) {
      const name = specifier.slice(specifier.lastIndexOf("/") + 1);
      const [only, other] = tree.named(name).filter((path) => path.endsWith(`/${specifier}`));
      found = only === undefined ? external : other === undefined ? described([tree.find(only)]) : unresolved;
      known.set(specifier, found);
    }
    return found;
  };
  return {
    resolve: (from, { specifier }) => {
      for (const above of upwards(from.directory))
        for (const root of roots) {
          const file = fileAt(tree, joinPath(under(above, root), specifier));
          if (file >= 0) return described([file]);
        }
      return anywhere(specifier);
    },
  };
};
