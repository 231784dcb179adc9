import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commentLine } from "../../server/src/comments/write.ts";
import { extract } from "../../server/src/facts/extract.ts";
import type { Language } from "../../server/src/languages/language.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { disagreements } from "../languages/oracle/disagreements.ts";
import { grammarOf } from "../languages/oracle/sources.ts";
import { coloursOf, otherTokens } from "./colours.ts";
import { differences } from "./differences.ts";

// The samples hold what is hard to tell from a comment, in each language.

const languages = createLanguages();
const samples = "test/languages/samples";
const names = Object.keys(grammarOf).filter((name) => existsSync(join(samples, name)));

/** The lines (from one) that a list such as `3`, `5-7` names. */
const linesIn = (lists: readonly string[]): number[] =>
  lists.flatMap((list) => {
    const [from = 0, to = from] = list.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });

/** The lines on which there are tags for the engine alone, or for the grammars alone. */
async function different(language: Language, file: string, text: string): Promise<number[]> {
  const placeOf = (line: number, character: number): string => `${line + 1}:${character}`;
  const { statements = [] } = extract(file, Buffer.from(text), languages, language);
  const ours = statements.map(({ range: { start } }) => placeOf(start.line, start.character));
  const colours = (await coloursOf(language.name, text)).filter(({ part }) => part === "decorator");
  const theirs = colours.map(({ line, start }) => placeOf(line, start));
  const differing = [
    ...ours.filter((place) => !theirs.includes(place)),
    ...theirs.filter((place) => !ours.includes(place)),
  ];
  return [...new Set(differing.map((place) => Number.parseInt(place, 10)))].toSorted((a, b) => a - b);
}

/**
 * The tokens of every other line. Comments are all one here: a statement goes on over lines of which the grammar makes
 * comments of their own.
 */
function codeOf(tokens: readonly string[]): string[] {
  const code = tokens
    .filter((token) => Number.parseInt(token, 10) % 2 === 1)
    .map((token) => (/\bcomment\b/.test(token) ? token.replace(/:.*/, " comment") : token));
  return code.filter((token, index) => token !== code[index - 1]);
}

describe("injected grammars in all languages", () => {
  for (const name of names)
    for (const file of readdirSync(join(samples, name))) {
      const language = languages.byName(name);
      const sample = readFileSync(join(samples, name, file), "utf8");
      const known = linesIn((disagreements[`samples/${name}/${file}`] ?? []).map(([lines]) => lines));

      it(`${name}/${file}: tags are coloured where the engine finds them`, async () => {
        assert.ok(language);
        const listed = (differences[`${name}/${file}`] ?? []).flatMap(([lines]) => lines);
        const found = await different(language, file, sample.replaceAll(/is-(?:comment|code)/g, "@customer-impact"));
        assert.deepEqual(
          found.filter((line) => !known.includes(line)),
          listed.toSorted((a, b) => a - b),
        );
      });

      it(`${name}/${file}: statements leave the colours of the code alone`, async () => {
        assert.ok(language);
        const comment = commentLine(language.syntax, "@customer-impact Shopper: pays [metric: time]");
        if (comment === undefined) return;
        const lines = sample.split("\n");
        // Behind a backslash no comment may stand.
        const above = (line: string, index: number): string =>
          lines[index - 1]?.endsWith("\\") ? "" : `${/^\s*/.exec(line)?.[0] ?? ""}${comment}`;
        const text = lines.map((line, index) => `${above(line, index)}\n${line}`).join("\n");
        assert.deepEqual(codeOf(await otherTokens(name, text, true)), codeOf(await otherTokens(name, text, false)));
      });
    }

  it("are compared with the engine in at least 80 languages", () => {
    assert.ok(names.length >= 80, String(names.length));
  });
});
