// @customer-impact via ./links: tells which imports a file that comes or goes can concern

import { byCodePoint } from "../text/order.ts";
import { baseNameOf, directoryOf } from "./path.ts";
import { type ResolvedFile, wordsOf } from "./resolvedFile.ts";
import type { LinkInput } from "./links.ts";

/** All files that import, or a test of them. */
export type Affected = "all" | ((file: ResolvedFile) => boolean);

/**
 * Tells the files whose imports may mean something else in another tree: those with a word of a path that came or went, those
 * that mean such a path, and those of which no word tells what they mean. Where a file that describes others says something
 * else, or one declares something else, that is all of them.
 */
export function affectedFiles(before: LinkInput, after: LinkInput): Affected {
  if (declarationsOf(before) !== declarationsOf(after)) return "all";
  if (before.tree.textsRead().some((path) => before.tree.text(path) !== after.tree.text(path))) return "all";
  const changed = differences(before.tree.paths, after.tree.paths);
  if (changed.length === 0) return () => false;
  if (changed.some(isDescription)) return "all";
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
  const paths = new Set(changed);
  return (file) => {
    if (file.isOdd || file.targets.some((target) => paths.has(target))) return true;
    for (const word of wordsOf(file.file.facts)) if (words.has(word.toLowerCase())) return true;
    return false;
  };
}

/** Whether files of such a name may describe others, whatever the language. */
const isDescription = (path: string): boolean =>
  /(?:^|\/)(?:package\.json|[jt]sconfig[^/]*\.json|lerna\.json|pnpm-workspace\.yaml|svelte\.config\.[jt]s|go\.(?:mod|work)|[^/]*\.toml|setup\.(?:py|cfg)|pytest\.ini|tox\.ini|pom\.xml|[^/]*\.gradle(?:\.kts)?|[^/]*\.[a-z]{2}proj|[^/]*\.sln|composer\.json|pubspec\.yaml|Package\.swift|dune(?:-project)?|[^/]*\.cabal|package\.yaml|mix\.exs|Gemfile|[^/]*\.gemspec|build\.sbt|rebar\.config|[^/]*\.app\.src|Makefile\.PL|Build\.PL|cpanfile|dist\.ini|META\.json)$/.test(
    path,
  );

const declarationsOf = ({ importing }: LinkInput): string =>
  importing.flatMap(({ path, facts }) => (facts.declares ? [`${path}\0${facts.declares.join("\0")}`] : [])).join("\n");

/** The paths that only one of two lists has; both are in code point order. */
function differences(a: readonly string[], b: readonly string[]): readonly string[] {
  const found: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const order = i >= a.length ? 1 : j >= b.length ? -1 : byCodePoint(a[i]!, b[j]!);
    if (order === 0) {
      i++;
      j++;
    } else found.push(order < 0 ? a[i++]! : b[j++]!);
  }
  return found;
}
