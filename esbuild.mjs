// @customer-impact Pipeline owner: installs one package without dependencies, and it starts at once

// Builds everything the project runs: dist/ (what ships) and out/ (tests and scripts). Usage: node esbuild.mjs
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const under = (folder, ending) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** What both builds share. Node 20.19 is the oldest version that the package promises. */
const common = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  splitting: true,
  mainFields: ["module", "main"],
  logLevel: "warning",
  // A bundled CommonJS library asks for Node's own modules through require, which ESM does not have by itself.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
};

for (const folder of ["dist", "out"]) rmSync(folder, { recursive: true, force: true });

await Promise.all([
  build({
    ...common,
    entryPoints: {
      cli: "server/src/cli/bin.ts",
      lsp: "server/src/lsp/bin.ts",
      scanWorker: "server/src/host/scanWorker.ts",
    },
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
    minify: true,
    legalComments: "linked",
  }),
  build({
    ...common,
    entryPoints: [
      ...[...under("test", ".test.ts"), ...under("scripts", ".ts")].map((file) => ({
        in: file,
        out: file.slice(0, -3),
      })),
      { in: "server/src/host/scanWorker.ts", out: "scanWorker" },
    ],
    outdir: "out",
    chunkNames: "chunks/[name]-[hash]",
    packages: "external",
    banner: {},
    sourcemap: true,
  }),
]);
