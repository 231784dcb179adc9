// @customer-impact via ./sarif: keeps a file of results below what services take, and loses none

import type { Problem } from "../../rules/rule.ts";
import { byCodePoint } from "../../text/order.ts";
import { bySeverity } from "../bySeverity.ts";

/** Problems below a folder that are told in one result. */
export interface Rest {
  /** With a trailing `/`; empty for the root. */
  readonly folder: string;
  /** At least one, the most severe first. */
  readonly problems: readonly Problem[];
}

/** Code scanning of GitHub shows the first 5,000 results of a run. */
const most = 5000;
/** How many of those may be sums of folders. */
const mostFolders = 500;

/** As many problems as fit, the most severe first, and those beyond by folder, by path. */
export function limited(
  problems: readonly Problem[],
  limits = { results: most, folders: mostFolders },
): { readonly shown: readonly Problem[]; readonly rest: readonly Rest[] } {
  const sorted = bySeverity(problems);
  if (sorted.length <= limits.results) return { shown: sorted, rest: [] };
  const shown = sorted.slice(0, limits.results - limits.folders);
  return { shown, rest: byFolder(sorted.slice(shown.length), limits.folders) };
}

/** By the folders that lie as deep as there can be that many. */
function byFolder(problems: readonly Problem[], atMost: number): Rest[] {
  let folders = new Map([["", problems]]);
  for (let depth = 1; ; depth++) {
    const deeper = new Map<string, Problem[]>();
    for (const problem of problems) {
      const folder = folderAt(problem.path, depth);
      const list = deeper.get(folder);
      if (list) list.push(problem);
      else deeper.set(folder, [problem]);
    }
    // Where one more level opens nothing, there is nothing below.
    const isSame = deeper.size === folders.size && [...deeper.keys()].every((folder) => folders.has(folder));
    if (deeper.size > atMost || (isSame && depth > 1)) break;
    folders = deeper;
  }
  return Array.from(folders, ([folder, list]) => ({ folder, problems: list })).sort((a, b) =>
    byCodePoint(a.folder, b.folder),
  );
}

/** The first `depth` folders of a path, or all where there are fewer. */
function folderAt(path: string, depth: number): string {
  let end = 0;
  for (let level = 0; level < depth; level++) {
    const slash = path.indexOf("/", end);
    if (slash < 0) break;
    end = slash + 1;
  }
  return path.slice(0, end);
}
