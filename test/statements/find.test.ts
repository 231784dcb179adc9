import assert from "node:assert/strict";
import fc from "fast-check";
import { extract } from "../../server/src/facts/extract.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { parseStatement } from "../../server/src/statements/parse.ts";
import { rangeOf } from "../../server/src/statements/place.ts";

const languages = createLanguages();
const factsOf = (path: string, text: string | Buffer) => extract(path, Buffer.from(text as string), languages);
const textsOf = (path: string, text: string): string[] =>
  factsOf(path, text).statements?.map((statement) => statement.text) ?? [];

/** A name, a file, its text, and the texts of its statements. */
const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "a rule drawn with marks ends a statement",
    "a.ts",
    "// @customer-impact Shopper: pays\n// ---------\n// less\n",
    ["Shopper: pays"],
  ],
  [
    "a box of stars",
    "a.c",
    "/****************\n * @customer-impact Shopper: pays  *\n * less                            *\n ****************/\n",
    ["Shopper: pays less"],
  ],
  [
    "a box of hashes",
    "a.py",
    "#########################\n# @customer-impact Shopper: pays #\n# less                            #\n#########################\n",
    ["Shopper: pays less"],
  ],
  [
    "a box of lines",
    "a.js",
    "// ┌──────────┐\n// │ @customer-impact Shopper: pays │\n// │ less │\n// └──────────┘\n",
    ["Shopper: pays less"],
  ],
  ["stars right in front of the end", "a.c", "/** @customer-impact Shopper: pays less **/\n", ["Shopper: pays less"]],
  [
    "a word that ends in a mark is whole",
    "a.cs",
    "// @customer-impact Shopper: reads C# and F#\n",
    ["Shopper: reads C# and F#"],
  ],
  [
    "a further line keeps what only looks like decoration",
    "a.ts",
    "// @customer-impact via ./a,\n// /src/b: feeds\n// #1 of them\n",
    ["via ./a, /src/b: feeds #1 of them"],
  ],
  [
    "an XML doc tag ends a statement",
    "a.cs",
    "/// <summary>\n/// @customer-impact Shopper: pays\n/// less\n/// </summary>\nclass A {}\n",
    ["Shopper: pays less"],
  ],
  [
    "a doxygen command ends a statement",
    "a.c",
    "/**\n * @customer-impact Shopper: pays less\n * \\param x the cart\n */\n",
    ["Shopper: pays less"],
  ],
  [
    "a POD command ends a statement",
    "a.pl",
    "=pod\n\n@customer-impact Shopper: pays\nless\n=head1 More\n\n=cut\n",
    ["Shopper: pays less"],
  ],
  ["a directive ends a statement", "a.py", "# @customer-impact Shopper: pays\n# type: ignore\n", ["Shopper: pays"]],
  [
    "a word that only starts like a directive does not",
    "a.ts",
    "// @customer-impact Shopper: pays\n// regional taxes once\n",
    ["Shopper: pays regional taxes once"],
  ],
  ["#region ends a statement", "a.cs", "// @customer-impact Shopper: pays\n// #region Taxes\n", ["Shopper: pays"]],
  [
    "comments in different columns are apart",
    "a.ts",
    "// @customer-impact Shopper: pays\n  // less\n",
    ["Shopper: pays"],
  ],
  [
    "comments with a line between are apart",
    "a.ts",
    "// @customer-impact Shopper: pays\n\n// less\n",
    ["Shopper: pays"],
  ],
  [
    "a comment behind code is alone",
    "a.ts",
    "let a; // @customer-impact Shopper: pays\n       // less\n",
    ["Shopper: pays"],
  ],
  ["block comments are apart", "a.c", "/* @customer-impact Shopper: pays */\n/* less */\n", ["Shopper: pays"]],
  [
    "a fence hides, and its end shows again",
    "a.rs",
    "/// ```text\n/// @customer-impact Decoy: no\n/// ```\n/// @customer-impact Shopper: pays\nfn a() {}\n",
    ["Shopper: pays"],
  ],
  [
    "a fence inside of one line is none",
    "a.ts",
    "// ```x``` is code\n// @customer-impact Shopper: pays\n",
    ["Shopper: pays"],
  ],
  ["the tag in back quotes is none", "a.ts", "// `@customer-impact Decoy: no`\n", []],
  ["the tag in a sentence is none", "a.ts", "// see @customer-impact Decoy: no\n", []],
  ["the tag as the start of a word is none", "a.ts", "// @customer-impact-free: no\n// @customer-impacted: no\n", []],
  [
    "the tag as the subject of a sentence is none",
    "a.ts",
    "// @customer-impact, the tag, is explained elsewhere\n",
    [],
  ],
  ["attributes right behind the tag", "a.ts", "// @customer-impact[issue: A-1]\n", ["[issue: A-1]"]],
  [
    "Haddock and roxygen marks are decoration",
    "a.hs",
    "-- | @customer-impact Shopper: pays\nmodule A where\n",
    ["Shopper: pays"],
  ],
  ["roxygen", "a.R", "#' @customer-impact Shopper: pays\nf <- 1\n", ["Shopper: pays"]],
  ["doc comments of a kind", "a.rs", "//! @customer-impact Shopper: pays\n//! less\n", ["Shopper: pays less"]],
  ["all line breaks", "a.ts", "// @customer-impact Shopper: pays\r// less\r\n// now\n", ["Shopper: pays less now"]],
  [
    "several in one comment",
    "a.ts",
    "// @customer-impact Shopper: pays\n// @customer-impact: via ./b\n",
    ["Shopper: pays", "via ./b"],
  ],
  [
    "white space of any kind is one space",
    "a.ts",
    "// @customer-impact\tShopper:\u00a0 pays\t less\n",
    ["Shopper: pays less"],
  ],
];

