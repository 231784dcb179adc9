// @customer-impact #whom-it-serves: finds the files that imports mean, and counts those that it cannot find

import type { ImportFacts, RawImport } from "../facts/imports/model.ts";
import type { ImportFamily } from "../languages/importSyntax.ts";
import { canDeclare, importSyntaxOf } from "../languages/importRows.ts";
import { Declarations } from "./declarations.ts";
import {
  type Family,
  type FamilyResolver,
  type ImportNote,
  type PackageEdge,
  type Touched,
  unresolved,
} from "./family.ts";
import { directoryOf } from "./path.ts";
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
import { type ImportTree, placesIn } from "./tree.ts";
import { lastWords } from "./words.ts";

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

/** As a `Resolution`. */
export type ResolvedPaths =
  | { readonly kind: "files"; readonly paths: readonly string[] }
  | { readonly kind: "external" }
  | { readonly kind: "unresolved" };

/** Finds what imports mean, in files of which now and then one says something else. */
export interface ImportResolver {
  /** What a file says now that imports or declares. @param file its number in the tree */
  readonly file: (file: number) => ImportingFile | undefined;
  /** What an import of a file means, with the paths of files, for those who do not know them by number. */
  readonly resolve: (path: string, one: RawImport) => ResolvedPaths;
  /** The resolver of a language; undefined where its family has none yet. */
  readonly of: (language: string) => FamilyResolver | undefined;
  /** Makes the resolver of a language if its family has none yet. One is made of each family that files are of from the start. */
  readonly open: (language: string) => Promise<void>;
  /**
   * Takes over that a file says something else, imports for the first time or no more. The families of its languages must have resolvers.
   *
   * @returns by family: which other files may mean something else now
   */
  readonly replace: (file: number, now: ImportingFile | undefined) => ReadonlyMap<ImportFamily, Touched>;
  readonly packageEdges: () => readonly PackageEdge[];
  /** What was found wrong with files that describe others, each once, up to now. */
  readonly notes: readonly ImportNote[];
}

/** The family of a language, of which all that can be imported by one another. */
export const familyOf = (language: string): ImportFamily | undefined => importSyntaxOf(language)?.family;

/**
 * Makes a resolver.
 *
 * @param importing all files that import, each of which is in the tree; those of families that none belongs to cost nothing
 */
export async function createImportResolver(
  tree: ImportTree,
  importing: readonly ImportingFile[],
): Promise<ImportResolver> {
  const notes: ImportNote[] = [];
  const noted = new Set<string>();
  const note = (one: ImportNote): void => {
    const key = `${one.path}\0${one.message}`;
    if (!noted.has(key)) notes.push(one);
    noted.add(key);
  };
  const files: (ImportingFile | undefined)[] = Array.from({ length: tree.paths.length });
  const facts = (file: number): ImportFacts | undefined => files[file]?.facts;
  const members = sortIn(tree, importing, files);
  const made = new Map<ImportFamily, { readonly resolver: FamilyResolver; readonly declarations: Declarations }>();
  const make = async (family: ImportFamily, own: readonly number[]): Promise<void> => {
    // What a file says may be packed: of those that cannot declare anything it is not looked at.
    const declares = new Map<string, boolean>();
    const isDeclaring = ({ language }: ImportingFile): boolean => {
      if (!declares.has(language)) declares.set(language, canDeclare(language));
      return declares.get(language) === true;
    };
    const declaringFiles = own.filter((file) => isDeclaring(files[file]!));
    const declarations = new Declarations(declaringFiles, facts);
    const declaring = (name: string): readonly number[] => declarations.declaring(name);
    const resolver = await families[family]({ tree, declaring, note, facts, importing: own });
    if (!made.has(family)) made.set(family, { resolver, declarations });
  };
  for (const [family, own] of members) await make(family, own);
  const resolverOf = (language: string): FamilyResolver | undefined => {
    const family = familyOf(language);
    return family && made.get(family)?.resolver;
  };
  const resolve = (path: string, one: RawImport): ResolvedPaths => {
    const number = tree.find(path);
    const file = files[number];
    const found = file && resolverOf(file.language)?.resolve({ number, directory: directoryOf(path), ...file }, one);
    if (found === undefined) return unresolved;
    if (typeof found !== "number" && found.kind !== "files") return found;
    const targets = typeof found === "number" ? [found] : found.files;
    return { kind: "files", paths: targets.map((target) => tree.paths[target]!) };
  };
  return {
    resolve,
    file: (file) => files[file],
    of: resolverOf,
    open: async (language) => {
      const family = familyOf(language);
      if (family && !made.has(family)) await make(family, []);
    },
    replace: (file, now) => {
      const before = files[file];
      files[file] = now;
      const touched = new Map<ImportFamily, Touched>();
      for (const family of new Set([before, now].flatMap((one) => (one && familyOf(one.language)) ?? []))) {
        const one = made.get(family);
        if (!one) continue;
        const [old, next] = [before, now].map((it) => (it && familyOf(it.language) === family ? it.facts : undefined));
        const names = one.declarations.replace(file, old?.declares, next?.declares);
        const more = one.resolver.replace?.(file, old, next);
        touched.set(family, joined(names, more));
      }
      return touched;
    },
    packageEdges: () => [...made.values()].flatMap(({ resolver }) => resolver.packageEdges?.() ?? []),
    notes,
  };
}

/** Puts files in the places of their numbers. @returns the numbers by family, in order */
function sortIn(
  tree: ImportTree,
  importing: readonly ImportingFile[],
  files: (ImportingFile | undefined)[],
): ReadonlyMap<ImportFamily, number[]> {
  const byLanguage = new Map<string, number[]>();
  const byFamily = new Map<ImportFamily, number[]>();
  const place = placesIn(tree);
  for (const one of importing) {
    const file = place(one.path);
    if (file < 0) continue;
    files[file] = one;
    let own = byLanguage.get(one.language);
    if (!own) {
      const family = familyOf(one.language);
      own = (family && byFamily.get(family)) ?? [];
      byLanguage.set(one.language, own);
      if (family) byFamily.set(family, own);
    }
    own.push(file);
  }
  return byFamily;
}

/** The last part of each name that is declared differently, with what a family says besides. */
function joined(names: ReadonlySet<string>, more: Touched | undefined): Touched {
  if (more === "all") return more;
  const words = new Set([...lastWords(names), ...(more?.words ?? [])]);
  return { words, ...(more?.includes && { includes: more.includes }) };
}
