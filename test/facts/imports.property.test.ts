import assert from "node:assert/strict";
import * as fc from "fast-check";
import { extractImports } from "../../server/src/facts/imports.ts";
import { packImports, unpackImports } from "../../server/src/facts/imports/pack.ts";
import { importSyntaxOf } from "../../server/src/languages/importRows.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { linguist } from "../../server/src/languages/linguist.generated.ts";

const languages = createLanguages();
const names = linguist
  .split("\n")
  .map((line) => line.slice(0, line.indexOf("\t")))
  .filter((name) => importSyntaxOf(name));

const pieces =
  'import export from require ( ) { } [ ] * , ; . .. ./a "a" \'b\' `c` " \' ` type as = new URL import.meta.url /// <reference path="x" /> /** @type {import("./x")} */ // # include "x.h" <x.h> <script> </script> --- if TYPE_CHECKING : \\ import_module __import__ typeof default \n \r\n é \0'
    .split(" ")
    .concat(" ", "\n");
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(" "));

describe("imports of any text", () => {
  it("never throw, stand in it, and are the same when they are unpacked", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (name, source) => {
        const facts = extractImports(Buffer.from(source), languages.byName(name)!, languages);
        const lines = source.split("\n").length;
        for (const { specifier, form, line } of facts.imports) {
          assert.ok((specifier !== "" || form === "implicit") && line >= 0 && line < lines);
          assert.ok(!specifier.includes("\0") || source.includes("\0"));
        }
        assert.deepEqual(unpackImports(packImports(facts)), facts);
      }),
      { numRuns: 20_000 },
    );
  });

  it("are those that a reading to the end of the text finds", () => {
    // prettier-ignore
    const parts = [
      "import", "export", "from", "require", "type", "typeof", "as", "default", "source", "new URL", "@import",
      "import.meta.url", "a", "b1", "$", "é", "*", "{", "}", "{ a, type b }", "(", ")", ",", ";", ".", "...", "?.",
      "=", "<", ">", "/", "\\", '"./x"', "'./y'", "`./z`", '"', "'", "`", "${", '""', '"from"', "'import'", '"as"',
      "//", "/*", "*/", "/**", "/* c */", "// c\n", "@type {", "/// <reference path='r'/>", "<T>", "\n", "\r\n",
      "\n\n", "  ", 'import a from "./1"', "export { a } from './2'", 'require("./3")', "import('./4')",
      'import "./5"', "* as n from", 'import d, { e } from "./6"', 'new URL("./7", import.meta.url)',
      '/** @import { T } from "./8" */', "x.from('y')",
    ];
    const code = fc
      .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom("", " ", " ", "\n")), { maxLength: 30 })
      .map((list) => list.flat().join(""));
    // All up to the last line is read then, whatever its signs.
    const last = '\n;import "the end";';
    fc.assert(
      fc.property(fc.constantFrom("TypeScript", "JavaScript", "TSX", "Glimmer TS"), code, (name, source) => {
        const [found, all] = [source, source + last].map((text) =>
          extractImports(Buffer.from(text), languages.byName(name)!, languages).imports.filter(
            ({ specifier }) => specifier !== "the end",
          ),
        );
        assert.deepEqual(found, all);
      }),
      { numRuns: 20_000 },
    );
  });

  it("of bytes that are no text are none", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
        extractImports(Buffer.from(bytes), languages.byName(name)!, languages);
      }),
      { numRuns: 5000 },
    );
  });

  // What is not linear does not end here: a megabyte of each.
  const nasty = [
    "import ",
    "import {",
    "import a, ",
    "import{a,",
    "import(",
    "import(/*",
    "export {",
    "export * as a ",
    "from ",
    'from "',
    "require (",
    "from . import (",
    "from a import ",
    "import a, \\\n",
    "from . ",
    "TYPE_CHECKING ",
    "if TYPE_CHECKING:\n",
    "#include <",
    '#include "',
    "# include ",
    "<script ",
    "<script src=",
    "/** @type {",
    "@import ",
    "/// <reference ",
    "new URL(",
    " ",
    "\n",
    "\\\n",
    "import type ",
    "typeof import ",
    "import.",
    "(",
    "{ ",
  ];
  for (const piece of nasty)
    it(`takes time in proportion to the text: ${JSON.stringify(piece)}`, () => {
      const bytes = Buffer.from(piece.repeat(Math.ceil(1_000_000 / piece.length)) + '\nimport "x"\n');
      for (const name of ["TypeScript", "JavaScript", "Python", "C", "Vue", "Astro", "Cython"])
        extractImports(bytes, languages.byName(name)!, languages);
    }).timeout(60_000);

  it("are all found where there are five thousand in one file", () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `import { a${at} } from "./m${at}";`);
    const { imports } = extractImports(Buffer.from(lines.join("\n")), languages.byName("TypeScript")!, languages);
    assert.deepEqual([imports.length, imports.at(-1)], [5000, { form: "static", line: 4999, specifier: "./m4999" }]);
  });
});

describe("packed imports", () => {
  it("are none where the text is anything else", () => {
    for (const packed of [
      "{",
      "[]",
      "1",
      "null",
      '["x"]',
      "[[1]]",
      '[[[0,"0","a"]]]',
      '[[[99,0,"a"]]]',
      '[[[0,0,"a",[1]]]]',
      '[[],"x"]',
    ])
      assert.equal(unpackImports(packed), undefined, packed);
  });
});
