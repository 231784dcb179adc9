// @customer-impact via ./listing: finds files of repositories inside of repositories

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Git, GitFailure, outputOf } from "./git.ts";
import { absolutePath, type BytePath, decodePath, staysInside } from "./paths.ts";
import { createDirectories, type Directories } from "../directories.ts";
import { walk } from "./walk.ts";

export interface GitFile {
  readonly path: BytePath;
  readonly hash?: string;
}

/** More repositories in one another than this are left alone. */
const deepest = 20;

/**
 * The files that git tracks below a directory, or would track, with those of the repositories inside. Undefined where git
 * ignores the directory itself and so knows nothing of it.
 *
 * @throws GitFailure
 */
export async function gitFiles(git: Git, root: string, depth = 0): Promise<GitFile[] | undefined> {
  // The slowest one first.
  const others = outputOf(git(root, ["ls-files", "-z", "-o", "--exclude-standard"]));
  const settings = settingsOf(git, root, depth);
  const [untracked, tracked, changed, filtered] = await Promise.all([
    others,
    outputOf(git(root, ["ls-files", "-z", "-s", "-v"])),
    settings.then(({ filters }) => changedFiles(git, root, filters)),
    settings.then(({ filters }) => filteredFiles(git, root, filters)),
  ]);
  if (tracked === "" && untracked === "" && (await git(root, ["check-ignore", "-q", "."])).status === 0)
    return undefined;

  const directories = createDirectories<BytePath>((path) => absolutePath(root, path));
  const found = records(untracked);
  const entries = readIndex(tracked, readChanges(changed), new Set(records(filtered)), directories);
  const nested = [
    ...entries.repositories.map(({ path }) => path),
    ...found.filter((path) => path.endsWith("/")).map((path) => path.slice(0, -1)),
  ];
  return [
    ...entries.files,
    // Git takes a symbolic link for a file.
    ...found.filter((path) => !path.endsWith("/") && directories.hasFile(path)).map((path) => ({ path })),
    ...(await Promise.all(nested.map((path) => nestedFiles(git, root, path, directories, depth)))).flat(),
  ];
}

const records = (output: string): string[] => (output === "" ? [] : output.slice(0, -1).split("\0"));

interface Settings {
  /** The names of the filters that some configuration defines. */
  readonly filters: readonly string[];
}

/** Reads what the repository's configuration says, before anything is asked of git that could depend on it. */
async function settingsOf(git: Git, root: string, depth: number): Promise<Settings> {
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
function withoutFilters(names: readonly string[]): string[] {
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

interface IndexEntries {
  readonly files: GitFile[];
  /** Directories that the index takes for repositories of their own. */
  readonly repositories: GitFile[];
}

const isFileMode = (mode: string): boolean => mode.startsWith("100");

function readIndex(
  output: string,
  changes: ReadonlyMap<BytePath, string>,
  filtered: ReadonlySet<BytePath>,
  directories: Directories<BytePath>,
): IndexEntries {
  const files: GitFile[] = [];
  const repositories: GitFile[] = [];
  let previous = "";
  for (const record of records(output)) {
    // "H 100644 <hash> 0", a tab, then the path.
    const tab = record.indexOf("\t");
    const path = record.slice(tab + 1);
    if (path === previous || !staysInside(path)) continue;
    previous = path;
    const mode = record.slice(2, 8);
    const now = changes.get(path) ?? mode;
    if (mode === "160000") (directories.hasFile(path) ? files : repositories).push({ path });
    else if (isFileMode(now)) {
      const tag = record[0];
      const known = tag === "H" && record[tab - 1] === "0" && !changes.has(path) && !filtered.has(path);
      // Git was told not to look at the others: it knows neither whether they are there nor what they are.
      if (known) files.push({ path, hash: record.slice(9, tab - 2) });
      else if (tag === "H" || tag === "M" || directories.hasFile(path)) files.push({ path });
    }
  }
  return { files, repositories };
}

async function nestedFiles(
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
