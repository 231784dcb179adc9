// @customer-impact via ./listing: finds files of repositories inside of repositories

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Git, GitFailure, outputOf } from "./git.ts";
import { absolutePath, type BytePath, decodePath, staysInside } from "./paths.ts";
import type { walk as Walk } from "./walk.ts";
import { createDirectories, type Directories } from "../directories.ts";

export interface GitFile {
  readonly path: BytePath;
  readonly hash?: string;
}

/** The walker is loaded where it is needed, which is seldom. */
export const walk: typeof Walk = async (root, below) => (await import("./walk.ts")).walk(root, below);

/** More repositories in one another than this are left alone. */
const deepest = 20;

/**
 * The files that git tracks below a directory, or would track, with those of the repositories inside. Undefined where git
 * ignores the directory itself and so knows nothing of it.
 *
 * @param onAsked called once when git has been asked everything, and there is nothing to do but wait
 * @throws GitFailure
 */
export async function gitFiles(
  git: Git,
  root: string,
  depth = 0,
  onAsked?: () => void,
): Promise<GitFile[] | undefined> {
  const settings = settingsOf(git, root, depth);
  const answers = Promise.all([
    outputOf(git(root, ["ls-files", "-z", "-s", "-v", "-o", "--exclude-standard"])),
    settings.then(({ filters }) => changedFiles(git, root, filters)),
    settings.then(({ filters }) => filteredFiles(git, root, filters)),
  ]);
  if (onAsked) settings.then(onAsked, onAsked);
  const [listed, changed, filtered] = await answers;
  if (listed === "" && (await git(root, ["check-ignore", "-q", "."])).status === 0) return undefined;

  const directories = createDirectories<BytePath>((path) => absolutePath(root, path));
  const { files, repositories } = readList(listed, readChanges(changed), new Set(records(filtered)), directories);
  for (const path of repositories)
    for (const file of await nestedFiles(git, root, path, directories, depth)) files.push(file);
  return files;
}

const records = (output: string): string[] => (output === "" ? [] : output.slice(0, -1).split("\0"));

export interface Settings {
  /** The names of the filters that some configuration defines. */
  readonly filters: readonly string[];
}

/** Reads what the repository's configuration says, before anything is asked of git that could depend on it. */
export async function settingsOf(git: Git, root: string, depth: number): Promise<Settings> {
  const { status, output } = await git(root, [
    "config",
    "-z",
    "--name-only",
    "--get-regexp",
    "^(filter\\.|core\\.worktree$)",
  ]);
  const keys = status === 0 ? records(output) : [];
  if (depth > 0 || keys.includes("core.worktree")) {
    const answer = await outputOf(git(root, ["rev-parse", "--is-inside-work-tree", "--show-prefix"]));
    const [inside, prefix] = answer.split("\n");
    if (inside !== "true" || (depth > 0 && prefix !== "")) throw new GitFailure("its work tree is elsewhere");
  }
  const filters = keys.filter((key) => key.startsWith("filter."));
  return { filters: [...new Set(filters.map((key) => key.slice("filter.".length, key.lastIndexOf("."))))] };
}

/** What differs from the index. */
const changedFiles = (git: Git, root: string, filters: readonly string[]): Promise<string> =>
  outputOf(
    git(root, [...withoutFilters(filters), "diff-files", "--raw", "-z", "--ignore-submodules=all", "--relative"]),
  );

/** The files that a filter turns into something else than what git keeps under their hash. */
async function filteredFiles(git: Git, root: string, filters: readonly string[]): Promise<string> {
  if (filters.length === 0) return "";
  const attributes = ":(exclude,attr:!filter !ident !working-tree-encoding)";
  return outputOf(git(root, ["ls-files", "-z", "--", attributes]));
}

/**
 * Git passes a file that changed right after the index was written through its filter, which is a program that the
 * repository's own configuration may name.
 */
