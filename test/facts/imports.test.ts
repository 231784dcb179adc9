import assert from "node:assert/strict";
import { extractImports } from "../../server/src/facts/imports.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { importCases } from "./imports.cases.ts";

const languages = createLanguages();

/** What a text imports, each import as `form specifier` with what is taken from it, in the order of the text. */
function importsOf(language: string, text: string): string[] {
  const { imports, declares = [] } = extractImports(Buffer.from(text), languages.byName(language)!, languages);
  return [
    ...imports.map(({ form, specifier, names }) =>
      [form, specifier, ...(names ? [`{${names.join()}}`] : [])].join(" "),
    ),
    ...declares.map((name) => `declares ${name}`),
  ];
}

describe("imports of a text", () => {
  for (const [language, cases] of Object.entries(importCases))
    describe(language, () => {
      for (const [text, ...expected] of cases)
        it(text.split("\n").join("⏎"), () => assert.deepEqual(importsOf(language, text), expected));
    });

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
