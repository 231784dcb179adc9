// @customer-impact Pipeline owner: installs one package without dependencies, and it starts at once

// Builds everything the project runs: dist/ (what ships) and out/ (tests and scripts). Usage: node esbuild.mjs
import { appendFileSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { build } from "esbuild";

const under = (folder, ending) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** Tests that run in Node itself. Those in test/vscode run in an editor, which is installed there and holds very many files. */
const tests = readdirSync("test").flatMap((name) =>
  name.endsWith(".test.ts")
    ? [join("test", name)]
    : name.includes(".") || name === "vscode"
      ? []
      : under(join("test", name), ".test.ts"),
);
/** Tests that need the editor, and so have a script of their own. */
const userTests = readdirSync("test/user")
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join("test/user", name));

/** What the builds share. Node 20.19 is the oldest version that the package promises. */
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

/** What the extension imports dynamically is an entry point of its own, so that an activation has less to load. */
const lateFiles = {
  name: "late files",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path: `./${basename(path, ".ts")}.cjs`, external: true } : undefined,
    ),
};

/** What runs inside the extension host of an editor. */
const extensionHost = {
  ...common,
  format: "cjs",
  splitting: false,
  outExtension: { ".js": ".cjs" },
  banner: {},
  external: ["vscode"],
  // The host's own require knows "vscode".
  supported: { "dynamic-import": false },
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
  // What an editor loads into its extension host is CommonJS, and the editor itself provides "vscode".
  build({
    ...extensionHost,
    entryPoints: { extension: "client/src/extension.ts", connection: "client/src/server/connection.ts" },
    outdir: "dist",
    minify: true,
    legalComments: "linked",
    plugins: [lateFiles],
  }),
  build({
    ...extensionHost,
    entryPoints: under("test/vscode/suite", ".ts").map((file) => ({
      in: file,
      out: relative("test/vscode/suite", file).slice(0, -3),
    })),
    outdir: "out/test/vscode",
    external: ["vscode", "mocha"],
    sourcemap: true,
  }),
  // The coverage page runs in a browser: in a webview of an editor, or as a file of its own.
  build({
    entryPoints: { panel: "client/panel/main.ts" },
    outdir: "dist",
    bundle: true,
    platform: "browser",
    target: "chrome124",
    format: "iife",
    minify: true,
    legalComments: "linked",
    logLevel: "warning",
  }),
  build({
    entryPoints: { panel: "client/panel/panel.css" },
    outdir: "dist",
    bundle: true,
    target: "chrome124",
    minify: true,
    logLevel: "warning",
  }),
  build({
    ...common,
    entryPoints: [
      ...[...tests, ...userTests, ...under("scripts", ".ts")].map((file) => ({
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

// The licences of the chart library ask to be told, and its comments do not tell them all.
for (const file of ["echarts/NOTICE", "echarts/LICENSE", "zrender/LICENSE"])
  appendFileSync("dist/panel.js.LEGAL.txt", `\n${file}:\n\n${readFileSync(join("node_modules", file), "utf8")}`);
