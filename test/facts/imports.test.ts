import assert from "node:assert/strict";
import { extractImports } from "../../server/src/facts/imports.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { importFamilies } from "../../server/src/languages/importRows.ts";
import { importCases } from "./imports.cases.ts";
import { hardCases } from "./importsHard.cases.ts";
import { hardCasesOfOthers } from "./importsHardOfOthers.cases.ts";
import { casesOfOthers } from "./importsOfOthers.cases.ts";

const languages = createLanguages();

/** What a text imports, each import as `form specifier` with what is taken from it, in the order of the text. */
function importsOf(language: string, text: string): string[] {
  const { imports, declares = [] } = extractImports(Buffer.from(text), languages.byName(language)!, languages);
  return [
    // That names outside of all namespaces may be used is not said by the text.
    ...imports
      .filter(({ specifier }) => specifier !== "")
      .map(({ form, specifier, names }) => [form, specifier, ...(names ? [`{${names.join()}}`] : [])].join(" ")),
    ...declares.map((name) => `declares ${name}`),
  ];
}

describe("imports of a text", () => {
  for (const [title, all] of Object.entries({
    usual: { ...importCases, ...casesOfOthers },
    hard: { ...hardCases, ...hardCasesOfOthers },
  }))
    for (const [language, cases] of Object.entries(all))
      describe(`${language}, ${title}`, () => {
        for (const [text, ...expected] of cases)
          it(text.split("\n").join("⏎"), () => assert.deepEqual(importsOf(language, text), expected));
      });

  it("has a case for each language", () => {
    const shown = new Set(
      [importCases, casesOfOthers, hardCases, hardCasesOfOthers].flatMap((all) => Object.keys(all)),
    );
    // A language that shares its row with another one is read alike.
    const rows = importFamilies.flatMap((some) => Object.entries(some));
    const seen = new Set(rows.filter(([language]) => shown.has(language)).map(([, row]) => row));
    assert.deepEqual(
      rows.filter(([, row]) => !seen.has(row)).map(([language]) => language),
      [],
    );
  });

  for (const [name, encode] of Object.entries({
    "UTF-8 with a mark": (text: string) => Buffer.from(`\uFEFF${text}`),
    "UTF-16LE": (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"),
    "UTF-16BE": (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  }))
    it(`reads ${name}`, () => {
      const facts = extractImports(encode('import a from "./é";\r\n'), languages.byName("TypeScript")!, languages);
      assert.deepEqual(
        facts.imports.map(({ specifier, line }) => [specifier, line]),
        [["./é", 0]],
      );
    });

  it("takes no longer than the text is long", () => {
    // Each pattern is given its own word over and over, and what it goes on with, without an end.
    for (const rows of importFamilies)
      for (const [language, { patterns, namespaces, declarations = [] }] of Object.entries(rows))
        for (const { word } of [
          ...patterns,
          ...declarations,
          ...(namespaces?.scopes ?? []),
          ...(namespaces?.members ?? []),
        ])
          for (const behind of [" ", " a", " (", ' "', " {", " a.", " a::{", "\\a", " a,\n"]) {
            const text = `${word}${behind}`.repeat(800);
            extractImports(Buffer.from(text), languages.byName(language)!, languages);
            extractImports(Buffer.from(word + behind.repeat(5000)), languages.byName(language)!, languages);
          }
  }).timeout(20_000);

  it("tells the line of each", () => {
    const text = "// one\nimport a from './a';\n\nimport {\n  b,\n} from './b';\r\nrequire('./c');\n";
    const { imports } = extractImports(Buffer.from(text), languages.byName("TypeScript")!, languages);
    assert.deepEqual(
      imports.map(({ specifier, line }) => [specifier, line]),
      [
        ["./a", 1],
        ["./b", 5],
        ["./c", 6],
      ],
    );
  });
});
