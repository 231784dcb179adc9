// @customer-impact Engineer: runs it from any folder and gets the workspace's own settings

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

export const configurationName = "customer-impact.json";

/** Where a workspace starts, and what configures it. */
export interface WorkspaceRoot {
  /** Absolute. */
  readonly root: string;
  /** Absolute; absent where there is no configuration. */
  readonly configuration?: string;
}

/**
 * The workspace that a directory belongs to: that of the nearest configuration, looked for from the directory upwards
 * to the top of the git repository; without one the directory itself.
 *
 * @param directory absolute
 */
export function findWorkspaceRoot(directory: string): WorkspaceRoot {
  for (const candidate of upToRepository(directory)) {
    const configuration = join(candidate, configurationName);
    if (isFile(configuration)) return { root: candidate, configuration };
  }
  return { root: directory };
}

/**
 * The directory to start at for a file that is named alone: its own where a configuration speaks for it, else the current
 * one if the file lies in it, else the top of the file's repository.
 *
 * @param file absolute
 * @param current absolute
 */
export function startFor(file: string, current: string): string {
  const directory = kindOf(file) === "directory" ? file : dirname(file);
  if (findWorkspaceRoot(directory).configuration !== undefined) return directory;
  return pathInside(current, file) === undefined ? (upToRepository(directory).at(-1) ?? directory) : current;
}

/**
 * Where a directory lies in its repository, with a trailing `/`; empty at the top, and where there is no repository.
 *
 * @param directory absolute
 */
export function directoryInRepository(directory: string): string {
  const inside = pathInside(upToRepository(directory).at(-1) ?? directory, directory);
  return inside ? `${inside}/` : "";
}

/** The directory and those above it up to the top of its repository; outside of a repository the directory alone. */
function upToRepository(directory: string): string[] {
  const path: string[] = [];
  for (let at = directory; ; at = dirname(at)) {
    path.push(at);
    if (existsSync(join(at, ".git"))) return path;
    if (dirname(at) === at) return [directory];
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const schema = "node_modules/customer-impact/customer-impact.schema.json";

/** The JSON Schema of the configuration as a path from the root, where the package is installed there. */
export const installedSchema = (root: string): string | undefined =>
  existsSync(join(root, schema)) ? `./${schema}` : undefined;

/** What a path of the command line is. @throws the error of the file system where there is no such thing */
export function kindOf(path: string): "directory" | "file" | "other" {
  const stat = statSync(path);
  return stat.isDirectory() ? "directory" : stat.isFile() ? "file" : "other";
}

/** @throws the error of the file system */
export const readText = (path: string): string => readFileSync(path, "utf8");

/** A path below the root, relative to it and with `/`; undefined where it lies elsewhere. The root itself is empty. */
export function pathInside(root: string, path: string): string | undefined {
  const inside = relative(root, resolve(path));
  if (inside === "") return "";
  return inside.startsWith("..") && (inside === ".." || inside.startsWith(`..${sep}`))
    ? undefined
    : inside.split(sep).join("/");
}
