// @customer-impact via ../features/place: finds the module that an open file belongs to at once, in a workspace of any size

import { firstFrom, numberOf } from "./find.ts";
import type { Lines } from "./model.ts";
import { directoryOf } from "./refs.ts";

/**
 * The number of the module that a file is, is a part of or speaks for; -1 where it counts for none.
 *
 * Needs no index: a file's module is the file itself, the source beside a header, or a directory above.
 */
export function moduleOfFile(lines: Lines, path: string): number {
  const own = numberOf(lines, path);
  if (own >= 0) return own;
  const holds = (module: number): boolean =>
    module >= 0 && (lines.modules[module]?.module.files.some((file) => file.path === path) ?? false);
  for (const module of besides(lines, path)) if (holds(module)) return module;
  for (let directory = directoryOf(path); ; directory = directoryOf(directory.slice(0, -1))) {
    const module = numberOf(lines, directory || "./");
    if (holds(module)) return module;
    if (directory === "") return -1;
  }
}

/** The modules of the same directory whose names differ only in their extension. */
function besides(lines: Lines, path: string): number[] {
  const dot = path.lastIndexOf(".");
  if (dot <= path.lastIndexOf("/") + 1) return [];
  const stem = path.slice(0, dot + 1);
  const found: number[] = [];
  for (let at = firstFrom(lines, stem); at < lines.modules.length; at++) {
    if (!lines.modules[at]?.module.path.startsWith(stem)) break;
    found.push(at);
  }
  return found;
}
