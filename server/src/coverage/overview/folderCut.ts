// @customer-impact via ./flow: names the part of the tree that a module lies in, so that thousands fit into one picture

import type { JudgedModule } from "../../lines/model.ts";
import { entriesOf } from "../folderTree.ts";

/**
 * Cuts the tree into folders: the one with the most modules is opened until there are as many as wanted. There may be
 * more, since a folder is opened whole.
 *
 * @param modules in code point order of their paths
 * @returns the folder of each module by its path; a module that lies beside opened folders has the one that holds both
 */
export function folderCut(modules: readonly JudgedModule[], wanted: number): ReadonlyMap<string, string> {
  const closed: Part[] = [{ path: "", modules }];
  const finished: Part[] = [];
  while (closed.length > 0 && closed.length + finished.length < wanted) {
    const part = closed.splice(largestOf(closed), 1)[0] as Part;
    const beside: JudgedModule[] = [];
    // Only modules that lie deeper make folders of their own; the others stay with the one that is opened.
    for (const entry of entriesOf(part.modules, part.path))
      if (entry.kind === "folder") closed.push(entry);
      else beside.push(entry.module);
    if (beside.length > 0) finished.push({ path: part.path, modules: beside });
  }
  const folders = new Map<string, string>();
  for (const { path, modules: inside } of [...closed, ...finished])
    for (const { module } of inside) folders.set(module.path, path || "./");
  return folders;
}

interface Part {
  readonly path: string;
  readonly modules: readonly JudgedModule[];
}

function largestOf(parts: readonly Part[]): number {
  let best = 0;
  parts.forEach(({ modules }, index) => {
    if (modules.length > (parts[best]?.modules.length ?? 0)) best = index;
  });
  return best;
}
