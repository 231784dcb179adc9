// @customer-impact via ./javascript: goes from what a bundler writes back to the entry that it was told to write it from

import { compileGlobs } from "../../../workspace/globs.ts";
import type { ImportTree } from "../../tree.ts";
import { joinPath, under } from "../../path.ts";
import { isRecord, type Manifests } from "./manifests.ts";

/** What a bundler starts from. */
interface Entries {
  /** Paths from the root, by the names that they are written under. */
  readonly named: ReadonlyMap<string, string>;
  /** The others: each is written under its path behind the folders that all have in common. */
  readonly paths: readonly string[];
  /** Where the settings say that it is written to, from the directory of the package. */
  readonly folders: readonly string[];
}

/**
 * Finds the source of a file that a bundler writes. Its entries are the files of the package that its settings, or the scripts of
 * the package, name by a literal; nothing of these is run. An entry is written under its name or path, and that must be the path
 * of the file that is looked for, behind the folder of the output. It is told by number; -1 where there is none.
 */
export function bundleFinder(tree: ImportTree, manifests: Manifests): (target: string, directory: string) => number {
  const known = new Map<string, Entries>();
  const entriesOf = (directory: string): Entries => {
    let entries = known.get(directory);
    if (!entries) known.set(directory, (entries = readEntries(tree, manifests, directory)));
    return entries;
  };
  return (target, directory) => {
    const inside = directory === "" ? target : target.slice(directory.length + 1);
    const [, path, folder = ""] = /^(([^/]+)\/.+?)(?:(?:\.d)?\.[cm]?[jt]sx?)?$/.exec(inside) ?? [];
    if (path === undefined || !(directory === "" || target.startsWith(`${directory}/`))) return -1;
    const { named, paths, folders } = entriesOf(directory);
    for (const output of [...folders, folder]) {
      if (!path.startsWith(`${output}/`)) continue;
      const wanted = path.slice(output.length + 1);
      const found = [wanted, wanted.replace(formats, "")]
        .map((one) => named.get(one) ?? shortest(paths, one))
        .find((one) => one !== undefined);
      if (found !== undefined) return tree.find(found);
    }
    return -1;
  };
}

/** Folders of an output that say for whom it is written. */
const formats = /^(?:esm?|cjs|mjs|umd|module|commonjs|modern|legacy|node|browser)\//;

/** The entry with the fewest folders in front of a path; undefined where two have as few. */
function shortest(paths: readonly string[], wanted: string): string | undefined {
  const found = paths.filter((path) => {
    const stem = path.replace(/\.[cm]?[jt]sx?$/, "");
    return stem === wanted || stem.endsWith(`/${wanted}`);
  });
  const [best, next] = found.toSorted((a, b) => a.length - b.length);
  return next !== undefined && next.split("/").length === best!.split("/").length ? undefined : best;
}

const settings = ["tsdown", "tsup", "rolldown", "rollup", "vite", "build", "bunchee", "esbuild"].flatMap((name) =>
  ["ts", "mts", "js", "mjs", "cjs"].map((extension) => `${name}.config.${extension}`),
);

/** Settings go no further, in characters. */
const longest = 200_000;
/** A literal, and a key in front of it: `cli: resolve(here, "src/cli.ts")` */
const literal =
  /(?:(?:["']([^"'\n]{1,200})["']|([\w$]{1,200}))[ \t]{0,9}:\s{0,99}(?:[\w$.]{1,80}\([^()"'`]{0,200})?)?["'`]([^"'`\n]{1,300})["'`]/g;

function readEntries(tree: ImportTree, manifests: Manifests, directory: string): Entries {
  const named = new Map<string, string>();
  const paths = new Set<string>();
  const folders = new Set<string>();
  const matching = patternReader(tree);
  const add = (text: string, name: string | undefined): void => {
    for (const path of filesOf(tree, directory, text, matching)) {
      paths.add(path);
      if (name !== undefined && !named.has(name)) named.set(name, path);
    }
  };
  for (const file of settings)
    for (const [, quoted, name, text = ""] of (tree.text(under(directory, file)) ?? "")
      .slice(0, longest)
      .matchAll(literal))
      if (/^(?:outDir|outdir|dir)$/.test(quoted ?? name ?? "")) folders.add(joinPath("", text) ?? "");
      else add(text, quoted ?? name);
  const scripts = manifests.in(directory)?.value["scripts"];
  for (const command of Object.values(isRecord(scripts) ? scripts : {}))
    if (
      typeof command === "string" &&
      /\b(?:tsup|tsdown|esbuild|bunchee|microbundle|ncc|rollup|rolldown)\b/.test(command)
    )
      for (const word of command.slice(0, 4000).split(/[\s"'=]+/)) add(word, undefined);
  return { named, paths: [...paths], folders: [...folders] };
}

type Matching = (pattern: string) => readonly string[];

/** The scripts that a literal names, by path or by pattern. */
function filesOf(tree: ImportTree, directory: string, text: string, matching: Matching): readonly string[] {
  if (!/\.(?:[cm]?[jt]sx?|\{[\w,]{1,30}\})$/.test(text) || text.startsWith("!")) return [];
  const path = joinPath(directory, text);
  if (path === undefined || (directory !== "" && !path.startsWith(`${directory}/`))) return [];
  if (!/[*{]/.test(text)) return tree.has(path) ? [path] : [];
  return matching(path);
}

/** Settings of a package that hold more patterns than this hold data. */
const mostPatterns = 100;

/**
 * Finds the files that patterns from the root match, in the order of their paths. Each pattern goes through the folder that it
 * starts from, and no other.
 */
function patternReader(tree: ImportTree): Matching {
  const known = new Map<string, readonly string[]>();
  return (pattern) => {
    let found = known.get(pattern);
    if (!found) {
      if (known.size >= mostPatterns) return [];
      const plain = /^[^*?[{\\]*/.exec(pattern)?.[0] ?? "";
      const matches = compileGlobs([`/${pattern}`]);
      found = filesBelow(tree, plain.slice(0, Math.max(0, plain.lastIndexOf("/")))).filter((path) => matches(path));
      known.set(pattern, found);
    }
    return found;
  };
}

function filesBelow({ folders, paths }: ImportTree, directory: string): readonly string[] {
  const open = [folders.at(directory)];
  const files: number[] = [];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    for (const file of folder.files.values()) files.push(file);
    for (const inner of folder.folders.values()) open.push(inner);
  }
  return files.sort((a, b) => a - b).map((file) => paths[file]!);
}
