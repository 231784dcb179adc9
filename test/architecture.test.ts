import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The folders of server/src in the order in which data flows. A folder imports from itself and from those before it. */
const layers = [
  "text",
  "languages",
  "comments",
  "statements",
  "facts",
  "workspace",
  "imports",
  "lines",
  "rules",
  "coverage",
  "reports",
  "features",
  "host",
  "lsp",
  "cli",
];

/** Folders in front of `host` are pure: the same input gives the same output, whatever machine it is. */
const isPure = (layer: string): boolean => layers.indexOf(layer) < layers.indexOf("host");

/** What a pure folder must not import or name. */
const impure = {
  modules:
    /^(?:node:(?!util$)|fs$|path$|os$|child_process$|worker_threads$|fdir$|picocolors$|cli-progress$|commander$|env-paths$)/,
  globals: /\b(?:process\.|Date\.now\(|new Date\(\)|Math\.random\(|console\.|setTimeout\(|fetch\()/,
};

interface SourceText {
  /** Relative to server/src, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What breaks the architecture, one sentence each. */
function violations(sources: readonly SourceText[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const layer = path.split("/")[0] ?? "";
    const found: string[] = [];
    if (!layers.includes(layer)) found.push(`${path}: "${layer}" is no layer`);
    const code = withoutComments(text);
    for (const [, specifier = ""] of code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
      if (specifier.startsWith(".")) {
        const target = join(dirname(path), specifier).replaceAll("\\", "/");
        const other = target.split("/")[0] ?? "";
        if (target.startsWith("..")) {
          if (!target.endsWith("/package.json")) found.push(`${path}: imports ${specifier}, outside of server/src`);
        } else if (layers.indexOf(other) > layers.indexOf(layer)) found.push(`${path}: imports up, from ${other}`);
      } else {
        if (isPure(layer) && impure.modules.test(specifier)) found.push(`${path}: is pure, and imports ${specifier}`);
        if (specifier.startsWith("vscode-languageserver") && layer !== "lsp")
          found.push(`${path}: only lsp/ knows ${specifier}`);
        if (/^vscode(?:-languageclient(?:\/.*)?)?$/.test(specifier))
          found.push(`${path}: only client/ knows ${specifier}`);
      }
    }
    const global = isPure(layer) ? impure.globals.exec(code)?.[0] : undefined;
    if (global) found.push(`${path}: is pure, and uses ${global}`);
    const lines = text.split("\n").length;
    if (lines > 300 && !isTable(path)) found.push(`${path}: ${lines} lines are too many, split it`);
    return found;
  });
}

/** What the coverage page and the editor tell each other. */
const pageTypes = new Set(["client/panel/messages.ts", "client/panel/host.ts"]);

/** What breaks the rules of the editor's side: it shows what the server computes, and has nothing of the server but types. */
function clientViolations(sources: readonly SourceText[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const found: string[] = [];
    const code = withoutComments(text);
    for (const [statement, specifier = ""] of code.matchAll(
      /(?:\b(?:import|export)\b[^;"]*?\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g,
    )) {
      if (!specifier.startsWith(".")) {
        if (specifier.startsWith("vscode-languageserver") || specifier.startsWith("vscode-jsonrpc"))
          found.push(`${path}: only the server knows ${specifier}`);
        continue;
      }
      const target = join("client/src", dirname(path), specifier).replaceAll("\\", "/");
      if (target.startsWith("client/src/")) continue;
      const isShared = target.startsWith("server/src/") || pageTypes.has(target);
      if (!isShared) found.push(`${path}: imports ${specifier}, outside of client/src`);
      else if (!/^(?:import|export)\s+type\b/.test(statement))
        found.push(`${path}: imports more than types, ${specifier}`);
    }
    const lines = text.split("\n").length;
    if (lines > 300) found.push(`${path}: ${lines} lines are too many, split it`);
    return found;
  });
}

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");

/** Tables of data may be as long as what they list. */
const isTable = (path: string): boolean =>
  /^languages\/(?:syntaxes\/|imports\/|linguist\.generated|ambiguous)/.test(path);

function readSources(folder: string): SourceText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

describe("architecture", () => {
  const sources = readSources("server/src");

  it("has sources to look at", () => assert.ok(sources.length > 50));

  it("is kept", () => assert.deepEqual(violations(sources), []));

  it("has files of a median under 100 lines", () => {
    const lengths = sources
      .filter(({ path }) => !isTable(path))
      .map(({ text }) => text.split("\n").length)
      .sort((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
    assert.ok(median < 100, `the median is ${median}`);
  });

  for (const [path, text, expected] of [
    ["text/a.ts", 'import { x } from "../lines/x.ts";', "text/a.ts: imports up, from lines"],
    ["rules/a.ts", 'export { x } from "../host/x.ts";', "rules/a.ts: imports up, from host"],
    ["lines/a.ts", 'const { x } = await import("node:fs");', "lines/a.ts: is pure, and imports node:fs"],
    ["facts/a.ts", "export const now = () => Date.now();", "facts/a.ts: is pure, and uses Date.now("],
    [
      "host/a.ts",
      'import { x } from "vscode-languageserver/node";',
      "host/a.ts: only lsp/ knows vscode-languageserver/node",
    ],
    ["lsp/a.ts", 'import { window } from "vscode";', "lsp/a.ts: only client/ knows vscode"],
    [
      "lsp/a.ts",
      'import type { ServerState } from "../../../client/src/server/state.ts";',
      "lsp/a.ts: imports ../../../client/src/server/state.ts, outside of server/src",
    ],
    ["utils/a.ts", "", 'utils/a.ts: "utils" is no layer'],
    [
      "cli/a.ts",
      'import { x } from "../../../test/x.ts";',
      "cli/a.ts: imports ../../../test/x.ts, outside of server/src",
    ],
    ["cli/a.ts", "\n".repeat(300), "cli/a.ts: 301 lines are too many, split it"],
  ] as const)
    it(`is found broken by: ${expected}`, () => assert.deepEqual(violations([{ path, text }]), [expected]));
});

describe("architecture of the extension", () => {
  const sources = readSources("client/src");

  it("has sources to look at", () => assert.ok(sources.length > 5));

  it("is kept", () => assert.deepEqual(clientViolations(sources), []));

  for (const [path, text, expected] of [
    [
      "views/a.ts",
      'import { gaps } from "../../../server/src/features/gaps.ts";',
      "views/a.ts: imports more than types, ../../../server/src/features/gaps.ts",
    ],
    [
      "views/a.ts",
      'import type { Gaps } from "../../../server/src/features/gaps.ts";\nimport { type X, y } from "../../../server/src/x.ts";',
      "views/a.ts: imports more than types, ../../../server/src/x.ts",
    ],
    [
      "a.ts",
      'await import("../../server/src/lsp/bin.ts");',
      "a.ts: imports more than types, ../../server/src/lsp/bin.ts",
    ],
    ["a.ts", 'import { x } from "../../test/x.ts";', "a.ts: imports ../../test/x.ts, outside of client/src"],
    [
      "a.ts",
      'import { x } from "vscode-languageserver/node";',
      "a.ts: only the server knows vscode-languageserver/node",
    ],
    ["a.ts", "\n".repeat(300), "a.ts: 301 lines are too many, split it"],
  ] as const)
    it(`is found broken by: ${expected}`, () => assert.deepEqual(clientViolations([{ path, text }]), [expected]));
});
