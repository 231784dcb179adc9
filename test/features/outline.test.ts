import assert from "node:assert/strict";
import { codeLenses } from "../../server/src/features/codeLens.ts";
import { documentSymbols, type DocumentSymbol } from "../../server/src/features/documentSymbols.ts";
import { inlayHints } from "../../server/src/features/inlayHints.ts";
import { semanticTokens, semanticTokensLegend } from "../../server/src/features/semanticTokens.ts";
import { workspaceSymbols } from "../../server/src/features/workspaceSymbols.ts";
import type { Range } from "../../server/src/text/range.ts";
import { readMarked } from "../support/marked.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

const workspace = readMarked(`
=== customer-impact.json
{
  "customers": {
  ^^^^^^^^^^^^^^ symbol customers customers
    "shopper": { "name": "Shopper", "priority": 1 },
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol customer shopper (Shopper)
    "courier": { "name": "Courier", "group": "Partners" },
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol customer courier (Courier)
  },
  "outcomes": {
  ^^^^^^^^^^^^^ symbol outcomes outcomes
    "clear-price": { "customer": "shopper", "statement": "knows the price" },
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol outcome clear-price (knows the price)
  },
  "statements": [{ "files": ["db/**"], "statement": "via src/price: keeps orders" }],
}
=== src/price.ts
// @customer-impact #clear-price, #dear: adds it up [metric: orders]
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol statement #clear-price, #dear: adds it up [metric: orders]
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lens Shopper · direct · supported by 3 modules
   ^^^^^^^^^^^^^^^^ token decorator
                    ^^^^^^^^^^^^ token enumMember
                                  ^^^^^ token enumMember deprecated
                                                     ^^^^^^ token property
                                                             ^^^^^^ token string
=== src/tax.ts
/* @customer-impact via ./price,
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol statement via ./price, src/note, ./gone: keeps tables [issue: SHOP 12]
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lens Shopper, Courier · 1 step · supports 2 modules · supported by 1 module
   ^^^^^^^^^^^^^^^^ token decorator
                    ^^^ token keyword
                        ^^^^^^^ token namespace
 * src/note, ./gone: keeps tables [issue: SHOP
   ^^^^^^^^ token namespace
             ^^^^^^ token namespace deprecated
                                   ^^^^^ token property
                                          ^^^^ token string
 * 12]
   ^^ token string
      ^ hint → Shopper, Courier
 */
=== src/note.ts
// @customer-impact Courier, Nobody: sees the note
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol statement Courier, Nobody: sees the note
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lens Courier · direct · supported by 1 module
   ^^^^^^^^^^^^^^^^ token decorator
                    ^^^^^^^ token class
                             ^^^^^^ token class deprecated
=== src/say.ts
// @customer-impact A shopper pays, and the 𝕡 courier waits.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol statement A shopper pays, and the 𝕡 courier waits.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lens Shopper, Courier · direct
   ^^^^^^^^^^^^^^^^ token decorator
                      ^^^^^^^ token class
                                               ^^^^^^^ token class
=== src/far.ts
// @customer-impact via ./tax: does more
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol statement via ./tax: does more
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lens Shopper, Courier · 2 steps · supports 1 module
   ^^^^^^^^^^^^^^^^ token decorator
                    ^^^ token keyword
                        ^^^^^ token namespace
                                        ^ hint → Shopper, Courier
// @customer-impact via src/price: does this
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol statement via src/price: does this
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lens Shopper · 1 step · supports 1 module
   ^^^^^^^^^^^^^^^^ token decorator
                    ^^^ token keyword
                        ^^^^^^^^^ token namespace
                                            ^ hint → Shopper
=== src/odd.ts
// @customer-impact todo: ask
   ^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol statement todo: ask (gives no line)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^ lens No line: still to be found (todo)
   ^^^^^^^^^^^^^^^^ token decorator
                    ^^^^ token keyword
=== src/demo.ts
// @customer-impact none: a demo
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ symbol statement none: a demo
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lens Exempt
   ^^^^^^^^^^^^^^^^ token decorator
                    ^^^^ token keyword
=== src/empty.ts
// @customer-impact
   ^^^^^^^^^^^^^^^^ symbol statement @customer-impact (gives no line)
   ^^^^^^^^^^^^^^^^ lens No line: nothing said yet
   ^^^^^^^^^^^^^^^^ token decorator
=== src/none.ts
export const none = 1;
^^^^^^^^^^^^^^^^^^^^^^ lens No line to a customer
=== src/log/a.go
package log
^^^^^^^^^^^ lens No line to a customer
=== src/log/b.go
package log
=== db/a.sql
select 1;
`);

