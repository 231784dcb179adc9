// @customer-impact via ./links: tells which imports a file that comes or goes can concern

import { type ImportFacts, isSameImports } from "../facts/imports/model.ts";
import type { ImportFamily } from "../languages/importSyntax.ts";
import { byCodePoint } from "../text/order.ts";
import type { LinkInput } from "./links.ts";
import { baseNameOf, directoryOf } from "./path.ts";
import type { ResolvedFiles } from "./resolvedFiles.ts";
import { familyOf, type ImportingFile } from "./resolver.ts";

/** What still holds of what was linked in another tree. */
export interface Affected {
  /** Where what a file came to still holds: its number of then. Else -1. */
  readonly placeOf: (file: number) => number;
  /** By number of then: that of now, -1 where the file is gone. Undefined where they are the same. */
  readonly numbers: Int32Array | undefined;
}

/**
 * Tells the files whose imports mean the same in another tree. Those with a word of a path that came or went may not, those
 * that mean such a path, and those of which no word tells what they mean. Where a file that describes others says something
 * else, that is all of them; where one declares something else, all of its family.
 *
 * @param files what they came to before
 * @returns undefined where nothing holds
 */
export function affectedFiles(before: LinkInput, after: LinkInput, files: ResolvedFiles): Affected | undefined {
  if (before.tree.textsRead().some((path) => before.tree.text(path) !== after.tree.text(path))) return undefined;
  const { changed, places, numbers } = compared(before.tree.paths, after.tree.paths);
  if (changed.some(isDescription)) return undefined;
  const words = wordsIn(changed, before, after);
  const isThere = Uint8Array.from(numbers, (number) => (number < 0 ? 0 : 1));
  const families = redeclared(before, after, places, isThere);
  const isSame = (place: number, file: number): boolean => {
    const [was, now] = [before.resolver.file(place), after.resolver.file(file)];
    if (!was || !now) return false;
    if (was === now) return !families.has(familyOf(now.language));
    if (was.language !== now.language || !isSameImports(was.facts, now.facts)) return false;
    // What could not be resolved is told with its line, which may be another now.
    return !families.has(familyOf(now.language)) && (was.facts === now.facts || !files.unresolved.has(place));
  };
  const isNamed = ({ facts }: ImportingFile): boolean => {
    for (const word of wordsOf(facts)) if (words.has(word.toLowerCase())) return true;
    return false;
  };
  const holds = (place: number, file: number): boolean =>
    place >= 0 &&
    files.has(place) &&
    isSame(place, file) &&
    (changed.length === 0 ||
      (!files.isOdd(place) && files.meansOnly(place, isThere) && !isNamed(after.resolver.file(file)!)));
  return {
    placeOf: (file) => (holds(places[file]!, file) ? places[file]! : -1),
    numbers: changed.length === 0 ? undefined : numbers,
  };
}

/** The words of a file's imports, by which a file that comes or goes may be meant. */
function* wordsOf({ imports }: ImportFacts): Generator<string, void, undefined> {
  for (const { specifier, names } of imports) {
    for (const segment of specifier.split(/[/\\:]/)) {
      yield segment;
      for (const part of segment.split(/[.?#!]/)) yield part;
    }
    if (names) yield* names;
  }
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
  isThere: Uint8Array,
): ReadonlySet<ImportFamily | undefined> {
  const families = new Set<ImportFamily | undefined>();
  places.forEach((place, number) => {
    const [was, now] = [before.resolver.file(place), after.resolver.file(number)];
    if (was === now || (was?.facts === now?.facts && was?.language === now?.language)) return;
    const isSame =
      was?.language === now?.language && was?.facts.declares?.join("\0") === now?.facts.declares?.join("\0");
    for (const one of isSame ? [] : [was, now]) if (one?.facts.declares) families.add(familyOf(one.language));
  });
  isThere.forEach((is, place) => {
    const was = is === 0 ? before.resolver.file(place) : undefined;
    if (was?.facts.declares) families.add(familyOf(was.language));
  });
  return families;
}

/**
 * Compares two lists in code point order: the paths that only one has, by place in the second the place in the first, and the other
 * way round; -1 where there is none.
 */
function compared(
  a: readonly string[],
  b: readonly string[],
): { readonly changed: readonly string[]; readonly places: Int32Array; readonly numbers: Int32Array } {
  const changed: string[] = [];
  const places = new Int32Array(b.length).fill(-1);
  const numbers = new Int32Array(a.length).fill(-1);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const order = i >= a.length ? 1 : j >= b.length ? -1 : a[i] === b[j] ? 0 : byCodePoint(a[i]!, b[j]!);
    if (order === 0) {
      numbers[i] = j;
      places[j++] = i++;
    } else changed.push(order < 0 ? a[i++]! : b[j++]!);
  }
  return { changed, places, numbers };
}
