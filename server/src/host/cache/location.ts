// @customer-impact Engineer: finds no stray files among the sources

import { createHash } from "node:crypto";
import { readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";

const endings = [".facts", ".imports", ".links"];
const oldest = 60 * 24 * 60 * 60 * 1000;

/**
 * The file that keeps facts of one kind of a workspace; undefined where the platform has no place for such files.
 *
 * @param directory instead of the platform's place for caches
 * @param part of what is kept, where there are several files of one workspace
 */
export async function cacheLocation(
  root: string,
  kind: "facts" | "imports" | "links",
  directory = process.env["CUSTOMER_IMPACT_CACHE"],
  part?: string,
): Promise<string | undefined> {
  const folder = directory ? resolve(directory) : await platformDirectory();
  const sum = createHash("sha256").update(realpathSync(root));
  // No path holds a NUL.
  if (part !== undefined) sum.update(`\0${part}`);
  const name = sum.digest("hex").slice(0, 32);
  return folder && join(folder, `${name}.${kind}`);
}

async function platformDirectory(): Promise<string | undefined> {
  try {
    // Asks for the home directory as it is loaded, and fails for a user who has none.
    const { default: envPaths } = await import("env-paths");
    const { cache } = envPaths("customer-impact", { suffix: "" });
    // A relative one would lie in the workspace; the standard says to ignore it.
    return isAbsolute(cache) ? cache : undefined;
  } catch {
    return undefined;
  }
}

/** Removes caches beside `file` that nothing was written to for months: of workspaces that are gone, or never change. */
export function removeOldCaches(file: string): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (
      endings.some((ending) => name.endsWith(ending)) &&
      path !== file &&
      Date.now() - statSync(path).mtimeMs > oldest
    )
      rmSync(path, { force: true });
  }
}
