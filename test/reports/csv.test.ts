import { deepEqual, doesNotMatch, equal } from "node:assert/strict";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { cellOfText, textOfCell } from "../../server/src/reports/csv/cell.ts";
import { csvText } from "../../server/src/reports/csv/csv.ts";

const cells: readonly (readonly [text: string, cell: string])[] = [
  ["pays in one step", "pays in one step"],
  ["=cmd()", "'=cmd()"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝cmd()", "'＝cmd()"],
  ["  =cmd()", "'  =cmd()"],
  ["'=cmd()", "''=cmd()"],
  ["'quoted'", "'quoted'"],
  ["a; =cmd()", "a;' =cmd()"],
  [`a;"=cmd()`, `a;'"=cmd()`],
  ["a = b", "a = b"],
  ["[metric: x; issue: y]", "[metric: x; issue: y]"],
  ["\t=1", "\\u{9}=1"],
  ["\r\n=1", "\\u{d}\\u{a}=1"],
  ["a\u202eb", "a\\u{202e}b"],
  ["\u001b[31m", "\\u{1b}[31m"],
  ["\\u{1b}", "\\\\u{1b}"],
  ["\\\u001b", "\\\\\\u{1b}"],
  ["C:\\users\\u{41}", "C:\\users\\u{41}"],
  ["👩‍💻 می‌خواهم", "👩‍💻 می‌خواهم"],
];

describe("CSV", () => {
  for (const [text, cell] of cells)
    it(`writes ${JSON.stringify(text)} as ${cell}`, () => {
      equal(cellOfText(text), cell);
      equal(textOfCell(cell), text);
    });

  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(...Array.from("=+-@;,'\"\\ \t\r\n\u001b\u202e\ufeff＝"), "\\u{1b}", "u{9}", "x", "é", "👩‍💻"),
        fc.string({ unit: "grapheme", maxLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(""));

  it("gives any text back", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1 }), (rows) => {
        const written = csvText(
          ["a", "b"],
          rows.map(([a, b]) => ({ a, b })),
        );
        const [, ...read] = parse(written, { skipEmptyLines: false });
        deepEqual(
          read.map((row) => row.map(textOfCell)),
          rows,
        );
      }),
    );
  });

  it("has one line a row, and no formula, whatever stands between cells", () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const written = csvText(["a", "b"], [{ a, b }]);
        equal(written.split("\n").length, 3);
        const cells = parse(written).flat();
        // A spreadsheet that expects semicolons between cells takes commas for text, and quotes for whatever it likes.
        const pieces = written.split(/[;\n]/).map((piece) => piece.replace(/^[" ]+/, ""));
        for (const cell of [...cells, ...pieces]) doesNotMatch(cell, /^ *[=+\-@＝＋－＠\t\r]/);
      }),
    );
  });

  it("writes nothing for what is not known, and numbers as they are", () =>
    equal(
      csvText(
        ["path", "line", "reason"],
        [
          { path: 'a,"b"', line: 3, reason: undefined },
          { path: "c", line: undefined, reason: "todo" },
        ],
      ),
      'path,line,reason\n"a,""b""",3,\nc,,todo\n',
    ));
});
