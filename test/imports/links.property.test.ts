import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { ImportFacts } from "../../server/src/facts/imports/model.ts";
import { extractImports } from "../../server/src/facts/imports.ts";
import { ImportLinks, type LinkInput } from "../../server/src/imports/links.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { finish } from "../../server/src/text/steps.ts";
import { resolveTree, type Tree } from "./resolveTree.ts";

const languages = createLanguages();

/** A header is part of the module of the source beside it, so that a module may have two files. */
const moduleOfPath = (path: string, files: Tree): string =>
  path.endsWith(".h") && `${path.slice(0, -2)}.c` in files ? `${path.slice(0, -2)}.c` : path;

async function inputOf(files: Tree): Promise<LinkInput> {
  const { tree, resolver } = await resolveTree(files);
  const modules = tree.paths.filter((path) => !path.endsWith(".json") && moduleOfPath(path, files) === path);
  const numbers = new Map(modules.map((path, number) => [path, number]));
  return {
    tree,
    resolver,
    size: modules.length,
    moduleOf: (path) => numbers.get(moduleOfPath(path, files)) ?? -1,
  };
}

/** All that can be seen of links, in a form that can be compared. */
function seen(links: ImportLinks): unknown {
  const { graph } = links;
  const modules = Array.from({ length: graph.size }, (_, module) => ({
    imports: [...graph.importsOf(module).targets],
    types: [...graph.importsOf(module).typeOnly],
    importers: graph.importersOf(module),
  }));
  const unresolved = [...links.unresolved()].map(({ path, import: one }) => `${path} ${one.specifier}`).sort();
  return { modules, unresolved, counts: links.counts, edges: graph.edges };
}

const paths = [
  "a.ts",
  "b.ts",
  "b.js",
  "b/index.ts",
  "lib/a.ts",
  "lib/b/index.js",
  "a.py",
  "lib/__init__.py",
  "lib/b.py",
  "a.c",
  "a.h",
  "lib/a.h",
  "x/lib.h",
  "package.json",
  "tsconfig.json",
  "pkg/package.json",
  "pkg/b.ts",
];
const lines = [
  'import "./b";',
  'import "./b.js";',
  'import type { A } from "./a";',
  'import ".";',
  'import "@/b";',
  'import "pkg";',
  'import "./lib/b";',
  'import "../a";',
  'import "lib/b";',
  "import lib",
  "from lib import b",
  "from . import a, b",
  "import a",
  '#include "a.h"',
  '#include "lib.h"',
  "#include <b.h>",
];
const contents = fc.oneof(
  fc.array(fc.constantFrom(...lines), { maxLength: 5 }).map((some) => some.join("\n")),
  fc.constantFrom(
    '{"name":"pkg","main":"b"}',
    '{"workspaces":["*"]}',
    '{"compilerOptions":{"paths":{"@/*":["./lib/*","./*"]}}}',
    "{",
  ),
);
const file = fc.tuple(fc.constantFrom(...paths), contents);
const edit = fc.tuple(fc.constantFrom(...paths), fc.option(contents, { nil: undefined }));

describe("links of imports", () => {
  it("are after any changes those of a start from scratch", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 12 }), fc.array(edit, { maxLength: 6 }), async (start, edits) => {
        let files: Tree = Object.fromEntries(start);
        let links = finish(ImportLinks.link(await inputOf(files)));
        for (const [path, text] of edits) {
          const { [path]: before, ...others } = files;
          files = text === undefined ? others : { ...others, [path]: text };
          const language = languages.forPath(path)[0]!;
          const isText = before !== undefined && text !== undefined && !path.endsWith(".json");
          const facts = isText ? extractImports(Buffer.from(text), language, languages) : undefined;
          const input = await inputOf(files);
          const now = facts && { path, language: language.name, facts };
          if (!now || finish(links.replace(now)) === undefined) links = finish(ImportLinks.link(input, links));
          assert.deepEqual(seen(links), seen(finish(ImportLinks.link(input))));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("leave out what a module imports of itself, and keep circles", async () => {
    const links = finish(
      ImportLinks.link(
        await inputOf({ "a.c": '#include "a.h"\n#include "b.h"', "a.h": '#include "a.c"', "b.h": '#include "a.h"' }),
      ),
    );
    assert.deepEqual(
      [0, 1].map((module) => [...links.graph.importsOf(module).targets]),
      [[1], [0]],
    );
  });

  it("take a file of which only types are taken for that, unless another import takes more", async () => {
    const links = finish(
      ImportLinks.link(
        await inputOf({
          "a.ts": 'import type { B } from "./b"; import type { C } from "./c"; import { c } from "./c";',
          "b.ts": "",
          "c.ts": "",
        }),
      ),
    );
    assert.deepEqual([...links.graph.importsOf(0).typeOnly], [1, 0]);
  });

  it("hold any number of changes", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1200 }, (_, at) => [`m${at}.ts`, at > 0 ? `import "./m${at - 1}"` : ""]),
    );
    const input = await inputOf(files);
    const links = finish(ImportLinks.link(input));
    const changed = { ...files };
    for (let at = 1; at < 1200; at++) {
      changed[`m${at}.ts`] = 'import "./m0"';
      const facts: ImportFacts = { imports: [{ specifier: "./m0", form: "static", line: 0 }] };
      finish(links.replace({ path: `m${at}.ts`, language: "TypeScript", facts }));
    }
    assert.deepEqual(seen(links), seen(finish(ImportLinks.link(await inputOf(changed)))));
  });
});
