import assert from "node:assert/strict";
import { compare, type OracleLanguage } from "../../scripts/oracle/compare.ts";
import { withTree } from "../support/tree.ts";
import { layouts } from "./resolution.cases.ts";

/** Where the other program finds something else in a layout, and why that is so: the edges, `+` by us alone and `-` by it alone. */
const differences: Readonly<Record<string, readonly string[]>> = {
  // It finds nothing where `main` leads out of the package.
  "JavaScript: a directory with a manifest": ["+ a.js -> odd/index.js"],
  // It gives up on settings that extend a package which is not installed.
  "TypeScript: paths, baseUrl and extends": [
    "+ src/a.ts -> src/b.ts",
    "+ src/a.ts -> lib/index.ts",
    "+ src/a.ts -> special/c.ts",
    "+ src/a.ts -> src/deep/d.ts",
  ],
  // Of several targets it takes the first that is well formed, there or not; and it is asked once for what is imported and required.
  "packages: exports, imports and the package's own name": ["+ a.js -> src/both.js", "+ a.js -> main.cjs"],
  // Its bundler follows neither the scripts of a package nor patterns, and takes the first of two entries.
  "packages: what a bundler writes from the entries that its settings name": [
    "+ packages/app/a.ts -> packages/script/src/index.ts",
    "+ packages/app/a.ts -> packages/globbed/src/b.tsx",
    "- packages/app/a.ts -> packages/twice/a/index.js",
  ],
  // Packages of another workspace are not linked for it, and of two that share a name one is.
  "packages: workspaces of pnpm and yarn, links, and a name that two have": [
    "+ apps/one/a.js -> yarn/y/y.js",
    "- apps/one/a.js -> libs/again/index.js",
  ],
  // It does not know setup.cfg.
  "Python: src layout, several roots, namespace packages": ["+ tests/test_a.py -> services/two/code/other_project.py"],
};

// What is expected of a layout was written by the same hand as what resolves it: so the others are asked as well.
describe("imports of each layout, next to an independent program", function () {
  this.timeout(60_000);

  for (const [title, { files }] of Object.entries(layouts)) {
    const language: OracleLanguage | undefined = /^(?:JavaScript|TypeScript|packages)/.test(title)
      ? "javascript"
      : title.startsWith("Python")
        ? "python"
        : undefined;
    if (language === undefined) continue;
    it(title, () =>
      withTree(files, async (root) => {
        const { onlyOurs, onlyTheirs } = await compare(language, root, Object.keys(files).sort());
        assert.deepEqual(
          [...onlyOurs.map((edge) => `+ ${edge}`), ...onlyTheirs.map((edge) => `- ${edge}`)],
          differences[title] ?? [],
        );
      }),
    );
  }
});
