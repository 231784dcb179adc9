// @customer-impact via ./javascript: has the compiler build packages, so that what is imported of them is there

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Types of packages that are not installed, and what goes with a build in parts, must not keep it from writing. */
const emitting =
  "--noCheck --noEmit false --noEmitOnError false --emitDeclarationOnly false --declaration false --sourceMap --incremental false --composite false --tsBuildInfoFile null --types null".split(
    " ",
  );
const compiler = resolve("node_modules/.bin/tsc");

/**
 * Builds each project of a folder that writes into a directory of its own, whatever errors it has. Nothing of the folder is
 * run, and nothing is asked of its packages.
 *
 * @param root a copy that may be written to
 */
export function buildProjects(root: string, paths: readonly string[]): void {
  for (const path of paths.filter((one) => /(?:^|\/)tsconfig(?:\.[\w-]+)*\.json$/.test(one))) {
    const project = join(root, path);
    const { outDir } = optionsOf(project);
    const target = outDir === undefined ? undefined : relative(root, resolve(dirname(project), outDir));
    if (target === undefined || target.startsWith("..") || paths.some((one) => one.startsWith(`${target}/`))) continue;
    spawnSync(compiler, ["-p", project, ...emitting], { stdio: "ignore" });
  }
}

function optionsOf(project: string): { readonly outDir?: string } {
  const { stdout } = spawnSync(compiler, ["-p", project, "--showConfig"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  try {
    return (JSON.parse(stdout) as { compilerOptions?: { outDir?: string } }).compilerOptions ?? {};
  } catch {
    return {};
  }
}

/** The file that a built one was made from, by the word of its map; the same where it has none. @param file absolute */
export function sourceOf(file: string): string {
  const map = `${file.replace(/\.d\.([cm]?)ts$/, ".$1js")}.map`;
  if (!existsSync(map)) return file;
  const { sources: [source] = [], sourceRoot = "" } = JSON.parse(readFileSync(map, "utf8")) as {
    readonly sources?: readonly string[];
    readonly sourceRoot?: string;
  };
  return source === undefined ? file : resolve(dirname(map), sourceRoot, source);
}
