import assert from "node:assert/strict";
import { definitionsAt } from "../../server/src/features/definition.ts";
import { documentHighlightsAt } from "../../server/src/features/documentHighlights.ts";
import { documentLinks } from "../../server/src/features/documentLinks.ts";
import type { Location } from "../../server/src/coverage/moduleLocation.ts";
import { referencesAt } from "../../server/src/features/references.ts";
import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { type Mark, type Marked, placeText, positionsIn, readMarked } from "../support/marked.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

const workspace = readMarked(`
=== customer-impact.json
{
  "customers": {
    "shopper": { "name": "Shopper", "aliases": ["buyer"] },
     ^^^^^^^ definition customer-impact.json:3 shopper
     ^^^^^^^ references customer-impact.json:8 shopper | customer-impact.json:12 Shopper | src/pay.ts:1 Buyers | src/say.ts:1 shopper
     ^^^^^^^ highlights :3 shopper | :8 shopper | :12 Shopper
    "courier": {},
     ^^^^^^^ references customer-impact.json:9 courier | src/pay.ts:1 Courier | src/say.ts:1 courier
    "ops": { "kind": "internal" },
     ^^^ references src/pay.ts:1 Ops
  },
  "outcomes": {
    "clear-price": { "customer": "shopper", "statement": "knows", "evidence": "https://example.org/a" },
     ^^^^^^^^^^^ definition customer-impact.json:8 clear-price
     ^^^^^^^^^^^ references src/price.ts:1 clear-price
                                  ^^^^^^^ definition customer-impact.json:3 shopper
                                                                               ^^^^^^^^^^^^^^^^^^^^^ link https://example.org/a
    "fast": { "customer": "courier", "statement": "is told", "evidence": "src/pay.ts:1" },
                                                                          ^^^^^^^^^^^^ link src/pay.ts:1
                                                                          ^^^^^^^^^^^^ definition src/pay.ts:1
  },
  "statements": [
    { "files": ["db/**"], "statement": "Shopper: finds the order again" }
                                        ^^^^^^^ definition customer-impact.json:3 shopper
  ]
}
=== package.json
{ "name": "@shop/all" }
=== src/price.ts
// @customer-impact #clear-price: adds it up [metric: orders; evidence: ./pay.ts#L2, https://example.org/?a=1,2; issue: https://example.org/1]
   ^^^^^^^^^^^^^^^^ references src/tax.ts:3 ./price | src/tax.ts:4 src/price | src/use.ts:1 @shop/all
   ^^^^^^^^^^^^^^^^ highlights :1 @customer-impact
                    ^^^^^^^^^^^^ definition customer-impact.json:8 clear-price
                    ^^^^^^^^^^^^ highlights :1 clear-price
                                                                        ^^^^^^^^^^^ link src/pay.ts:2
                                                                        ^^^^^^^^^^^ definition src/pay.ts:2
                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ link https://example.org/?a=1,2
                                                                                                                        ^^^^^^^^^^^^^^^^^^^^^ link https://example.org/1
=== src/tax.ts
export const tax = 1;

// @customer-impact via ./price: keeps tables
                        ^^^^^^^ definition src/price.ts:1 @customer-impact #clear…
                        ^^^^^^^ link src/price.ts:1
                        ^^^^^^^ highlights :3 ./price | :4 src/price
// @customer-impact via src/price, ./gone, db/orders: keeps more [issue: javascript:alert(1); evidence: file:///etc/passwd]
                        ^^^^^^^^^ link src/price.ts:1
                                   ^^^^^^ definition
                                           ^^^^^^^^^ link db/orders.sql:1
=== src/pay.ts
// @customer-impact Buyers, Courier, Ops: pays by card [evidence: src; issue: SHOP-1]
                    ^^^^^^ definition customer-impact.json:3 shopper
                            ^^^^^^^ definition customer-impact.json:4 courier
                                                                  ^^^ definition
=== src/say.ts
// @customer-impact A returning shopper pays; the courier is told.
                                ^^^^^^^ definition customer-impact.json:3 shopper
=== src/use.ts
// @customer-impact via @shop/all: uses all of it
                        ^^^^^^^^^ definition db/orders.sql:1 select 1; | src/pay.ts:1 @customer-impact Buyers… | src/price.ts:1 @customer-impact #clear… | src/say.ts:1 @customer-impact A retu… | src/tax.ts:3 @customer-impact via ./… | src/use.ts:1 @customer-impact via @s…
=== db/orders.sql
select 1;
`);

const described = (locations: readonly Location[]): string =>
  locations.map(({ path, range }) => placeText(workspace.files, path, range)).join(" | ");

/** What a feature gives at a mark, in the words of the fixture. */
const features: Readonly<Record<string, (snapshot: Snapshot, mark: Mark, position: Mark["range"]["start"]) => string>> =
  {
    definition: (snapshot, { path }, position) => described(definitionsAt(snapshot, path, position)),
    references: (snapshot, { path }, position) => described(referencesAt(snapshot, path, position, false)),
    highlights: (snapshot, { path }, position) =>
      documentHighlightsAt(snapshot, path, position)
        .map((range) => placeText(workspace.files, path, range).slice(path.length))
        .join(" | "),
  };

function checkMarks({ files, marks }: Marked, kind: string): void {
  const snapshot = snapshotOf(files);
  const chosen = marks.filter(({ text }) => text.split(" ")[0] === kind);
  assert.ok(chosen.length > 3);
  for (const mark of chosen)
    for (const position of positionsIn(mark.range))
      assert.equal(
        features[kind]?.(snapshot, mark, position),
        mark.text.slice(kind.length + 1),
        `${kind} ${placeText(files, mark.path, mark.range)}`,
      );
}

describe("going from place to place", () => {
  for (const kind of Object.keys(features)) it(`gives ${kind}`, () => checkMarks(workspace, kind));

  it("gives the declaration among the references where it is asked for", () => {
    const snapshot = snapshotOf(workspace.files);
    const at = (path: string, line: number, character: number): string =>
      described(referencesAt(snapshot, path, { line, character }, true).slice(0, 1));
    assert.equal(at("src/pay.ts", 0, 21), "customer-impact.json:3 shopper");
    assert.equal(at("src/price.ts", 0, 25), "customer-impact.json:8 clear-price");
    assert.equal(at("src/price.ts", 0, 5), "src/price.ts:1 @customer-impact #clear…");
  });

  it("gives links, and only those that are harmless", () => {
    const snapshot = snapshotOf(workspace.files);
    const links = [...workspace.files.keys()].flatMap((path) =>
      documentLinks(snapshot, path).map(
        (link) =>
          `${placeText(workspace.files, path, link.range)} link ${"url" in link ? link.url : `${link.path}:${link.line + 1}`}`,
      ),
    );
    const expected = workspace.marks
      .filter(({ text }) => text.startsWith("link "))
      .map(({ path, range, text }) => `${placeText(workspace.files, path, range)} ${text}`);
    assert.deepEqual(links.sort(), expected.sort());
  });

  it("gives no declaration where there is no configuration", () => {
    const files = new Map([["src/pay.ts", "// @customer-impact Shopper: pays in one step\n"]]);
    const snapshot = snapshotOf(files);
    const position = { line: 0, character: 22 };
    assert.deepEqual(definitionsAt(snapshot, "src/pay.ts", position), []);
    assert.equal(
      referencesAt(snapshot, "src/pay.ts", position, true)
        .map(({ path, range }) => placeText(files, path, range))
        .join(),
      "src/pay.ts:1 Shopper",
    );
  });
});
