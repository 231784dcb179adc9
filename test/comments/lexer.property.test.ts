import assert from "node:assert/strict";
import * as fc from "fast-check";
import { lex } from "../../server/src/comments/lexer.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import type { Syntax } from "../../server/src/languages/syntax.ts";
import { fallback, families } from "../../server/src/languages/syntaxes.ts";

const languages = createLanguages();
const syntaxOf = (name: string) => languages.byName(name)?.syntax;
const syntaxes = [...new Set<Syntax>([...families.flatMap((family) => Object.values(family)), fallback])];

/** Pieces of many languages: what opens, closes and escapes, and what stands around. */
const pieces =
  '" \' ` \\ / // /* */ # -- ; % (* *) {- -} #| |# <<EOF EOF <<-\'A\' <<~B ${ $( #{ \\( } ) ] { ( [ < > </a> <a> <a <script> </script> {{ }} [[ ]] --[[ R"( )" r#" q{ s/ qw( =pod =cut =begin =end %{ %} \'\'\' """ @doc (defun def : = $$ AS <?php ?> | > <!-- --> ``` ~~~ \n \r\n \t a 1 _ rem __END__ \x80 é'
    .split(" ")
    .concat(" ", "\n", "\n");
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(""));

describe("lex, whatever the text", () => {
  it("never throws, and gives comments in order that lie in the text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...syntaxes), text, (syntax, source) => {
        let before = 0;
        for (const comment of lex(source, syntax, { syntaxOf })) {
          assert.ok(before <= comment.start, "order");
          assert.ok(comment.start <= comment.contentStart && comment.contentStart <= comment.contentEnd, "content");
          assert.ok(comment.contentEnd <= comment.end && comment.end <= source.length, "end");
          before = comment.end;
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it("finds up to a place what it finds there in the whole text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...syntaxes), text, fc.nat(200), (syntax, source, upTo) => {
        const whole = lex(source, syntax, { syntaxOf }).filter((comment) => comment.start <= upTo);
        const part = lex(source, syntax, { syntaxOf, upTo }).filter((comment) => comment.start <= upTo);
        assert.deepEqual(part, whole);
      }),
      { numRuns: 20_000 },
    );
  });

  it("takes a time that grows with the text and no faster", () => {
    // What is quadratic needs minutes for this; what is linear, well under a second each.
    const slow: string[] = [];
    for (const syntax of syntaxes)
      for (const piece of ['"', "'", "`", "/", "/*", "<a b={", "<<A\n", "${", " ", "\n", "''", '"a" ', "(", "#{"]) {
        const hostile = piece.repeat(40_000);
        const started = performance.now();
        lex(hostile, syntax, { syntaxOf });
        lex(`${piece}${"x".repeat(40_000)}`, syntax, { syntaxOf });
        lex(`${piece}${" ".repeat(40_000)}`, syntax, { syntaxOf });
        if (performance.now() - started > 2000) slow.push(`${piece} ${JSON.stringify(syntax).slice(0, 80)}`);
      }
    assert.deepEqual(slow, []);
  }).timeout(120_000);
});
