import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Comment } from "../../server/src/comments/comment.ts";
import type { Layout } from "../../server/src/comments/layout.ts";
import { lex } from "../../server/src/comments/lexer.ts";
import { maskBytes } from "../../server/src/comments/mask.ts";
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

interface LaidOut {
  readonly comments: readonly Comment[];
  readonly layout: Layout;
}

function laidOut(source: string, syntax: Syntax, upTo: number): LaidOut {
  const layout: Layout = { texts: [], embedded: [] };
  return { comments: lex(source, syntax, { syntaxOf, upTo, layout }), layout };
}

function maskOf(source: string, { comments, layout }: LaidOut): string {
  const bytes = Buffer.from(source, "latin1");
  maskBytes(bytes, comments, layout);
  return bytes.toString("latin1");
}

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

  // That it may begin with anything is said of a rule that never applies.
  const slowly = new Map(
    syntaxes.map((syntax): [Syntax, Syntax] => [
      syntax,
      { ...syntax, rules: [...syntax.rules, { kind: "skip", open: "(?!)" }] },
    ]),
  );

  it("reads with a glance at single characters what it reads with the patterns of all rules", () => {
    fc.assert(
      fc.property(fc.constantFrom(...syntaxes), text, fc.nat(200), (syntax, source, upTo) => {
        assert.deepEqual(laidOut(source, syntax, upTo), laidOut(source, slowly.get(syntax)!, upTo));
      }),
      { numRuns: 20_000 },
    );
  });

  it("so reads letters in front of quotes, and brackets", () => {
    const lettered = syntaxes.filter(({ rules }) =>
      rules.some((rule) => "open" in rule && /\[[a-zA-Z]+\]\?"/.test(rule.open)),
    );
    assert.ok(lettered.length > 2);
    const some = fc
      .array(fc.constantFrom(...`" ' """ ''' f r u F R T t x _ é { } ( ) # a \\ \n`.split(" "), " "), { maxLength: 30 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(fc.constantFrom(...lettered), some, (syntax, source) => {
        const all = source.length;
        assert.deepEqual(laidOut(source, syntax, all), laidOut(source, slowly.get(syntax)!, all));
      }),
      { numRuns: 10_000 },
    );
  });

  it("reads a text that goes on in the same way up to where it goes on, or says that this hangs on the rest", () => {
    fc.assert(
      fc.property(fc.constantFrom(...syntaxes), text, text, (syntax, source, rest) => {
        const cut = `${source}\n${" ".repeat(500)}`;
        const [part, whole] = [cut, cut + rest].map((one) => laidOut(one, syntax, source.length));
        if (!part!.layout.hangsOnRest) assert.equal(maskOf(source, part!), maskOf(source, whole!));
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
