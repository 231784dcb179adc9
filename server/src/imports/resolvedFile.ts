// @customer-impact via ./links: keeps of each file what its imports came to, so that a change need not find it all again

import type { ImportFacts, RawImport } from "../facts/imports/model.ts";
import { type FamilyResolver, type FoundFiles, type Origin, unresolved } from "./family.ts";

/** What the imports of a file came to. */
export interface ResolvedFile {
  /** None twice, as long as imports that mean the same give the same object. The file itself may be among them. */
  readonly found: readonly FoundFiles[];
  /** Of these, the ones of which only types are taken; empty where there are none. */
  readonly typeOnly: ReadonlySet<FoundFiles>;
  readonly unresolved: readonly RawImport[];
  /** How many of its imports mean something outside the workspace. */
  readonly external: number;
  /** What one of its imports means cannot be told from its words, so that any other file may change it. */
  readonly isOdd: boolean;
}

const none: ReadonlySet<FoundFiles> = new Set();
const nothing: readonly RawImport[] = [];
/** A file that means more than this has an index of it. */
const few = 40;

export function resolveFile(from: Origin, resolver: FamilyResolver | undefined): ResolvedFile {
  let missing: RawImport[] | undefined;
  const all: FoundFiles[] = [];
  /** Whether more than types is taken of each. */
  const runs: boolean[] = [];
  let places: Map<FoundFiles, number> | undefined;
  let external = 0;
  let isOdd = false;
  for (const one of from.facts.imports) {
    const found = resolver ? resolver.resolve(from, one) : unresolved;
    if (found.kind === "unresolved") (missing ??= []).push(one);
    else if (found.kind === "external") external++;
    else {
      isOdd ||= found.by === "description" || endsInFolder(one.specifier);
      if (all.length === few) places ??= new Map(all.map((known, place) => [known, place]));
      const place = places ? (places.get(found) ?? -1) : all.indexOf(found);
      if (place >= 0) runs[place] ||= one.form !== "type";
      else {
        places?.set(found, all.length);
        all.push(found);
        runs.push(one.form !== "type");
      }
    }
  }
  return {
    found: all,
    typeOnly: runs.includes(false) ? new Set(all.filter((_, place) => !runs[place])) : none,
    unresolved: missing ?? nothing,
    external,
    isOdd: isOdd || missing !== undefined,
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
