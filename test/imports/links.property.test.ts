import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { ImportFacts } from "../../server/src/facts/imports/model.ts";
import { ImportLinks } from "../../server/src/imports/links.ts";
import { finish } from "../../server/src/text/steps.ts";
import { assertEdits, importingFile, linkInput, type ModuleOfPath, seen } from "./editing.ts";

/** A header is part of the module of the source beside it, so that a module may have two files. */
const moduleOfPath: ModuleOfPath = (path, files) =>
  path.endsWith(".json")
    ? undefined
    : path.endsWith(".h") && `${path.slice(0, -2)}.c` in files
      ? `${path.slice(0, -2)}.c`
      : path;

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
const edits = 6;
const runs = 1000;

describe("links of imports", () => {
  it(`are after each of ${edits * runs} changes those of a start from scratch`, async () => {
    let inPlace = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { maxLength: 12 }),
        fc.array(edit, { minLength: edits, maxLength: edits }),
        async (start, some) => {
          inPlace += await assertEdits(Object.fromEntries(start), some, moduleOfPath);
        },
      ),
      { numRuns: runs },
    );
    assert.ok(inPlace > 1000, `${inPlace} in place`);
  }).timeout(60_000);

  it("leave out what a module imports of itself, and keep circles", async () => {
    const links = finish(
      ImportLinks.link(
        await linkInput(
          { "a.c": '#include "a.h"\n#include "b.h"', "a.h": '#include "a.c"', "b.h": '#include "a.h"' },
          moduleOfPath,
        ),
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
        await linkInput({
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
    const input = await linkInput(files);
    const links = finish(ImportLinks.link(input));
    const changed = { ...files };
    for (let at = 1; at < 1200; at++) {
      changed[`m${at}.ts`] = 'import "./m0"';
      const facts: ImportFacts = { imports: [{ specifier: "./m0", form: "static", line: 0 }] };
      finish(links.replace({ path: `m${at}.ts`, language: "TypeScript", facts }));
    }
    assert.deepEqual(seen(links), seen(finish(ImportLinks.link(await linkInput(changed)))));
  });

  it("resolve no file again that a change does not concern", async () => {
    const java = (name: string, uses: string): string => `package shop; class ${name} { ${uses} x; }`;
    const files = Object.fromEntries(
      Array.from({ length: 600 }, (_, at) => [
        `shop/C${at}.java`,
        java(`C${at}`, at % 100 === 7 ? "Tax" : `C${at + 1}`),
      ]),
    );
    const input = await linkInput({ ...files, "shop/New.java": "package shop;", "a.ts": 'import "./b"', "b.ts": "" });
    const resolved = new Set<string>();
    const resolver: typeof input.resolver = {
      ...input.resolver,
      of: (language) => {
        const one = input.resolver.of(language);
        return one && { ...one, resolve: (from, it) => (resolved.add(from.path), one.resolve(from, it)) };
      },
    };
    const links = finish(ImportLinks.link({ ...input, resolver }));
    const concerned = (path: string, text: string): readonly string[] => {
      resolved.clear();
      assert.ok(finish(links.replace(importingFile(path, text)!)));
      return [...resolved].sort();
    };
    const naming = Object.keys(files).filter((_, at) => at % 100 === 7);
    assert.deepEqual(concerned("shop/New.java", java("Tax", "C1")), [...naming, "shop/New.java"].sort());
    assert.deepEqual(concerned("shop/New.java", java("Tax", "C2")), ["shop/New.java"]);
    assert.deepEqual(concerned("shop/C7.java", java("C7", "C5")), ["shop/C7.java"]);
    assert.deepEqual(
      concerned("shop/New.java", java("Taxes", "C2")),
      [...naming.filter((path) => path !== "shop/C7.java"), "shop/New.java"].sort(),
    );
    assert.deepEqual(concerned("b.ts", 'import "./a"'), ["b.ts"]);
    assert.deepEqual(concerned("b.ts", ""), []);
  });
});
