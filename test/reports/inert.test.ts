import { equal } from "node:assert/strict";
import * as fc from "fast-check";
import { inert, quoted } from "../../server/src/reports/text/inert.ts";
import { isHarmless } from "./layout.ts";

/** Texts, and what is printed; where nothing is given, the text itself. */
const table: readonly (readonly [string, string, string?])[] = [
  ["plain text", "src/tax.ts"],
  ["a back slash", "C:\\new"],
  ["umlauts, Greek, Chinese", "größer μ 値段"],
  ["Hebrew and Arabic", "שלום سلام"],
  ["an emoji", "🛒"],
  ["an emoji that others are joined into", "👩‍👩‍👧 👩🏽‍💻 ❤️‍🔥"],
  ["a key with its sign", "1️⃣"],
  ["Persian with its non-joiner", "می‌خواهم"],
  ["Devanagari with its joiner", "क्‍ष"],
  ["accents that combine", "e\u0301"],
  ["a colour", "\u001b[31mred\u001b[0m", "\\x1b[31mred\\x1b[0m"],
  ["a title for the window", "\u001b]0;owned\u0007", "\\x1b]0;owned\\x07"],
  ["C1", "\u009b31m\u0085", "\\x9b31m\\x85"],
  ["line breaks and tabs", "a\r\nb\tc", "a\\r\\nb\\tc"],
  ["DEL and NUL", "\u007f\u0000", "\\x7f\\x00"],
  ["separators", "\u2028\u2029", "\\u2028\\u2029"],
  ["direction", "\u202eexe.ts\u2066\u200f\u061c", "\\u202eexe.ts\\u2066\\u200f\\u061c"],
  ["nothing to see", "a\u200bb\u2060c\ufeffd\u00ade", "a\\u200bb\\u2060c\\ufeffd\\xade"],
  ["a joiner that joins nothing", "a\u200db", "a\\u200db"],
  ["a letter that is blank", "\u3164", "\\u3164"],
  ["tags", "\u{e0061}", "\\u{e0061}"],
  ["a variant of nothing", "a\ufe0f", "a\\ufe0f"],
  ["half a pair", "\ud83d", "\\ud83d"],
  ["a mark at the start", "\u0301a", "\\u0301a"],
  ["a heap of marks", `a${"\u0301".repeat(10)}`, `a${"\u0301".repeat(8)}\\u0301\\u0301`],
];

describe("inert", () => {
  for (const [name, text, printed = text] of table) it(name, () => equal(inert(text), printed));

  it("leaves nothing of any text that a terminal obeys", () => {
    fc.assert(fc.property(hostile, (text) => isHarmless(inert(text))));
  });

  it("stays as it is when it is done twice", () => {
    fc.assert(fc.property(hostile, (text) => equal(inert(inert(text)), inert(text))));
  });
});

describe("quoted", () => {
  it("is harmless JSON of the same text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        isHarmless(quoted(text));
        equal(JSON.parse(quoted(text)), text);
      }),
    );
  });
});

/** Any code units, the dangerous ones often. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\u001b[2J",
        "\u009b",
        "\r",
        "\n",
        "\u202e",
        "\u200d",
        "\ufe0f",
        "👩",
        "\u{e0041}",
        "\u0301",
        " ",
      ),
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    ),
  )
  .map((parts) => parts.join(""));
