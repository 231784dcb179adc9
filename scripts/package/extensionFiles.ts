// @customer-impact via ./packExtension: picks what an editor needs, so that a download holds nothing else

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

const documents = [
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  "customer-impact.schema.json",
  "customer-impact.baseline.schema.json",
];

/** All of `dist`: the extension runs the language server, the coverage page, and the command line in its tasks. */
const folders = ["dist", "client/media", "syntaxes"];

/**
 * What belongs into the extension's package.
 *
 * @param root the folder of the project, built; absolute
 * @returns paths relative to `root`; without the manifest, which is written anew
 */
export function extensionFiles(root: string): readonly string[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  return [...documents, ...inFolders];
}
