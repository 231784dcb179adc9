// @customer-impact via ./links: tells which imports a file that comes or goes can concern

import { isSameImports } from "../facts/imports/model.ts";
import type { ImportFamily } from "../languages/importSyntax.ts";
import { byCodePoint } from "../text/order.ts";
import type { FoundFiles } from "./family.ts";
import type { LinkInput } from "./links.ts";
import { baseNameOf, directoryOf } from "./path.ts";
import { type ResolvedFile, wordsOf } from "./resolvedFile.ts";
import { familyOf } from "./resolver.ts";

/** What still holds of what was linked in another tree. */
export interface Affected {
  /**
   * What a file came to, where that still holds.
   *
   * @param number its number now
   * @param files what all came to then, by their numbers of then
   */
  readonly held: (number: number, files: readonly (ResolvedFile | undefined)[]) => ResolvedFile | undefined;
}

const nobody: Affected = { held: () => undefined };

/**
 * Tells the files whose imports mean the same in another tree. Those with a word of a path that came or went may not, those
 * that mean such a path, and those of which no word tells what they mean. Where a file that describes others says something
 * else, that is all of them; where one declares something else, all of its family.
 */
export function affectedFiles(before: LinkInput, after: LinkInput): Affected {
  if (before.tree.textsRead().some((path) => before.tree.text(path) !== after.tree.text(path))) return nobody;
  const { changed, places } = compared(before.tree.paths, after.tree.paths);
  if (changed.some(isDescription)) return nobody;
  const words = wordsIn(changed, before, after);
  const isIn = new Uint8Array(before.tree.paths.length);
  for (const number of places) if (number >= 0) isIn[number] = 1;
  const families = redeclared(before, after, places, isIn);
  const renumbered = changed.length === 0 ? undefined : renumbering(before.tree.paths.length, places);
  return {
    held: (number, files) => {
      const place = places[number]!;
      const [old, now, was] = [files[place], after.resolver.file(number), before.resolver.file(place)];
      if (!old || !now || !was || now.language !== was.language || !isSameImports(was.facts, now.facts))
        return undefined;
      if (families.has(familyOf(now.language))) return undefined;
      // What could not be resolved is told with its line, which may be another now.
      if (was.facts !== now.facts && old.unresolved.length > 0) return undefined;
      if (!renumbered) return old;
      if (old.isOdd || old.found.some((one) => one.files.some((file) => isIn[file] === 0))) return undefined;
      for (const word of wordsOf(now.facts)) if (words.has(word.toLowerCase())) return undefined;
      return renumbered(old);
    },
  };
}

/** Words by which a file that came or went may be meant. */
function wordsIn(changed: readonly string[], before: LinkInput, after: LinkInput): ReadonlySet<string> {
  const words = new Set<string>();
  // A module of OCaml is named as its file is, but for the first letter.
  const add = (word: string): unknown => words.add(word.toLowerCase());
  for (const path of changed) {
    const name = baseNameOf(path);
    add(name);
    for (const part of name.split(".")) add(part);
    // A file that stands for its folder, and folders that are new or gone.
    add(baseNameOf(directoryOf(path)));
    for (let at = directoryOf(path); at !== ""; at = directoryOf(at))
      if (before.tree.hasDirectory(at) !== after.tree.hasDirectory(at)) add(baseNameOf(at));
  }
  return words;
}

/** Gives what a file came to the numbers that its files have now. */
function renumbering(count: number, places: Int32Array): (file: ResolvedFile) => ResolvedFile {
  const numbers = new Int32Array(count);
  places.forEach((place, number) => place >= 0 && (numbers[place] = number));
  const known = new Map<FoundFiles, FoundFiles>();
  const moved = (one: FoundFiles): FoundFiles => {
    let found = known.get(one);
    if (!found) known.set(one, (found = { ...one, files: one.files.map((file) => numbers[file]!) }));
    return found;
  };
  return (file) => ({
    ...file,
    found: file.found.map(moved),
    typeOnly: file.typeOnly.size === 0 ? file.typeOnly : new Set([...file.typeOnly].map(moved)),
  });
}

/** Whether files of such a name may describe others, whatever the language. */
const isDescription = (path: string): boolean =>
  /(?:^|\/)(?:package\.json|[jt]sconfig[^/]*\.json|lerna\.json|pnpm-workspace\.yaml|svelte\.config\.[jt]s|go\.(?:mod|work)|[^/]*\.toml|setup\.(?:py|cfg)|pytest\.ini|tox\.ini|pom\.xml|[^/]*\.gradle(?:\.kts)?|[^/]*\.[a-z]{2}proj|[^/]*\.sln|composer\.json|pubspec\.yaml|Package\.swift|dune(?:-project)?|[^/]*\.cabal|package\.yaml|mix\.exs|Gemfile|[^/]*\.gemspec|build\.sbt|rebar\.config|[^/]*\.app\.src|Makefile\.PL|Build\.PL|cpanfile|dist\.ini|META\.json)$/.test(
    path,
  );

/** Families of which a file declares something else than before. */
function redeclared(
  before: LinkInput,
  after: LinkInput,
  places: Int32Array,
  isIn: Uint8Array,
): ReadonlySet<ImportFamily | undefined> {
  const families = new Set<ImportFamily | undefined>();
  places.forEach((place, number) => {
    const [was, now] = [before.resolver.file(place), after.resolver.file(number)];
    if (was?.facts === now?.facts && was?.language === now?.language) return;
    const isSame =
      was?.language === now?.language && was?.facts.declares?.join("\0") === now?.facts.declares?.join("\0");
    for (const one of isSame ? [] : [was, now]) if (one?.facts.declares) families.add(familyOf(one.language));
  });
  isIn.forEach((is, place) => {
    const was = is === 0 ? before.resolver.file(place) : undefined;
    if (was?.facts.declares) families.add(familyOf(was.language));
  });
  return families;
}

/** Compares two lists in code point order: the paths that only one has, and by place in the second the place in the first, or -1. */
function compared(
  a: readonly string[],
  b: readonly string[],
): { readonly changed: readonly string[]; readonly places: Int32Array } {
  const changed: string[] = [];
  const places = new Int32Array(b.length).fill(-1);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const order = i >= a.length ? 1 : j >= b.length ? -1 : a[i] === b[j] ? 0 : byCodePoint(a[i]!, b[j]!);
    if (order === 0) places[j++] = i++;
    else changed.push(order < 0 ? a[i++]! : b[j++]!);
  }
  return { changed, places };
}
