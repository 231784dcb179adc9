// @customer-impact Reviewer: sees what changed on disk too, staged or not, in submodules too

import { existsSync } from "node:fs";
import { join } from "node:path";
import { createDirectories, type Directories } from "../directories.ts";
import { type Git, GitFailure } from "../listing/git.ts";
import { nestedFiles, settingsOf, withoutFilters } from "../listing/gitFiles.ts";
import { absolutePath, type BytePath, decodePath } from "../listing/paths.ts";
import { type Contents, contentsOf } from "./contents.ts";
import { type IndexEntries, indexEntries } from "./indexEntries.ts";
import { isFileMode, isLinkMode, type RawChange } from "./rawDiff.ts";
import { below, deepest, fileChange, rawDiff, type TreeChange } from "./treeChanges.ts";

/**
 * What changed between a commit and the files on disk: staged, not staged, and files that git does not know and does not
 * ignore. What changed in a submodule is found in the same way, from the commit that the outer one names.
 *
 * @param base a hash
 * @param onNote told what could not be done, as a sentence
 * @throws GitFailure
 */
export async function workTreeChanges(
  git: Git,
  directory: string,
  base: string,
  onNote: (note: string) => void,
  depth = 0,
): Promise<TreeChange[]> {
  const { filters } = await settingsOf(git, directory, depth);
  const [differences, entries] = await Promise.all([
    rawDiff(git, directory, [base], withoutFilters(filters), onNote),
    indexEntries(git, directory),
  ]);
  const directories = createDirectories<BytePath>((path) => absolutePath(directory, path));
  const contents = contentsOf(directory, directories);
  const changes = differences.filter((one) => !isOnlyTouched(one, contents)).flatMap((one) => fileChange(one) ?? []);
  const known = new Set(differences.map(({ path }) => path));
  for (const [path, hash] of entries.unseen)
    if (!known.has(path) && directories.hasFile(path) && !contents.isSame(path, hash))
      changes.push({ path, status: "modified" });
  const untracked = entries.untracked.filter((path) => directories.hasFile(path));
  const moved = movedFiles(differences, untracked, contents);
  const isSource = new Set(moved.map(({ from }) => from));
  const isTarget = new Set(moved.map(({ path }) => path));
  return [
    ...changes.filter(({ path, status }) => status !== "deleted" || !isSource.has(path)),
    ...moved,
    ...untracked.filter((path) => !isTarget.has(path)).map((path): TreeChange => ({ path, status: "added" })),
    ...(await repositoryChanges(git, directory, { entries, differences, directories, depth, onNote })),
  ];
}

/** Git tells of a file with another time stamp that it may have changed. */
const isOnlyTouched = ({ status, path, oldMode, newMode, oldHash, newHash }: RawChange, contents: Contents): boolean =>
  status === "M" &&
  oldMode === newMode &&
  isFileMode(newMode) &&
  /^0+$/.test(newHash) &&
  contents.isSame(path, oldHash);

/** A file that was moved without a word to git is gone in one place and unknown in another. */
function movedFiles(
  differences: readonly RawChange[],
  untracked: readonly BytePath[],
  contents: Contents,
): { readonly path: BytePath; readonly status: "renamed"; readonly from: BytePath }[] {
  const gone = new Map(
    differences
      .filter(({ status, oldMode }) => status === "D" && isFileMode(oldMode))
      .map(({ oldHash, path }) => [oldHash, path]),
  );
  const [like] = gone.keys();
  if (like === undefined) return [];
  return untracked.flatMap((path) => {
    const hash = contents.hashOf(path, like) ?? "";
    const from = gone.get(hash);
    gone.delete(hash);
    return from === undefined ? [] : [{ path, status: "renamed" as const, from }];
  });
}

interface Inside {
  readonly entries: IndexEntries;
  readonly differences: readonly RawChange[];
  readonly directories: Directories<BytePath>;
  readonly depth: number;
  readonly onNote: (note: string) => void;
}

/** What changed in repositories inside of this one. */
async function repositoryChanges(
  git: Git,
  root: string,
  { entries, differences, directories, depth, onNote }: Inside,
): Promise<TreeChange[]> {
  const differing = new Map(differences.map((one) => [one.path, one]));
  const allAdded = async (path: BytePath): Promise<TreeChange[]> =>
    (await nestedFiles(git, root, path, directories, depth)).map((file) => ({ path: file.path, status: "added" }));
  const inSubmodule = async (path: BytePath, commit: string): Promise<TreeChange[]> => {
    const { path: shown, rawPath } = decodePath(path);
    const directory = join(root, shown);
    if (!directories.isReal(path) || !existsSync(join(directory, ".git"))) return [];
    try {
      if (rawPath || depth >= deepest) throw new GitFailure("git cannot look into it");
      return below(path, await workTreeChanges(git, directory, commit, onNote, depth + 1));
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      onNote(`All files of the submodule ${shown} count as changed: ${error.message}.`);
      return allAdded(path);
    }
  };
  const found: TreeChange[] = [];
  for (const path of entries.repositories) found.push(...(await allAdded(path)));
  for (const [path, indexed] of entries.links) {
    const difference = differing.get(path);
    const commit = difference ? difference.oldHash : indexed;
    const wasThere = !difference || isLinkMode(difference.oldMode);
    found.push(...(await (wasThere ? inSubmodule(path, commit) : allAdded(path))));
  }
  return found;
}