describe("statements in comments", () => {
  for (const [name, path, text, expected] of cases) it(name, () => assert.deepEqual(textsOf(path, text), expected));

  for (const [text, tag] of [
    ["@customerImpact Shopper: pays", "@customerImpact"],
    ["@CUSTOMER-IMPACT: pays", "@CUSTOMER-IMPACT"],
    ["@customerimpact", "@customerimpact"],
    ["@customer-impacts", "@customer-impacts"],
    ["@customer-impact= pays", "@customer-impact"],
  ] as const)
    it(`"${text}" is malformed`, () => {
      const { malformedTags, statements } = factsOf("a.ts", `/* ${text} */\n`);
      assert.deepEqual([malformedTags?.map((one) => one.tag), statements], [[tag], undefined]);
    });

  it("keeps where every part stands", () => {
    const text = "/**\n * 😀\n * @customer-impact via ./é😀a,\n *    ./b : keeps\n *   it  going [issue: A-1]\n */";
    const [raw] = factsOf("a.ts", text).statements ?? [];
    assert.ok(raw);
    const syntax = parseStatement(raw.text);
    assert.equal(syntax.kind, "via");
    const lines = text.split("\n");
    const at = (part: { start: number; end: number }): string => {
      const { start, end } = rangeOf(raw, part);
      return start.line === end.line
        ? (lines[start.line] ?? "").slice(start.character, end.character)
        : `${start.line}-${end.line}`;
    };
    assert.deepEqual(syntax.kind === "via" && syntax.refs.map(at), ["./é😀a", "./b"]);
    assert.equal(at(syntax.text), "3-4");
    assert.deepEqual(
      syntax.attributes.flatMap(({ key, value }) => [at(key), at(value)]),
      ["issue", "A-1"],
    );
  });

  it("knows that a file is generated only from a comment in its first 20 lines", () => {
    const notice = "// Code generated by x. DO NOT EDIT.\n";
    assert.equal(factsOf("a.go", `${"\n".repeat(19)}${notice}package a\n`).generated, true);
    assert.equal(factsOf("a.go", `${"\n".repeat(20)}${notice}package a\n`).generated, undefined);
    assert.equal(factsOf("a.go", `package a\nconst s = "@generated"\n`).generated, undefined);
    assert.equal(factsOf("a.ts", "/**\n * @generated\n */\n").generated, true);
    assert.equal(factsOf("a.ts", "// @generatedBy hand\n").generated, undefined);
    assert.equal(factsOf("a.ts", `${"// x".padEnd(9000, "x")}\n${notice}`).generated, true);
  });

  it("counts the first line in UTF-16 code units", () => {
    assert.equal(factsOf("a.ts", "😀é;\r\nx").firstLine, 4);
    assert.equal(factsOf("a.ts", "\ufeffab\rcd\n").firstLine, 2);
    assert.equal(factsOf("a.ts", "").firstLine, 0);
  });

  it("takes any bytes of any language", () => {
    const pieces = fc.constantFrom(
      "@customer-impact",
      "//",
      "/*",
      "*/",
      "'",
      '"',
      "`",
      "${",
      "}",
      "{",
      "<",
      ">",
      "=begin\n",
      "<<EOF",
      "EOF",
      "\n",
      "\r",
      " ",
      "#",
      "--",
      "x",
      "```",
      "é",
      "\\",
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
      fc.array(pieces, { maxLength: 60 }).map((list) => Buffer.from(list.join(""))),
    );
    const paths = fc.constantFrom(
      "a.ts",
      "a.tsx",
      "a.py",
      "a.rb",
      "a.pl",
      "a.php",
      "a.sh",
      "a.vue",
      "a.astro",
      "a.hs",
      "a.lua",
      "a.rs",
      "a.cs",
      "a.sql",
      "a.ex",
      "a.md",
      "Makefile",
      "a.m",
      "a.h",
      "x",
    );
    fc.assert(
      fc.property(paths, bytes, (path, content) => {
        const facts = extract(path, content, languages);
        const lines = content.toString("utf8").split(/\r\n?|\n/).length + 1;
        for (const { range } of facts.statements ?? []) assert.ok(range.end.line < lines);
      }),
      { numRuns: 1500 },
    );
  });
});