export function withoutFilters(names: readonly string[]): string[] {
  if (names.some((name) => /[=\n]/.test(name))) throw new GitFailure("its configuration names a filter in an odd way");
  return names.flatMap((name) =>
    ["clean=", "smudge=", "process=", "required=false"].flatMap((setting) => [
      "-c",
      `filter.${Buffer.from(name, "latin1").toString()}.${setting}`,
    ]),
  );
}

/** By path: the mode of what is there now. */
function readChanges(output: string): Map<BytePath, string> {
  const changes = new Map<BytePath, string>();
  const parts = records(output);
  for (let i = 0; i + 1 < parts.length; i += 2) {
    // ":100644 100755 <hash> <hash> M", then the path.
    const [, mode = "", , , status] = parts[i]!.split(" ");
    if (status !== "U" || !changes.has(parts[i + 1]!)) changes.set(parts[i + 1]!, mode);
  }
  return changes;
}

interface Listed {
  readonly files: GitFile[];
  /** Directories that git takes for repositories of their own. */
  readonly repositories: BytePath[];
}

/** A part of a path that could lead elsewhere, anywhere in a list. */
const mayStray = /[\t /]\.{0,2}[/\0]/;

/**
 * Reads the list of what is tracked and what is not. It may have a million lines, so it is gone through once, and little is
 * done for each.
 */
function readList(
  output: string,
  changes: ReadonlyMap<BytePath, string>,
  filtered: ReadonlySet<BytePath>,
  directories: Directories<BytePath>,
): Listed {
  const files: GitFile[] = [];
  const repositories: BytePath[] = [];
  const strays = mayStray.test(output);
  const isSettled = changes.size === 0 && filtered.size === 0;
  let previous = "";
  for (let at = 0, end = 0; at < output.length; at = end + 1) {
    end = output.indexOf("\0", at);
    const tag = output[at];
    if (tag === "?") {
      // "? ", then the path; that of a repository ends with a slash. Git takes a symbolic link for a file.
      const path = output.slice(at + 2, end);
      if (path.endsWith("/")) repositories.push(path.slice(0, -1));
      else if (directories.hasFile(path)) files.push({ path });
      continue;
    }
    // "H 100644 <hash> 0", a tab, then the path.
    const tab = output.indexOf("\t", at);
    const path = output.slice(tab + 1, end);
    if (path === previous || (strays && !staysInside(path))) continue;
    previous = path;
    const isChanged = !isSettled && changes.has(path);
    if (output.startsWith("160000", at + 2)) {
      if (directories.hasFile(path)) files.push({ path });
      else repositories.push(path);
    } else if (isChanged ? changes.get(path)?.startsWith("100") : output.startsWith("100", at + 2)) {
      const isKnown = tag === "H" && output[tab - 1] === "0" && !isChanged && (isSettled || !filtered.has(path));
      // Git was told not to look at the others: it knows neither whether they are there nor what they are.
      if (isKnown) files.push({ path, hash: output.slice(at + 9, tab - 2) });
      else if (tag === "H" || tag === "M" || directories.hasFile(path)) files.push({ path });
    }
  }
  return { files, repositories };
}

/** The files of a repository inside of another, with paths from the root. */
export async function nestedFiles(
  git: Git,
  root: string,
  path: BytePath,
  directories: Directories<BytePath>,
  depth: number,
): Promise<GitFile[]> {
  if (!staysInside(path) || !directories.isReal(path)) return [];
  const decoded = decodePath(path);
  const below = (files: readonly GitFile[]): GitFile[] =>
    files.map((file) => ({ ...file, path: `${path}/${file.path}` }));
  const directory = join(root, decoded.path);
  if (decoded.rawPath || depth >= deepest) return below((await walk(root, path)).map((found) => ({ path: found })));
  if (!existsSync(join(directory, ".git"))) return [];
  try {
    return below((await gitFiles(git, directory, depth + 1)) ?? []);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return below((await walk(directory)).map((found) => ({ path: found })));
  }
}
