import { deepEqual, equal, ok } from "node:assert/strict";
import * as fc from "fast-check";
import wrapAnsi from "wrap-ansi";
import { bar, shares } from "../../server/src/reports/text/bar.ts";
import { inert } from "../../server/src/reports/text/inert.ts";
import { table } from "../../server/src/reports/text/table.ts";
import { columnsOf, cut, shortened } from "../../server/src/reports/text/width.ts";
import { count, listed, percentCell, percentText } from "../../server/src/reports/text/words.ts";
import { definitions, wrapped } from "../../server/src/reports/text/wrap.ts";
import { fits } from "./layout.ts";
import { plain } from "./style.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 80 }).map(inert);
const room = fc.integer({ min: 8, max: 60 });

describe("width", () => {
  it("counts columns, not characters", () => {
    deepEqual(["tax", "値段", "🛒", "👩‍👩‍👧", "e\u0301", ""].map(columnsOf), [3, 4, 2, 2, 1, 0]);
  });

  it("takes the middle out of what is too long", () => {
    equal(shortened("src/checkout/pay.ts", 19), "src/checkout/pay.ts");
    equal(shortened("src/checkout/pay.ts", 13), "src/…t/pay.ts");
    equal(shortened("源/会計/値段.ts", 10), "源/…段.ts");
    equal(shortened("🛒🛒🛒🛒", 4), "…🛒");
    equal(shortened("abc", 1), "…");
  });

  it("never gives more columns than asked for", () => {
    fc.assert(fc.property(anyText, room, (text, columns) => ok(columnsOf(shortened(text, columns)) <= columns)));
  });

  it("cuts without losing anything", () => {
    fc.assert(
      fc.property(anyText, room, (text, columns) => {
        const pieces = cut(text, columns);
        equal(pieces.join(""), text);
        for (const piece of pieces) ok(columnsOf(piece) <= columns, JSON.stringify(piece));
      }),
    );
  });
});

describe("wrapping", () => {
  it("breaks at spaces, and behind the indent", () => {
    deepEqual(wrapped("knows the full price before paying", 20, "  - "), [
      "  - knows the full",
      "    price before",
      "    paying",
    ]);
  });

  it("breaks a text that has no spaces", () => {
    deepEqual(wrapped("支払う前に全額が分かるので安心", 12), ["支払う前に全", "額が分かるの", "で安心"]);
  });

  it("does as wrap-ansi does with words that fit", () => {
    const words = fc.array(fc.stringMatching(/^[!-~]{1,8}$/), { minLength: 1 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, room, (text, columns) =>
        deepEqual(wrapped(text, columns), wrapAnsi(text, columns).split("\n")),
      ),
    );
  });

  it("fits whatever is in it", () => {
    fc.assert(
      fc.property(anyText, room, (text, columns) => fits(wrapped(text, columns + 4, "  | ").join("\n"), columns + 4)),
    );
  });
});

describe("tables", () => {
  const columns = [{ title: "path" }, { title: "n", align: "right" as const }, { align: "wrap" as const }];

  it("align columns, wide characters too", () => {
    deepEqual(
      table(
        columns,
        [
          ["src/値段.ts", "7", "a 🛒 for two"],
          ["src/a.ts", "1,234", "plain"],
        ],
        plain(80),
      ),
      ["  path             n", "  src/値段.ts      7  a 🛒 for two", "  src/a.ts     1,234  plain"],
    );
  });

  it("leave out a column with nothing in it", () => {
    deepEqual(
      table(
        columns,
        [
          ["a", "", "x"],
          ["b", "", ""],
        ],
        plain(80),
      ),
      ["  path", "  a     x", "  b"],
    );
  });

  it("wrap the last column, then shorten the first", () => {
    deepEqual(
      table(columns, [["src/checkout/payment/card.ts", "12", "knows the full price before paying"]], plain(40)),
      ["  path           n", "  src…/card.ts  12  knows the full price", "                    before paying"],
    );
  });

  it("fit, as far as names can be shortened", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, fc.nat().map(String), anyText)),
        fc.integer({ min: 48, max: 90 }),
        (rows, width) => fits(table(columns, rows, plain(width)).join("\n"), width),
      ),
    );
  });
});

describe("definitions", () => {
  const same = { name: (text: string) => text, text: (text: string) => text };

  it("stand in two columns where there is room, else below each other", () => {
    const list = [
      { name: "src/a.ts", text: "keeps tax tables current for everyone" },
      { name: "src/long.ts", text: "" },
    ];
    deepEqual(definitions(list, 44, same), [
      "  src/a.ts     keeps tax tables current for",
      "               everyone",
      "  src/long.ts",
    ]);
    deepEqual(definitions(list, 36, same), [
      "  src/a.ts",
      "      keeps tax tables current for",
      "      everyone",
      "  src/long.ts",
    ]);
  });
});

describe("bars", () => {
  const figures = { modules: 0, exempt: 0, counted: 0, byConfig: 0, percent: null, directPercent: null };
  const drawn = (direct: number, indirect: number, uncovered: number): string =>
    bar({ ...figures, direct, indirect, uncovered }, 8, plain(80).color);

  it("show every part that there is", () => {
    equal(drawn(4, 2, 2), "████▒▒··");
    equal(drawn(1, 0, 9999), "█·······");
    equal(drawn(9999, 1, 1), "██████▒·");
    equal(drawn(5, 0, 0), "████████");
    equal(drawn(0, 0, 0), "");
  });

  it("are always as wide as asked for", () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(), fc.nat(), fc.nat()), fc.integer({ min: 3, max: 50 }), (parts, cells) => {
        const given = shares(parts, cells);
        equal(
          given.reduce((sum, share) => sum + share, 0),
          parts.some((part) => part > 0) ? cells : 0,
        );
        given.forEach((share, index) => equal(share > 0, (parts[index] ?? 0) > 0));
      }),
    );
  });
});

describe("words", () => {
  it("are grammatical", () => {
    deepEqual([count(1, "module"), count(1234, "module")], ["1 module", "1,234 modules"]);
    deepEqual(
      [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], "or")],
      ["", "a", "a and b", "a, b or c"],
    );
    deepEqual([percentText(60), percentText(99.9), percentText(null)], ["60%", "99.9%", "–"]);
    deepEqual([percentCell(60), percentCell(100), percentCell(null)], ["60.0%", "100.0%", "–"]);
  });
});
