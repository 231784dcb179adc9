// @customer-impact via ../resolver: finds modules of Elixir, Erlang, Haskell and Perl by what files declare

import type { ImportFacts, RawImport } from "../../facts/imports/model.ts";
import { described, external, type Family, type FamilyContext, type Resolution, unresolved } from "../family.ts";
import { baseNameOf, directoryOf, joinPath, under, upwards } from "../path.ts";
import { choose } from "./shared/choose.ts";
import { createPackages, type Packages } from "./shared/packages.ts";

/** The files that declare a module; undefined where none of the workspace does. */
function declared(context: FamilyContext, packages: Packages, from: string, name: string): Resolution | undefined {
  const candidates = context.declaring(name);
  if (candidates.length === 0) return undefined;
  const chosen = choose(from, candidates, packages);
  return chosen.length > 0 ? described(...chosen) : unresolved;
}

const packagesBy = ({ tree }: FamilyContext, manifest: RegExp): Packages =>
  createPackages(tree.paths.filter((path) => manifest.test(baseNameOf(path))).map(directoryOf), () => []);

/** Haskell: a module is declared where it is; programs are all called Main. */
export const haskell: Family = (context) => {
  const packages = packagesBy(context, /\.cabal$|^package\.yaml$/);
  return { resolve: (from, { specifier }) => declared(context, packages, from, specifier) ?? external };
};

/** Elixir: modules by `defmodule`. Names that are used in full, or behind an alias, are imports too. */
export const elixir: Family = (context) => {
  const packages = packagesBy(context, /^mix\.exs$/);
  const aliases = ({ imports }: ImportFacts): ReadonlyMap<string, string> =>
    new Map(
      imports
        .filter(({ form }) => form === "static")
        .map(({ specifier }) => [specifier.slice(specifier.lastIndexOf(".") + 1), specifier]),
    );
  const prefixes = new Set<string>();
  for (const path of context.importing)
    for (const name of context.facts(path)?.declares ?? [])
      for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1))
        prefixes.add(name.slice(0, dot));
  return {
    resolve: (from, { specifier, form }, _, facts) => {
      if (form !== "implicit") {
        const [first = "", ...rest] = specifier.split(".");
        const behind = aliases(facts).get(first);
        const full = behind === undefined || behind === specifier ? specifier : [behind, ...rest].join(".");
        // A prefix of modules is often aliased that is no module itself.
        return (
          declared(context, packages, from, full) ??
          declared(context, packages, from, specifier) ??
          (prefixes.has(specifier) ? described() : external)
        );
      }
      // Each module of a file would give the same.
      if (facts.imports.find((one) => one.form === "implicit")?.specifier !== specifier) return described();
      const known = aliases(facts);
      const found = new Set<string>();
      for (const name of facts.mentions ?? []) {
        const [first = "", ...rest] = name.split(".");
        const behind = known.get(first);
        const full = behind === undefined ? name : [behind, ...rest].join(".");
        const one = declared(context, packages, from, full);
        if (one?.kind === "files") for (const path of one.paths) found.add(path);
      }
      return described(...[...found].sort());
    },
  };
};

/** Erlang: headers by path or application, behaviours by `-module`. */
export const erlang: Family = (context) => {
  const { tree } = context;
  const packages = packagesBy(context, /^rebar\.config$|\.app\.src$/);
  return {
    resolve: (from, { specifier, form }) => {
      if (form !== "include") return declared(context, packages, from, specifier) ?? external;
      for (const above of upwards(directoryOf(from)))
        for (const folder of ["", "include", "src"]) {
          const path = joinPath(under(above, folder), specifier);
          if (path !== undefined && tree.has(path)) return described(path);
        }
      const [application = "", ...rest] = specifier.split("/");
      for (const above of upwards(directoryOf(from)))
        for (const folder of ["apps", "lib", "deps", ".."]) {
          const path = joinPath(under(above, `${folder}/${application}`), rest.join("/"));
          if (path !== undefined && rest.length > 0 && tree.has(path)) return described(path);
        }
      return external;
    },
  };
};

/** Perl: modules by `package` where the path says the same, and files by path. */
export const perl: Family = (context) => {
  const { tree } = context;
  const packages = packagesBy(context, /^(?:Makefile\.PL|Build\.PL|cpanfile|dist\.ini|META\.json)$/);
  return {
    resolve: (from, one) => {
      if (one.form === "source") return source(context, from, one);
      const path = `${one.specifier.replace(/::|'/g, "/")}.pm`;
      for (const above of upwards(directoryOf(from)))
        for (const folder of ["lib", "t/lib", "", "blib/lib"]) {
          const file = under(above, under(folder, path));
          if (tree.has(file)) return described(file);
        }
      const candidates = context.declaring(one.specifier).filter((file) => file === path || file.endsWith(`/${path}`));
      if (candidates.length === 0) return external;
      const chosen = choose(from, candidates, packages);
      return chosen.length === 1 ? described(...chosen) : unresolved;
    },
  };
};

function source({ tree }: FamilyContext, from: string, { specifier }: RawImport): Resolution {
  if (specifier.startsWith("/") || /[$@]/.test(specifier)) return specifier.startsWith("/") ? external : unresolved;
  const places = [directoryOf(from), "", "lib"].map((directory) => joinPath(directory, specifier));
  const found = [...new Set(places)].filter((path) => path !== undefined && tree.has(path));
  return found.length === 1 && found[0] !== undefined
    ? described(found[0])
    : /\.(?:ph|pl|pm)$/.test(specifier)
      ? unresolved
      : external;
}
