// @customer-impact Engineering lead: names a module as reports do, and each path that is none is told with its reason

import type { Languages } from "../../languages/language.ts";
import { numberOf } from "../../lines/find.ts";
import type { JudgedModule, Lines } from "../../lines/model.ts";
import { moduleOfFile } from "../../lines/moduleOfFile.ts";
import { directoryOf, pathOf } from "../../lines/refs.ts";
import { grainOf } from "../../workspace/grain.ts";
import { didYouMean } from "../../workspace/nearest.ts";
import { leftOutCauses } from "../../workspace/workspace.ts";
import { mainFileOf } from "./mainFile.ts";

/** Where a path of a plan leads: to a file that a statement can be written into, or nowhere. */
export type Place =
  | {
      /** Relative to the root, with `/`. */
      readonly file: string;
      /** Whether the path names a directory or package, and the file is one of it. */
      readonly isChosen: boolean;
      readonly module: JudgedModule;
    }
  /** One sentence. */
  | { readonly fault: string };

/**
 * Finds the file that a path of a plan means.
 *
 * @param written relative to the root of the workspace, as reports have it: a file, or a module that is a directory
 * @param scope the directory that the run is about, with a trailing `/`; empty for all
 */
export function placeFor(written: string, lines: Lines, languages: Languages, scope = ""): Place {
  const path = insidePath(written);
  if (typeof path !== "string") return path;
  for (const one of [path, path.trim(), path.trim().replaceAll("\\", "/")]) {
    const place = knownPlace(one, lines, languages);
    if (!place) continue;
    if (!("fault" in place) && !place.file.startsWith(scope)) return { fault: `${one} lies outside of ${scope}.` };
    return place;
  }
  const meant = didYouMean(
    path,
    lines.modules.slice(0, mostCompared).map(({ module }) => module.path),
  );
  return { fault: `There is no file ${path}: it is not there, git ignores it, or it is a symbolic link.${meant}` };
}

/** Among more names a search for the nearest would take too long, row by row. */
const mostCompared = 2000;

/** A path from the root without `.` and `..`. */
function insidePath(written: string): string | { readonly fault: string } {
  if (/^\s*(?:[\\/]|[a-z]:[\\/])/i.test(written))
    return { fault: `${written.trim()} is an absolute path: a plan has paths from the root of the workspace.` };
  const path = pathOf(written, "");
  if (path === undefined) return { fault: `${written.trim()} lies outside of the workspace.` };
  return path === "" ? "./" : path;
}

function knownPlace(path: string, lines: Lines, languages: Languages): Place | undefined {
  const { workspace } = lines;
  const own = lines.modules[moduleOfFile(lines, path)];
  if (own?.module.files.some((file) => file.path === path)) return { file: path, isChosen: false, module: own };
  const directory = path.endsWith("/") ? path : `${path}/`;
  const shared = moduleAt(lines, directory);
  if (shared) return { file: mainFileOf(shared, languages), isChosen: true, module: shared };
  const cause = leftOutCauses.find((one) => workspace.leftOut[one].includes(path));
  if (cause) return { fault: `${path} is left out (${cause}): a statement in it would count for nothing.` };
  if (!workspace.has(path.replace(/\/$/, ""))) return undefined;
  if (workspace.has(directory))
    return { fault: `${path} is a directory, and no module as a whole: name one of its files.` };
  const speaksFor = spokenFor(path, lines);
  if (speaksFor) return { file: path, isChosen: false, module: speaksFor };
  const [language] = languages.forPath(path);
  return {
    fault:
      language && language.type !== "programming"
        ? `${path} is no module, since ${language.name} is no programming language: "include" in the configuration can make it one.`
        : `${path} is no module: it is no file of its own, or cannot be read.`,
  };
}

const moduleAt = (lines: Lines, path: string): JudgedModule | undefined => lines.modules[numberOf(lines, path)];

/** A page beside the files of a directory or package speaks for it once it holds a statement. */
function spokenFor(path: string, lines: Lines): JudgedModule | undefined {
  const isOfPackage = grainOf(lines.configuration)(path) === "package";
  for (let directory = directoryOf(path); ; directory = directoryOf(directory.slice(0, -1))) {
    const module = moduleAt(lines, directory || "./");
    if (module || !isOfPackage || directory === "") return module;
  }
}
