// @customer-impact via ./walk: leaves out what .gitignore names, also without git

import ignore, { type Ignore } from "ignore";
import { directoryOf } from "../directories.ts";
import { readSmallFile } from "../reading.ts";
import type { BytePath } from "./paths.ts";

export interface IgnoreRules {
  /**
   * Whether a .gitignore leaves out a path; a directory's ends with `/`. To be asked of a directory before anything in it.
   */
  readonly ignores: (path: BytePath) => boolean;
}

/** The .gitignore files of a tree, each read when something of its directory is first asked for. */
export function createIgnoreRules(absolute: (path: BytePath) => string | Buffer): IgnoreRules {
  const byDirectory = new Map<BytePath, Ignore | undefined>();
  const rulesOf = (directory: BytePath): Ignore | undefined => {
    if (byDirectory.has(directory)) return byDirectory.get(directory);
    const above = directory === "" ? undefined : rulesOf(directoryOf(directory));
    const text = readSmallFile(absolute(directory === "" ? ".gitignore" : `${directory}/.gitignore`))?.toString(
      "latin1",
    );
    const rules = text === undefined ? above : create(above).add(fromRoot(text, directory));
    byDirectory.set(directory, rules);
    return rules;
  };
  return {
    ignores: (path) => rulesOf(directoryOf(path.endsWith("/") ? path.slice(0, -1) : path))?.ignores(path) ?? false,
  };
}

const create = (above: Ignore | undefined): Ignore => {
  const rules = ignore({ ignorecase: process.platform === "win32" || process.platform === "darwin" });
  return above ? rules.add(above) : rules;
};

/** Rewrites the patterns of one .gitignore so that they mean the same in the root: then the last that matches wins. */
function fromRoot(text: string, directory: BytePath): string[] {
  const lines = text.replace(/^(\xef\xbb\xbf|\ufeff)/, "").split(/\r?\n/);
  if (directory === "") return lines;
  const base = `/${directory.replace(/[\\*?[\]!# ]/g, "\\$&")}/`;
  return lines
    .map((line) => line.replace(/(?<!\\)\s+$/, ""))
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const not = line.startsWith("!") ? "!" : "";
      const pattern = line.slice(not.length);
      const anchored = pattern.slice(0, -1).includes("/");
      return not + base + (anchored ? pattern.replace(/^\//, "") : `**/${pattern}`);
    });
}
