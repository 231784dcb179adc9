// @customer-impact #quick-answer: reads no file whose name says all that matters

import type { Language, Languages } from "../languages/language.ts";
import { byCodePoint, inCodePointOrder } from "../text/order.ts";
import { type Steps, stride } from "../text/steps.ts";
import { type Classifier, classifier, type NamedFile } from "./classify.ts";
import type { Configuration } from "./configuration.ts";
import { type Grain, grainOf, sharedModule, spokenFor } from "./grain.ts";
import type { Attributes } from "./nameCauses.ts";
import { isManifest, packageFinder } from "./packages.ts";

/** What is known of a tree of files before one is opened, and what must be read to know the rest. */
export interface Plan {
  /** Every file, in code point order of paths. */
  readonly files: readonly NamedFile[];
  /** The files to read, each as its `reading` says. */
  readonly requests: readonly NamedFile[];
  /** The manifests of the workspace's packages. They need to be read only where package names matter. */
  readonly manifests: readonly string[];
  readonly grain: Grain;
  readonly decide: Classifier["decide"];
}

/**
 * Makes the plans of a workspace. What it finds out about a path is kept, so that the next plan, with some files more or
 * less, costs little.
 *
 * @returns a function from all paths that there are (relative to the root, with `/`, in any order, none twice) to a plan
 */
export function planner(
  configuration: Configuration,
  attributes: Attributes,
  languages: Languages,
): (paths: readonly string[]) => Steps<Plan> {
  const { byName, decide } = classifier(configuration, attributes, languages);
  const setGrain = grainOf(configuration);
  let known: readonly NamedFile[] = [];
  return function* (paths) {
    const byPath = (known = yield* nameAll(inCodePointOrder(paths), known, byName));
    const manifestsOf = once(() => manifestPaths(byPath));
    const packageOf = once(() => packageFinder(manifestsOf()));
    const grain: Grain = { grainOf: setGrain, packageOf: (directory) => packageOf()(directory) };
    const files = yield* withSpeakers(byPath, grain);
    return {
      files,
      get requests() {
        return files.filter(({ reading }) => reading !== "nothing");
      },
      get manifests() {
        return manifestsOf();
      },
      grain,
      decide,
    };
  };
}

/** Names the files of a list in order; what was found out about those of the last list is kept. */
function* nameAll(
  paths: readonly string[],
  known: readonly NamedFile[],
  byName: (path: string) => NamedFile,
): Steps<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  let at = 0;
  for (const path of paths) {
    if (files.length % stride === 0) yield;
    while (at < known.length && byCodePoint(known[at]!.path, path) < 0) at++;
    files.push(known[at]?.path === path ? known[at]! : byName(path));
  }
  return files;
}

const manifestPaths = (files: readonly NamedFile[]): readonly string[] =>
  files.filter(({ path, cause }) => !cause && isManifest(path)).map(({ path }) => path);

/** Few workspaces ask for their packages, so they are found when one does. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Asks for what may speak for a directory or package too: a README, a manifest with comments. */
function* withSpeakers(files: readonly NamedFile[], grain: Grain): Steps<readonly NamedFile[]> {
  const modules = new Set<string>();
  for (let at = 0; at < files.length; at++) {
    if (at % stride === 0) yield;
    const { path, cause, reading, languages } = files[at]!;
    if (cause || reading === "nothing") continue;
    // A file whose name allows several languages may be any of them.
    for (let i = 0; i < Math.max(languages.length, 1); i++) {
      const module = sharedModule(path, languages[i], grain);
      if (module !== undefined) modules.add(module);
    }
  }
  if (modules.size === 0) return files;
  return files.map((file) => {
    const { path, cause, reading, languages } = file;
    const speaks =
      !cause &&
      reading === "nothing" &&
      languages.some(hasComments) &&
      spokenFor(path, grain).some((module) => modules.has(module));
    return speaks ? Object.assign({}, file, { reading: "facts" as const }) : file;
  });
}

const commented = new WeakMap<Language, boolean>();

function hasComments(language: Language): boolean {
  let found = commented.get(language);
  if (found === undefined) {
    found = language.syntax.rules.some(
      (rule) =>
        rule.kind === "line" ||
        rule.kind === "block" ||
        rule.kind === "embedded" ||
        (rule.kind === "string" && rule.docstrings !== undefined),
    );
    commented.set(language, found);
  }
  return found;
}