/** Of a range over several lines, the first one. */
function described(path: string, { start, end }: Range, text: string): string {
  const length = workspace.files.get(path)?.split("\n")[start.line]?.trimEnd().length ?? 0;
  return `${path}:${start.line + 1}:${start.character}-${end.line === start.line ? end.character : length} ${text}`;
}

const flat = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);

/** Tokens as a client reads them. */
function decoded(data: readonly number[]): { range: Range; text: string }[] {
  let line = 0;
  let character = 0;
  const tokens = [];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const text = `token ${semanticTokensLegend.tokenTypes[type]}${modifiers & 1 ? " deprecated" : ""}`;
    tokens.push({ range: { start: { line, character }, end: { line, character: character + length } }, text });
  }
  return tokens;
}

describe("what a file shows", () => {
  const expected = (kind: string): string[] =>
    workspace.marks
      .filter(({ text }) => text.startsWith(`${kind} `))
      .map(({ path, range, text }) => described(path, range, text))
      .sort();
  const paths = [...workspace.files.keys()];

  it("symbols", () => {
    const snapshot = snapshotOf(workspace.files);
    const symbols = paths.flatMap((path) =>
      flat(documentSymbols(snapshot, path)).map(({ range, kind, name, detail }) =>
        described(path, range, `symbol ${kind} ${name}${detail && ` (${detail})`}`),
      ),
    );
    assert.deepEqual(symbols.sort(), expected("symbol"));
  });

  it("code lenses", () => {
    const snapshot = snapshotOf(workspace.files);
    const lenses = paths.flatMap((path) =>
      codeLenses(snapshot, path).map(({ range, title }) => described(path, range, `lens ${title}`)),
    );
    assert.deepEqual(lenses.sort(), expected("lens"));
  });

  it("inlay hints, all or those of a range", () => {
    const snapshot = snapshotOf(workspace.files);
    const hints = paths.flatMap((path) =>
      inlayHints(snapshot, path).map(({ position: { line, character }, label }) =>
        described(path, { start: { line, character }, end: { line, character: character + 1 } }, `hint ${label}`),
      ),
    );
    assert.deepEqual(hints.sort(), expected("hint"));
    const within = { start: { line: 1, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(
      inlayHints(snapshot, "src/far.ts", within).map(({ label }) => label),
      ["→ Shopper"],
    );
  });

  it("semantic tokens, all or those of a range", () => {
    const snapshot = snapshotOf(workspace.files);
    const tokens = paths.flatMap((path) =>
      decoded(semanticTokens(snapshot, path)).map(({ range, text }) => described(path, range, text)),
    );
    assert.deepEqual(tokens.sort(), expected("token"));
    const second = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
    assert.deepEqual(
      decoded(semanticTokens(snapshot, "src/tax.ts", second))
        .map(({ range, text }) => described("src/tax.ts", range, text))
        .sort(),
      expected("token").filter((text) => text.startsWith("src/tax.ts:2:")),
    );
  });
});

describe("workspace symbols", () => {
  const search = (query: string, most?: number): string[] =>
    workspaceSymbols(snapshotOf(workspace.files), query, most).map(
      ({ kind, name, container }) => `${kind} ${name} (${container})`,
    );

  it("are ranked: the whole name, its start, a word, a part, its letters", () => {
    assert.deepEqual(search("Courier"), [
      "customer Courier (Partners)",
      "statement Courier, Nobody: sees the note (src/note.ts)",
      "statement A shopper pays, and the 𝕡 courier waits. (src/say.ts)",
    ]);
    assert.deepEqual(search("rice"), [
      "outcome #clear-price: knows the price (shopper)",
      "statement via src/price: does this (src/far.ts)",
      "statement #clear-price, #dear: adds it up [metric: orders] (src/price.ts)",
      "statement via ./price, src/note, ./gone: keeps tables [issue: SHOP 12] (src/tax.ts)",
    ]);
    assert.deepEqual(search("shpr"), ["customer Shopper ()"]);
    assert.deepEqual(search("zzz zzz"), []);
  });

  it("are all there are for an empty query, up to a number", () => {
    assert.equal(search("").length, 12);
    assert.deepEqual(search(" ", 2), ["customer Shopper ()", "customer Courier (Partners)"]);
  });
});
