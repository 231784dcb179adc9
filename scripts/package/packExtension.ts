// @customer-impact Engineer: installs the extension from one small file, on any platform

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { extensionFiles } from "./extensionFiles.ts";

/** What of the manifest an editor has no use for. */
const forNpmOnly = ["bin", "files", "scripts", "devDependencies"];

/**
 * Writes the extension as one file for all platforms. `dist/` must be built. Uses no network.
 *
 * The npm package comes from the same folder and holds other files, which one list cannot say. So the extension is put
 * together in a folder of its own, and what lies there is packed.
 *
 * @param target the path of the `.vsix` file to write
 */
export async function packExtension(target: string): Promise<void> {
  const root = resolve(".");
  const folder = mkdtempSync(join(tmpdir(), "customer-impact-package-"));
  try {
    for (const file of extensionFiles(root)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(root, file), join(folder, file));
    }
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, unknown>;
    for (const key of forNpmOnly) delete manifest[key];
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
    // All of the folder is meant. Without this file the packager warns that nobody has chosen.
    writeFileSync(join(folder, ".vscodeignore"), "");
    const home = String(manifest["homepage"]).replace(/#.*$/, "");
    await quietly(() =>
      createVSIX({
        cwd: folder,
        packagePath: resolve(target),
        dependencies: false,
        baseContentUrl: `${home}/blob/HEAD`,
        baseImagesUrl: `${home}/raw/HEAD`,
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The packager prints all that it packs. Its warnings go through. */
async function quietly(run: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => {};
  try {
    await run();
  } finally {
    console.log = log;
  }
}
