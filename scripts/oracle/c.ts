// @customer-impact via ./compare: asks the compiler of C for its own view of includes

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const source = /\.(?:c|h|cc|cpp|cxx|hpp|hh|m|mm)$/;

/**
 * The includes that `gcc -MM` finds. Of each file only its own are wanted, and those that are switched off as well: so all others are empty
 * while it is looked at, and lines with conditions are taken out.
 *
 * @param root a copy that may be written to
 * @param includes directories, from the root, to look into
 */
export function cEdges(root: string, paths: readonly string[], includes: readonly string[]): ReadonlySet<string> {
  const real = realpathSync(root);
  const files = paths.filter((path) => source.test(path));
  const texts = new Map(files.map((path) => [path, readFileSync(join(root, path), "latin1")]));
  for (const path of files) writeFileSync(join(root, path), "");
  const options = includes.map((directory) => `-I${join(real, directory)}`);
  const edges = new Set<string>();
  for (const path of files) {
    const text = texts.get(path)!.replace(conditional, "");
    writeFileSync(join(root, path), text, "latin1");
    const type = /\.(?:c|h|m)$/.test(path) ? "c" : "c++";
    const { stdout, error } = spawnSync("gcc", ["-MM", "-MG", "-w", "-x", type, ...options, join(real, path)], {
      encoding: "utf8",
      cwd: real,
    });
    if (error) throw new Error("There is no gcc.");
    writeFileSync(join(root, path), "");
    for (const found of stdout
      .replace(/^[^:]*:/, "")
      .replace(/\\\n/g, " ")
      .split(/\s+/)) {
      if (found === "" || !existsSync(join(real, relative(real, found)))) continue;
      const target = relative(real, found.startsWith("/") ? found : join(real, found));
      if (target !== path && !target.startsWith("..") && paths.includes(target)) edges.add(`${path} -> ${target}`);
    }
  }
  for (const [path, text] of texts) writeFileSync(join(root, path), text, "latin1");
  return edges;
}

const conditional =
  /^[ \t]*#[ \t]*(?:if|ifdef|ifndef|elif|else|endif|error|warning|pragma)\b(?:[^\n]*\\\r?\n)*[^\n]*/gm;
