import { equal } from "node:assert/strict";
import * as fc from "fast-check";
import { lex } from "../../server/src/comments/lexer.ts";
import { commentLine } from "../../server/src/comments/write.ts";
import type { Syntax, SyntaxRule } from "../../server/src/languages/syntax.ts";

const line = (open: string): SyntaxRule => ({ kind: "line", open });
const block = (open: string, close: string, nested?: string): SyntaxRule => ({
  kind: "block",
  open,
  close,
  ...(nested !== undefined && { nested }),
});
const rules = (...list: SyntaxRule[]): Syntax => ({ rules: list });

const clike = rules(line("//"), block("/\\*", "\\*/"), { kind: "string", open: '"', close: '"', escape: "\\\\[^]" });

const table: readonly (readonly [string, Syntax, string])[] = [
  ["C and its like", clike, "// hello"],
  ["CSS", rules(block("/\\*", "\\*/")), "/* hello */"],
  ["HTML", rules(block("<!--", "-->")), "<!-- hello -->"],
  ["Lua", rules(block("--\\[(=*)\\[", "\\]$1\\]"), line("--")), "-- hello"],
  ["OCaml", rules(block("\\(\\*", "\\*\\)", "\\(\\*")), "(* hello *)"],
  ["a doc comment that comes first", rules(line("///"), line("//")), "// hello"],
  ["a shebang that comes first", rules(line("^#!"), line("//")), "// hello"],
  ["a mark with conditions", rules(line("(?<![$\\w])#(?!\\[)")), "# hello"],
  ["a word for a mark", { rules: [line("\\bREM\\b")], ignoreCase: true }, "REM hello"],
  ["a word beside a sign", rules(line("\\bREM\\b"), line("::")), ":: hello"],
  ["one of several marks", rules(line("(?:;|#)")), "; hello"],
  ["a mark at the start of a line", rules(line("^\\*")), "* hello"],
  ["one of a set of marks", rules(line("^[ \\t]*[;#]")), "; hello"],
  ["a mark behind a set of signs (shells)", rules(line("(?<![^\\s;&|()<>`])#")), "# hello"],
  ["a mark for the first column, beside one for any", rules(line("^(?:c(?![a-z])|\\*)"), line("!")), "! hello"],
  ["a mark outside of ASCII (APL)", rules(line("\\xe2\\x8d\\x9d")), "⍝ hello"],
  ["a block beside a line (PowerShell)", rules(block("<#", "#>"), line("(?<![^\\s;&|()\\[\\]{},=])#")), "# hello"],
];

describe("writing a comment", () => {
  for (const [name, syntax, written] of table) it(name, () => equal(commentLine(syntax, "hello"), written));

  it("takes a block comment for a text that a line comment cannot hold", () => {
    const php = rules({ kind: "line", open: "//", close: "\\?>" }, block("/\\*", "\\*/"));
    equal(commentLine(php, "a ?> b"), "/* a ?> b */");
    const c = rules({ kind: "line", open: "//", continued: true }, block("/\\*", "\\*/"));
    equal(commentLine(c, "a \\"), "/* a \\ */");
  });

  it("writes no comment of the page that stands around the code", () => {
    const tags: SyntaxRule = { kind: "embedded", open: "<\\?php", language: "x", close: "\\?>", end: "code" };
    equal(commentLine(rules(block("<!--", "-->"), tags), "hello"), undefined);
  });

  it("writes nothing rather than code", () => {
    equal(commentLine(clike, "a\nb()"), undefined);
    equal(commentLine(clike, "a\u2028b()"), undefined);
    equal(commentLine(clike, "a\rb()"), undefined);
    equal(commentLine(rules(block("/\\*", "\\*/")), "src/*/b() "), undefined);
    equal(commentLine(rules(block("\\(\\*", "\\*\\)", "\\(\\*")), "a (* b"), undefined);
    equal(commentLine(rules({ kind: "string", open: '"', close: '"' }), "a"), undefined);
  });

  it("is read back whole, or not written", () => {
    const text = fc
      .array(fc.constantFrom("*/", "/*", "//", "-->", "\\", '"', "a", " ", "値", "\n", "?>"))
      .map((list) => list.join(""));
    for (const [, syntax] of table)
      fc.assert(
        fc.property(text, (wanted) => {
          const written = commentLine(syntax, wanted);
          if (written === undefined) return;
          const bytes = Buffer.from(`${written}\ncode\n`).toString("latin1");
          equal(lex(bytes, syntax).length, 1);
        }),
      );
  });
});
