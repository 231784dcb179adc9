// @customer-impact via ./selection: counts a package as changed where one of its files is gone

import { numberOf } from "../lines/find.ts";
import type { Lines } from "../lines/model.ts";
import { grainOf, headerEnding, sourceExtensions } from "../workspace/grain.ts";
import { directoryOf } from "../workspace/packages.ts";

/**
 * Tells the number of the module that a file was a part of which is there no more: a directory or package that is still
 * there, or the source beside a header. -1 where there is none.
 */
export function formerModule(lines: Lines): (path: string) => number {
  const grain = grainOf(lines.configuration);
  return (path) => {
    const set = grain(path);
    if (set === "package") return nearestAbove(lines, directoryOf(path));
    const own = numberOf(lines, directoryOf(path));
    if (own < 0) return headerEnding.test(path) ? sourceBeside(lines, path) : -1;
    // Beside a Go package there may be files that are modules by themselves.
    const isAlike = lines.modules[own]?.module.files.some((file) => endingOf(file.path) === endingOf(path)) ?? false;
    return set === "directory" || isAlike ? own : -1;
  };
}

function nearestAbove(lines: Lines, directory: string): number {
  for (let at = directory; ; at = directoryOf(at.slice(0, -1))) {
    const number = numberOf(lines, at);
    if (number >= 0 || at === "./") return number;
  }
}

function sourceBeside(lines: Lines, path: string): number {
  const stem = path.replace(headerEnding, "");
  for (const extension of sourceExtensions) {
    const number = numberOf(lines, stem + extension);
    if (number >= 0) return number;
  }
  return -1;
}

const endingOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);
