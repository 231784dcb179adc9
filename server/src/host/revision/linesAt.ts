// @customer-impact Reviewer: compares the lines of a commit with those of today, and nothing is checked out for it

import { type Analysis, analyseSource } from "../analyse.ts";
import { GitFailure } from "../listing/git.ts";
import { configurationName } from "../workspaceRoot.ts";
import { type ConfigurationUse, unconfigured } from "../configurationUse.ts";
import type { Lines } from "../../lines/model.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import { configurationIn } from "./configurationAt.ts";
import { linesWithImportsAt } from "./importsAt.ts";
import { openRepository, type Repository } from "./repository.ts";
import { listTree } from "./tree.ts";
import { listingOf, treeSource } from "./treeSource.ts";

export interface LinesAtOptions {
  /** Judges by this configuration. Without it by that of the commit itself, as `coverage` would have done there. */
  readonly configuration?: ConfigurationUse | undefined;
  /** What counts where the configuration of the commit has faults; the default configuration where absent. */
  readonly fallback?: ConfigurationUse | undefined;
  /** Whether facts of earlier runs may be used and those of this one are kept. */
  readonly cache: boolean;
  /** ISO date, which `until` is compared with. */
  readonly today: string;
  /** Whether the packages are asked for even where no line could name one. */
  readonly needsPackages?: boolean;
  /** Whether it is asked who imports whom. */
  readonly imports?: boolean;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Judges the lines of a workspace as it was at a commit. All is read from git's objects: nothing is checked out, and the files
 * on disk are not looked at.
 *
 * @param root absolute: the top of a work tree, or any directory below
 * @param commit the whole hash of a commit or tree
 * @throws ChangesFailure or GitFailure where there is no repository, no such commit, or git cannot read it
 */
export async function linesAt(root: string, commit: string, options: LinesAtOptions): Promise<Analysis> {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) throw new GitFailure("that is no hash of a commit");
  const repository = await openRepository(root, options.cache);
  try {
    return await analyseTree(repository, commit, options);
  } finally {
    await repository.close();
  }
}

async function analyseTree(repository: Repository, commit: string, options: LinesAtOptions): Promise<Analysis> {
  const listing = await listingOf(repository, await listTree(repository.git, repository.root, commit));
  const { configuration: given, fallback = unconfigured, today, needsPackages = false, imports, onProgress } = options;
  const notes: string[] = [];
  let use = given;
  if (!use) {
    const source = treeSource(repository, listing, unconfigured.configuration);
    const reading = await configurationIn(source, listing.files);
    if (reading.kind === "faulty") notes.push(faultNote(commit, reading.fault, fallback));
    use = reading.kind === "faulty" ? fallback : reading.use;
  }
  const source = treeSource(repository, listing, use.configuration);
  const complete = (files: WorkspaceFiles, lines: Lines): Promise<Lines> => linesWithImportsAt(source, files, lines);
  const besides = imports ? { withImports: true, complete } : undefined;
  const analysis = await analyseSource(source, { ...use, today, needsPackages, onProgress }, besides);
  if (analysis.note !== undefined) notes.push(analysis.note);
  const { missing } = repository.blobs;
  if (missing > 0) notes.push(missingNote(missing));
  return {
    lines: analysis.lines,
    get problems() {
      return analysis.problems;
    },
    ...(notes.length > 0 && { note: notes.join("\n") }),
  };
}

const faultNote = (commit: string, fault: string, fallback: ConfigurationUse): string =>
  `${configurationName} has faults at ${commit.slice(0, 10)}, so ${fallback === unconfigured ? "the default" : "another"} configuration is used for it. ${fault}`;

/** What a partial clone lacks is told: one sentence. */
export const missingNote = (count: number): string =>
  `${count} ${count === 1 ? "file is" : "files are"} not in this clone, which is a partial one, so what ${count === 1 ? "it says is" : "they say is"} not known: "git fetch --refetch --filter=blob:limit=1m" brings ${count === 1 ? "it" : "them"}.`;
