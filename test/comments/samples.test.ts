import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lex } from "../../server/src/comments/lexer.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";

/**
 * A folder for each language, with programs that hold what is hard to tell from a comment. Every comment in them says
 * `is-comment`, everything that only looks like one says `is-code`.
 */
const samples = "test/languages/samples";
const languages = createLanguages();
const syntaxOf = (name: string) => languages.byName(name)?.syntax;

describe("comments of the samples", () => {
  for (const language of readdirSync(samples)) {
    for (const file of readdirSync(join(samples, language))) {
      const text = readFileSync(join(samples, language, file), "latin1");

      it(`${language}/${file} is ${language}`, () => {
        assert.equal(languages.detect(file, text.slice(0, 8192))?.name, language);
      });

      it(`${language}/${file} has comments where it says so`, () => {
        const syntax = syntaxOf(language);
        assert.ok(syntax);
        const comments = lex(text, syntax, { syntaxOf });
        const isComment = (at: number) => comments.some((one) => one.contentStart <= at && at < one.contentEnd);
        const marks = [...text.matchAll(/is-(comment|code)/g)];
        assert.ok(marks.some(([, kind]) => kind === "comment"));
        const wrong = marks.filter((mark) => isComment(mark.index) !== (mark[1] === "comment"));
        assert.deepEqual(
          wrong.map((mark) => `line ${text.slice(0, mark.index).split("\n").length}: ${mark[0]}`),
          [],
        );
      });
    }
  }
});
