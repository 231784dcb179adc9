import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { lex } from "../../server/src/comments/lexer.ts";
import type { Language } from "../../server/src/languages/language.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { linesOf, slicesOf, textByLine } from "./oracle/compare.ts";
import { disagreements, ignored, withoutDocstrings } from "./oracle/disagreements.ts";
import { grammarOf, ownSources, packageSources, type Source } from "./oracle/sources.ts";
import { commentsOf, loadGrammar } from "./oracle/textmate.ts";

// Our comments against those of the TextMate grammars, in real files from packages of npm and in our own samples.

/** Of a longer file the first lines are compared; of a package, so many files of a language. */
const longest = 40_000;
const most = 12;

const languages = createLanguages();
const syntaxOf = (name: string) => languages.byName(name)?.syntax;

interface File extends Source {
  readonly language: Language;
  readonly bytes: string;
}

/** By language; those whose grammar we have. */
function read(sources: readonly Source[]): Map<string, File[]> {
  const byLanguage = new Map<string, File[]>();
  for (const source of sources) {
    const whole = readFileSync(source.path, "latin1");
    const bytes = whole.length > longest ? whole.slice(0, whole.lastIndexOf("\n", longest)) : whole;
    const language = languages.detect(source.path, bytes.slice(0, 8192));
    if (!language || !grammarOf[language.name]) continue;
    const files = byLanguage.get(language.name) ?? [];
    const folder = source.name.split("/")[0];
    if (files.filter((file) => file.name.split("/")[0] === folder).length < most)
      byLanguage.set(language.name, [...files, { ...source, language, bytes }]);
  }
  return byLanguage;
}

/** The lines (from one) on which the grammar does not say what we say, and what both say. */
async function compare({ bytes, language }: File): Promise<Map<number, string>> {
  const grammar = await loadGrammar(grammarOf[language.name] ?? "");
  const docstrings = !withoutDocstrings.includes(language.name);
  const byteLines = linesOf(bytes);
  const lines = linesOf(Buffer.from(bytes, "latin1").toString("utf8"));
  const comments = lex(bytes, language.syntax, { syntaxOf }).filter((comment) => docstrings || comment.kind !== "doc");
  const ours = textByLine(slicesOf(comments, byteLines), byteLines);
  const not = ignored[language.name];
  const theirs = textByLine(commentsOf(grammar, lines.texts, not?.scopes), lines, not?.text);
  const different = new Map<number, string>();
  for (const line of lines.texts.keys()) {
    const text = Buffer.from(ours.get(line) ?? "", "latin1").toString("utf8");
    if (text !== (theirs.get(line) ?? ""))
      different.set(line + 1, `ours ${JSON.stringify(text)}, theirs ${JSON.stringify(theirs.get(line) ?? "")}`);
  }
  return different;
}

/** The lines that are listed for a file. */
function listed(name: string): Set<number> {
  const result = new Set<number>();
  for (const [lines] of disagreements[name] ?? []) {
    const [from = 0, to = from] = lines.split("-").map(Number);
    for (let line = from; line <= to; line++) result.add(line);
  }
  return result;
}

const fromPackages = read(packageSources());
const own = read(ownSources());

describe("comments, by us and by TextMate grammars", () => {
  it("are compared in real files of at least 40 languages", () => {
    assert.ok(fromPackages.size >= 40, [...fromPackages.keys()].join(", "));
  });

  for (const [from, byLanguage] of [
    ["packages", fromPackages],
    ["own samples", own],
  ] as const)
    for (const [language, files] of [...byLanguage].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      it(`agree in ${language} (${files.length} from ${from})`, async () => {
        const unlisted: string[] = [];
        for (const file of files) {
          const known = listed(file.name);
          const different = await compare(file);
          for (const [line, what] of different) if (!known.has(line)) unlisted.push(`${file.name}:${line}: ${what}`);
          for (const line of known)
            if (!different.has(line)) unlisted.push(`${file.name}:${line} agrees, but is listed.`);
        }
        assert.deepEqual(unlisted, []);
      }).timeout(30_000);

  it("are listed for files that are compared", () => {
    const names = new Set([...fromPackages.values(), ...own.values()].flat().map((file) => file.name));
    assert.deepEqual(
      Object.keys(disagreements).filter((name) => !names.has(name)),
      [],
    );
  });
});
