import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { extractImports } from "../../server/src/facts/imports.ts";
import { createImportResolver, type ImportingFile } from "../../server/src/imports/resolver.ts";
import { createTree } from "../../server/src/imports/tree.ts";
import { importFamilies } from "../../server/src/languages/importRows.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";

// A fixture is a workspace as text. `=== path` starts a file, `===` what is expected: `from -> to (form)`, or
// `from: external name`, `from: unresolved name`, `package from -> to`, `note path: message`. `--- title` starts another.

const folder = "test/imports/fixtures";
const languages = createLanguages();

/** Languages whose fixtures are those of `javascript`, `python` and `c`, which stand elsewhere. */
const elsewhere = /^(?:javascript|python|includes)$/;

interface Layout {
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly string[];
}

function readLayouts(text: string): readonly Layout[] {
  return text
    .split(/^--- /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...sections] = part.split(/^===/m);
      const files = new Map<string, string>();
      let expected: readonly string[] = [];
      for (const section of sections) {
        const end = section.indexOf("\n");
        const [path, body] = [section.slice(0, end).trim(), section.slice(end + 1)];
        if (path === "") expected = body.split("\n").filter((line) => line !== "");
        else files.set(path, body);
      }
      return { title: title.trim(), files, expected };
    });
}

async function linesOf(files: ReadonlyMap<string, string>, seen: Set<string>): Promise<readonly string[]> {
  const importing: ImportingFile[] = [];
  for (const [path, text] of files) {
    const language = languages.detect(path, text);
    if (!language) continue;
    const facts = extractImports(Buffer.from(text), language, languages);
    if (facts.imports.length > 0 || facts.declares) importing.push({ path, language: language.name, facts });
  }
  const resolver = await createImportResolver(
    createTree([...files.keys()].sort(), (path) => files.get(path)),
    importing.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  );
  const lines = new Set<string>();
  for (const { path, language, facts } of importing)
    for (const one of facts.imports) {
      const found = resolver.resolve(path, one);
      if (found.kind !== "files") lines.add(`${path}: ${found.kind} ${one.specifier}`);
      else
        for (const to of found.paths)
          if (to !== path) {
            seen.add(language);
            lines.add(`${path} -> ${to} (${one.form})`);
          }
    }
  for (const { from, to } of resolver.packageEdges()) lines.add(`package ${from || "./"} -> ${to || "./"}`);
  for (const { path, message } of resolver.notes) lines.add(`note ${path}: ${message}`);
  return [...lines].sort();
}

describe("imports of a workspace", () => {
  const seen = new Set<string>();

  for (const name of readdirSync(folder).sort())
    describe(name.replace(/\.txt$/, ""), () => {
      for (const { title, files, expected } of readLayouts(readFileSync(`${folder}/${name}`, "utf8")))
        it(title, async () => assert.deepEqual(await linesOf(files, seen), [...expected].sort()));
    });

  // What stands in a block of its own runs after those above.
  describe("all together", () => {
    it("has a layout for each language", () => {
      const all = importFamilies
        .flatMap((rows) => Object.entries(rows))
        .filter(([, { family }]) => !elsewhere.test(family))
        .map(([language]) => language);
      assert.deepEqual(
        all.filter((language) => !seen.has(language)),
        [],
      );
    });
  });
});
