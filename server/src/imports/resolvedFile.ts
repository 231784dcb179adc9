// @customer-impact via ./links: keeps of each file what its imports came to, so that a change need not find it all again

import type { ImportFacts, RawImport } from "../facts/imports/model.ts";
import type { ImportingFile, ImportResolver } from "./resolver.ts";

/** A file, and the files that its imports mean. */
export interface ResolvedFile {
  readonly file: ImportingFile;
  /** Without the file itself, none twice. */
  readonly targets: readonly string[];
  /** Of these, the ones of which only types are taken. */
  readonly typeOnly: ReadonlySet<string>;
  readonly unresolved: readonly RawImport[];
  /** How many of its imports mean something outside the workspace. */
  readonly external: number;
  /** What one of its imports means cannot be told from its words, so that any other file may change it. */
  readonly isOdd: boolean;
}

const none: ReadonlySet<string> = new Set();
const nothing: readonly RawImport[] = [];
/** A file with more targets than this has an index of them. */
const few = 40;

export function resolveFile(file: ImportingFile, resolver: ImportResolver): ResolvedFile {
  const { path, language, facts } = file;
  let unresolved: RawImport[] | undefined;
  const targets: string[] = [];
  /** Whether more than types is taken of each. */
  const runs: boolean[] = [];
  let places: Map<string, number> | undefined;
  let external = 0;
  let isOdd = false;
  for (const one of facts.imports) {
    const found = resolver.resolve(path, language, one, facts);
    if (found.kind === "unresolved") (unresolved ??= []).push(one);
    else if (found.kind === "external") external++;
    else {
      isOdd ||= found.by === "description" || endsInFolder(one.specifier);
      for (const target of found.paths) {
        if (target === path) continue;
        if (targets.length === few) places ??= new Map(targets.map((known, place) => [known, place]));
        const place = places ? (places.get(target) ?? -1) : targets.indexOf(target);
        if (place >= 0) runs[place] ||= one.form !== "type";
        else {
          places?.set(target, targets.length);
          targets.push(target);
          runs.push(one.form !== "type");
        }
      }
    }
  }
  const typeOnly = runs.includes(false) ? new Set(targets.filter((_, place) => !runs[place])) : none;
  return {
    file,
    targets,
    typeOnly,
    unresolved: unresolved ?? nothing,
    external,
    isOdd: isOdd || unresolved !== undefined,
  };
}

/** `.`, `../`: it names no file that would tell which it is. */
const endsInFolder = (specifier: string): boolean =>
  (specifier.endsWith(".") || specifier.endsWith("/")) && /(?:^|\/)\.{0,2}$/.test(specifier);

/** The words of a file's imports, by which a file that comes or goes may be meant. */
export function* wordsOf({ imports }: ImportFacts): Generator<string, void, undefined> {
  for (const { specifier, names } of imports) {
    for (const segment of specifier.split(/[/\\:]/)) {
      yield segment;
      for (const part of segment.split(/[.?#!]/)) yield part;
    }
    if (names) yield* names;
  }
}
