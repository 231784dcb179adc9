import assert from "node:assert/strict";
import type { Comment } from "../../server/src/comments/comment.ts";
import { lex } from "../../server/src/comments/lexer.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";

const languages = createLanguages();
const syntaxOf = (name: string) => languages.byName(name)?.syntax;

function lexAs(language: string, text: string, upTo?: number): Comment[] {
  const syntax = syntaxOf(language);
  assert.ok(syntax, language);
  return lex(text, syntax, upTo === undefined ? { syntaxOf } : { syntaxOf, upTo });
}

/** What stands between ⟨ and ⟩ is a comment; what stands between « and » in it is its content. */
function marked(text: string): { text: string; comments: Omit<Comment, "kind">[] } {
  const comments: Omit<Comment, "kind">[] = [];
  let plain = "";
  const at: Record<string, number> = {};
  for (const char of text) {
    if (!"⟨«»⟩".includes(char)) plain += char;
    else at[char] = plain.length;
    if (char === "⟩")
      comments.push({
        start: at["⟨"] ?? -1,
        contentStart: at["«"] ?? -1,
        contentEnd: at["»"] ?? -1,
        end: plain.length,
      });
  }
  return { text: plain, comments };
}

/** Language, kinds of its comments, and the text with marks. */
const cases: readonly (readonly [string, string, string])[] = [
  ["TypeScript", "line", "a ⟨//« b»⟩\nc"],
  ["TypeScript", "line line", "⟨//« a»⟩\r\n⟨//« b»⟩\r\n"],
  ["TypeScript", "line line", "⟨//« a»⟩\r⟨//« b»⟩"],
  ["TypeScript", "block", "a ⟨/*« b\n c »*/⟩ d"],
  ["TypeScript", "block", "⟨/*«»*/⟩"],
  ["TypeScript", "block", "⟨/*« never closed»⟩"],
  ["TypeScript", "line", "'never closed\n⟨//« a»⟩"],
  ["TypeScript", "", "`never closed // a"],
  ["TypeScript", "", "/* /* */ a".slice(6)],
  ["TypeScript", "line", "x = a /b; ⟨//« c/»⟩"],
  ["TypeScript", "block", "`${ {} } ${ ⟨/*« a »*/⟩ 1 } // b`"],
  ["TSX", "line", "const a = <T,>(b: T) => b; ⟨//« c»⟩"],
  ["TSX", "block line", "<A b={⟨/*« c »*/⟩ 1}>// d</A>; ⟨//« e»⟩"],
  ["TSX", "line", "const a = <b>never closed; ⟨//« c»⟩"],
  ["Rust", "block", "⟨/*« a /* b */ c »*/⟩ d"],
  ["Rust", "line", "'a' 'b ⟨//« c»⟩"],
  ["C", "line", "⟨//« a\\\nb»⟩\nc"],
  ["C", "line", "⟨//« a\\\r\nb»⟩\r\nc"],
  ["Python", "doc", '⟨"""«a»"""⟩\n'],
  ["Python", "doc", 'def a():\n    ⟨r"«a»"⟩\n'],
  ["Python", "", 'a = """b"""\n'],
  ["Python", "", '(\n"""b"""\n)\n'],
  ["Python", "", 'f"""b"""\n'],
  ["Python", "", 'a = \\\n"""b"""\n'],
  ["Elixir", "doc", '@doc ⟨"""«\na\n»"""⟩\n'],
  ["Ruby", "block", "⟨=begin«\na\n»=end b⟩\nc"],
  ["Ruby", "line line", "a(<<~B) ⟨#« c»⟩\n# d\nB\n⟨#« e»⟩"],
  ["Ruby", "line", "a << B\n⟨#« c»⟩"],
  ["PHP", "line", "# a <?php ⟨#« b »⟩?> # c"],
  ["PHP", "line", "<?php <<<A\n// b\nA; ⟨//« c»⟩"],
  ["Perl", "block line", "⟨=pod«\n\na\n\n»=cut⟩\n⟨#« b»⟩"],
  ["Lua", "block", "⟨--[==[« a ]] »]==]⟩ b"],
  ["Haskell", "block line", "⟨{-« {- a -} »-}⟩ b --> c ⟨--« d»⟩"],
  ["OCaml", "block", '⟨(*« "*)" »*)⟩ a'],
  ["Vue", "line", "<script lang='ts'>\n⟨//« a»⟩\n</script>// b"],
  ["Vue", "", "<script>// never closed".replace("// never closed", "")],
  ["HTML", "block", "⟨<!--« a »-->⟩ // b"],
  ["Markdown", "block", "```\n<!-- a -->\n```\n⟨<!--« b »-->⟩"],
  ["Makefile", "line", "a: ⟨#« b»⟩"],
  ["Batchfile", "line line", "⟨rem« a»⟩\r\necho b & ⟨rem« c»⟩"],
  ["Vim script", "line", 'let a = "b" ⟨"« c»⟩'],
  ["Befunge", "line line", "a # b\n  ⟨#« c»⟩\n⟨//« d»⟩"],
  ["JSON", "", "// a"],
];

describe("lex", () => {
  for (const [language, kinds, source] of cases)
    it(`${language}: ${JSON.stringify(source)}`, () => {
      const { text, comments } = marked(source);
      const found = lexAs(language, text);
      assert.deepEqual(
        found.map(({ start, contentStart, contentEnd, end }) => ({ start, contentStart, contentEnd, end })),
        comments,
      );
      assert.equal(found.map(({ kind }) => kind).join(" "), kinds);
    });

  it("stops behind the last place of interest", () => {
    const text = "// a\nb // c\n// d\ne // f\n";
    assert.deepEqual(
      lexAs("TypeScript", text, 6).map((comment) => text.slice(comment.start, comment.end)),
      ["// a"],
    );
    const lines = "a // b\n// c\n// d\ne // f\n";
    assert.deepEqual(
      lexAs("TypeScript", lines, 3).map((comment) => lines.slice(comment.start, comment.end)),
      ["// b", "// c", "// d"],
    );
  });

  it("reads what is nested too deep as text", () => {
    assert.doesNotThrow(() => lexAs("TypeScript", `${"`${".repeat(10_000)}// a`));
    assert.deepEqual(lexAs("TSX", "<a b={".repeat(10_000)), []);
    assert.equal(lexAs("Rust", `${"/*".repeat(100_000)} a`).length, 1);
  });
});
