import assert from "node:assert/strict";
import fc from "fast-check";
import { type Analysis, analyse } from "../../server/src/host/analyse.ts";
import type { ImportsWanted } from "../../server/src/host/imports/linesWithImports.ts";
import { defaultConfiguration as configuration } from "../../server/src/workspace/configuration.ts";
import { removeTemporary, repository } from "./temporary.ts";

const judge = (root: string, imports: ImportsWanted): Promise<Analysis> =>
  analyse(root, {
    configuration,
    configurationFile: { path: "customer-impact.json", locate: () => undefined },
    today: "2026-01-01",
    cache: false,
    imports,
  });

/** Files of several languages, and what a claim or an import of them names. */
const files = [
  "a/0.ts",
  "a/1.js",
  "a/2.ts",
  "b/0.tsx",
  "b/1.ts",
  "b/2.test.ts",
  "p/0.py",
  "p/1.py",
  "j/A.java",
  "j/B.java",
];
const manifests = {
  "a/package.json": '{ "name": "a", "dependencies": { "b": "workspace:*" } }',
  "b/package.json": '{ "name": "b", "main": "1.ts" }',
  "package.json": '{ "workspaces": ["a", "b"] }',
};

const importIn = (file: string, to: string): string => {
  if (file.endsWith(".py")) return `from .${to.slice(2, 3)} import x\n`;
  if (file.endsWith(".java")) return `package j;\nclass ${file.slice(2, 3)} { ${to.slice(2, 3)} one; }\n`;
  return to === "b/1.ts" && file.startsWith("a") ? 'import "b";\n' : `import "../${to.replace(/\.[jt]sx?$/, "")}";\n`;
};
const claimIn = (file: string, to: string): string =>
  `${file.endsWith(".py") ? "#" : "//"} @customer-impact via /${to}: keeps prices current\n`;

const file = fc.constantFrom(...files);
const target = fc.constantFrom(...files, "a/", "b/");
const workspace = fc.record({
  imports: fc.array(fc.tuple(file, file), { maxLength: 12 }),
  claims: fc.array(fc.tuple(file, target), { minLength: 1, maxLength: 4 }),
});

describe("imports that claims can hang on", () => {
  afterEach(removeTemporary);

  it("bear out the claims that all imports do", async () => {
    await fc.assert(
      fc.asyncProperty(workspace, async ({ imports, claims }) => {
        const texts = new Map(files.map((path) => [path, ""]));
        for (const [from, to] of claims) texts.set(from, texts.get(from)! + claimIn(from, to));
        for (const [from, to] of imports) texts.set(from, texts.get(from)! + importIn(from, to));
        const root = repository({ ...manifests, ...Object.fromEntries(texts) });
        const [some, all] = [await judge(root, "for rules alone"), await judge(root, "for rules")];
        assert.deepEqual(some.problems, all.problems);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);

  it("are read of no other file", async () => {
    const root = repository({
      "a.ts": "// @customer-impact via ./b: keeps prices current\nimport './d';\n",
      "b.ts": "import './c';\n",
      "c.ts": "import './a';\n",
      "d.ts": "import './e';\n",
      "e.ts": "import './c';\n",
      "z.ts": "import './a';\n",
    });
    const edges = async (imports: ImportsWanted): Promise<readonly number[]> => {
      const { lines } = await judge(root, imports);
      return lines.modules.map((_, module) => lines.imports!.graph.importsOf(module).targets.length);
    };
    assert.deepEqual(await edges("for rules"), [1, 1, 1, 1, 1, 1]);
    assert.deepEqual(await edges("for rules alone"), [1, 1, 1, 1, 1, 0]);
  });
});
