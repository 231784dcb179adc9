// @customer-impact via ../resolver: finds modules of Elixir, Erlang, Haskell and Perl by what files declare

import type { ImportFacts, RawImport } from "../../facts/imports/model.ts";
import { CountedNames } from "../declarations.ts";
import {
  described,
  external,
  type Family,
  type FamilyContext,
  type Origin,
  type Described,
  type Resolution,
  unresolved,
} from "../family.ts";
import { baseNameOf, directoryOf, joinPath, under, upwards } from "../path.ts";
import { lastWords } from "../words.ts";
import { type Choose, createChoose } from "./shared/choose.ts";
import { fileAt, onlyFile } from "./shared/places.ts";
import { createPackages } from "./shared/packages.ts";

/** The files that declare a module; undefined where none of the workspace does. */
function declared({ declaring }: FamilyContext, choose: Choose, from: Origin, name: string): Described | undefined {
  const candidates = declaring(name);
  if (candidates.length === 0) return undefined;
  const chosen = choose(from, candidates);
  return chosen.length > 0 ? described(chosen) : unresolved;
}

/** Chooses by the packages that manifests of some names make. */
const chooseBy = (context: FamilyContext, manifest: RegExp): Choose =>
  createChoose(
    context,
    createPackages(context.tree.paths.filter((path) => manifest.test(baseNameOf(path))).map(directoryOf), () => []),
  );

/** Haskell: a module is declared where it is; programs are all called Main. */
export const haskell: Family = (context) => {
  const choose = chooseBy(context, /\.cabal$|^package\.yaml$/);
  return { resolve: (from, { specifier }) => declared(context, choose, from, specifier) ?? external };
};

/** Elixir: modules by `defmodule`. Names that are used in full, or behind an alias, are imports too. */
export const elixir: Family = (context) => {
  const choose = chooseBy(context, /^mix\.exs$/);
  /** What modules are in that are perhaps none themselves. */
  const prefixes = new CountedNames();
  const replace = (before: ImportFacts | undefined, after: ImportFacts | undefined): ReadonlySet<string> =>
    prefixes.replace(prefixesIn(before), prefixesIn(after));
  for (const file of context.importing) replace(undefined, context.facts(file));
  let last: { readonly facts: ImportFacts; readonly known: ReadonlyMap<string, string> } | undefined;
  const aliases = (facts: ImportFacts): ReadonlyMap<string, string> => {
    if (last?.facts !== facts) last = { facts, known: aliasesIn(facts) };
    return last.known;
  };
  return {
    resolve: (from, { specifier, form }) => {
      const { facts } = from;
      if (form !== "implicit") {
        const [first = "", ...rest] = specifier.split(".");
        const behind = aliases(facts).get(first);
        const full = behind === undefined || behind === specifier ? specifier : [behind, ...rest].join(".");
        // A prefix of modules is often aliased that is no module itself.
        return (
          declared(context, choose, from, full) ??
          declared(context, choose, from, specifier) ??
          (prefixes.has(specifier) ? described([]) : external)
        );
      }
      // Each module of a file would give the same.
      if (facts.imports.find((one) => one.form === "implicit")?.specifier !== specifier) return described([]);
      const known = aliases(facts);
      const found = new Set<number>();
      for (const name of facts.mentions ?? []) {
        const [first = "", ...rest] = name.split(".");
        const behind = known.get(first);
        const full = behind === undefined ? name : [behind, ...rest].join(".");
        const one = declared(context, choose, from, full);
        if (one?.kind === "files") for (const file of one.files) found.add(file);
      }
      return described([...found].sort((a, b) => a - b));
    },
    replace: (_, before, after) => ({ words: lastWords(replace(before, after)) }),
  };
};

/** By the name that stands in code: the whole name. */
const aliasesIn = ({ imports }: ImportFacts): ReadonlyMap<string, string> =>
  new Map(
    imports
      .filter(({ form }) => form === "static")
      .map(({ specifier }) => [specifier.slice(specifier.lastIndexOf(".") + 1), specifier]),
  );

function* prefixesIn(facts: ImportFacts | undefined): Generator<string, void, undefined> {
  for (const name of facts?.declares ?? [])
    for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) yield name.slice(0, dot);
}

/** Erlang: headers by path or application, behaviours by `-module`. */
export const erlang: Family = (context) => {
  const { tree } = context;
  const choose = chooseBy(context, /^rebar\.config$|\.app\.src$/);
  return {
    resolve: (from, { specifier, form }) => {
      if (form !== "include") return declared(context, choose, from, specifier) ?? external;
      for (const above of upwards(from.directory))
        for (const folder of ["", "include", "src"]) {
          const file = fileAt(tree, joinPath(under(above, folder), specifier));
          if (file >= 0) return described([file]);
        }
      const [application = "", ...rest] = specifier.split("/");
      for (const above of rest.length > 0 ? upwards(from.directory) : [])
        for (const folder of ["apps", "lib", "deps", ".."]) {
          const file = fileAt(tree, joinPath(under(above, `${folder}/${application}`), rest.join("/")));
          if (file >= 0) return described([file]);
        }
      return external;
    },
  };
};

/** Perl: modules by `package` where the path says the same, and files by path. */
export const perl: Family = (context) => {
  const { tree } = context;
  const choose = chooseBy(context, /^(?:Makefile\.PL|Build\.PL|cpanfile|dist\.ini|META\.json)$/);
  return {
    resolve: (from, one) => {
      if (one.form === "source") return source(context, from, one);
      const path = `${one.specifier.replace(/::|'/g, "/")}.pm`;
      for (const above of upwards(from.directory))
        for (const folder of ["lib", "t/lib", "", "blib/lib"]) {
          const file = tree.find(under(above, under(folder, path)));
          if (file >= 0) return described([file]);
        }
      const candidates = context
        .declaring(one.specifier)
        .filter((file) => tree.paths[file] === path || tree.paths[file]!.endsWith(`/${path}`));
      if (candidates.length === 0) return external;
      const chosen = choose(from, candidates);
      return chosen.length === 1 ? described(chosen) : unresolved;
    },
  };
};

function source({ tree }: FamilyContext, { directory }: Origin, { specifier }: RawImport): Resolution {
  if (specifier.startsWith("/") || /[$@]/.test(specifier)) return specifier.startsWith("/") ? external : unresolved;
  const only = onlyFile(
    tree,
    [directory, "", "lib"].map((place) => joinPath(place, specifier)),
  );
  return only >= 0 ? described([only]) : /\.(?:ph|pl|pm)$/.test(specifier) ? unresolved : external;
}
