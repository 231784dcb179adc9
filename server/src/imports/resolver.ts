// @customer-impact #whom-it-serves: finds the files that imports mean, and counts those that it cannot find

import type { ImportFacts, RawImport } from "../facts/imports/model.ts";
import type { ImportFamily } from "../languages/importSyntax.ts";
import { importSyntaxOf } from "../languages/importRows.ts";
import type { Family, FamilyResolver, ImportNote, PackageEdge, Resolution } from "./family.ts";
import { unresolved } from "./family.ts";
import { beside } from "./resolution/beside.ts";
import { dart } from "./resolution/dart.ts";
import { dotnet } from "./resolution/dotnet/dotnet.ts";
import { go } from "./resolution/go.ts";
import { includes } from "./resolution/includes.ts";
import { javascript } from "./resolution/javascript/javascript.ts";
import { jvm } from "./resolution/jvm/jvm.ts";
import { lua } from "./resolution/lua.ts";
import { elixir, erlang, haskell, perl } from "./resolution/modules.ts";
import { ocaml } from "./resolution/ocaml.ts";
import { php } from "./resolution/php.ts";
import { python } from "./resolution/python.ts";
import { ruby } from "./resolution/ruby.ts";
import { rust } from "./resolution/rust/rust.ts";
import { protobuf, terraform } from "./resolution/schemas.ts";
import { swift } from "./resolution/swift.ts";
import type { ImportTree } from "./tree.ts";

/** The families, by the name that rows of the language table give. */
const families: Readonly<Record<ImportFamily, Family>> = {
  javascript,
  python,
  includes,
  go,
  rust,
  jvm,
  dotnet,
  php,
  ruby,
  swift,
  dart,
  elixir,
  erlang,
  haskell,
  ocaml,
  lua,
  perl,
  beside,
  terraform,
  protobuf,
};

/** A file that imports, or declares what others import. */
export interface ImportingFile {
  readonly path: string;
  /** Linguist's name. */
  readonly language: string;
  readonly facts: ImportFacts;
}

/** Finds what imports mean. */
export interface ImportResolver {
  readonly resolve: (from: string, language: string, one: RawImport, facts: ImportFacts) => Resolution;
  readonly packageEdges: () => readonly PackageEdge[];
  /** What was found wrong with files that describe others, each once, up to now. */
  readonly notes: readonly ImportNote[];
}

/**
 * Makes a resolver.
 *
 * @param importing all files that import; those of families that none belongs to cost nothing
 */
export async function createImportResolver(
  tree: ImportTree,
  importing: readonly ImportingFile[],
): Promise<ImportResolver> {
  const notes: ImportNote[] = [];
  const note = (one: ImportNote): void => {
    if (!notes.some(({ path, message }) => path === one.path && message === one.message)) notes.push(one);
  };
  const byName = new Map<string, FamilyResolver>();
  const made = new Map<ImportFamily, FamilyResolver>();
  const declarations = declarationsOf(importing);
  for (const { language } of importing) {
    const family = byName.has(language) ? undefined : importSyntaxOf(language)?.family;
    if (family === undefined) continue;
    let resolver = made.get(family);
    if (!resolver) {
      const declaring = (name: string): readonly string[] => declarations.get(family)?.get(name) ?? [];
      const own = importing.filter((one) => importSyntaxOf(one.language)?.family === family);
      const factsOf = new Map(own.map(({ path, facts }) => [path, facts]));
      const context = {
        tree,
        declaring,
        note,
        facts: (path: string) => factsOf.get(path),
        importing: [...factsOf.keys()],
      };
      made.set(family, (resolver = await families[family](context)));
    }
    byName.set(language, resolver);
  }
  return {
    resolve: (from, language, one, facts) => byName.get(language)?.resolve(from, one, language, facts) ?? unresolved,
    packageEdges: () => [...made.values()].flatMap((family) => family.packageEdges?.() ?? []),
    notes,
  };
}

/** By family and name: the files that declare it. */
function declarationsOf(
  importing: readonly ImportingFile[],
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, Map<string, string[]>>();
  for (const { path, language, facts } of importing)
    for (const name of facts.declares ?? []) {
      const family = importSyntaxOf(language)?.family ?? "";
      const names = all.get(family) ?? new Map<string, string[]>();
      all.set(family, names);
      const paths = names.get(name);
      if (paths) paths.push(path);
      else names.set(name, [path]);
    }
  return all;
}
