import assert from "node:assert/strict";
import { type Place, placeAt } from "../../server/src/features/place.ts";
import { subjectOf } from "../../server/src/features/subject.ts";
import { positionsIn, readMarked } from "../support/marked.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

/** Every stretch that means something is marked; whatever else a statement says is text. */
const workspace = readMarked(`
=== customer-impact.json
{
  "customers": {
   ^^^^^^^^^ key customers
    "shopper": { "name": "Shopper", "aliases": ["buyer"] },
     ^^^^^^^ key customers.shopper: customer shopper
                          ^^^^^^^ value customers.shopper.name: customer shopper
                                                 ^^^^^ value customers.shopper.aliases.0: customer shopper
    "courier": { "priority": 2 },
                             ^ value customers.courier.priority
    "ops": { "name": "Operations", "kind": "internal" },
  },
  "outcomes": {
    "clear-price": { "customer": "shopper", "statement": "knows the full price" },
     ^^^^^^^^^^^ key outcomes.clear-price: outcome clear-price
                                  ^^^^^^^ value outcomes.clear-price.customer: customer shopper
                      ^^^^^^^^ key outcomes.clear-price.customer
  },
  "statements": [
    { "files": ["db/**"], "statement": "via src/price, src/tax: keeps orders [issue: A-1]" },
                           ^^^^^^^^^ key statements.0.statement
                                        ^^^ keyword via
                                            ^^^^^^^^^ ref src/price: modules src/price.ts
                                                       ^^^^^^^ ref src/tax: modules src/tax.ts
                                                                ^^^^^^^^^^^^ value statements.0.statement
                                                                              ^^^^^ attributeKey issue
                                                                                     ^^^ attributeValue A-1
    { "files": ["none/**"], "statement": "via src/price: \\"quoted\\"" },
                                          ^^^^^^^^^^^^^ value statements.1.statement
  ],
}
=== src/price.ts
// @customer-impact #clear-price, #dear: adds it up [metric: orders; evidence: e2e/pay.spec.ts]
   ^^^^^^^^^^^^^^^^ tag @customer-impact: modules src/price.ts
                    ^^^^^^^^^^^ outcome clear-price: outcome clear-price
                                  ^^^^ outcome dear
                                        ^^^^^^^ text
                                                     ^^^^^^ attributeKey metric
                                                             ^^^^^^ attributeValue orders
                                                                     ^^^^^^^^ attributeKey evidence
                                                                               ^^^^^^^^^^^^^^^ attributeValue e2e/pay.spec.ts
=== src/tax.ts
export const tax = 1; /* @customer-impact via ./price,
                         ^^^^^^^^^^^^^^^^ tag @customer-impact: modules src/tax.ts
                                          ^^^ keyword via
                                              ^^^^^^^ ref ./price: modules src/price.ts
 * ./nowhere, src: keeps tables
   ^^^^^^^^^ ref ./nowhere
              ^^^ ref src: modules src/odd.ts src/pay.ts src/price.ts src/say.ts src/tax.ts
 */
=== src/pay.ts
// @customer-impact Buyers, Operations, Kourier: 𝕡ays by card
                    ^^^^^^ customer Buyers: customer shopper
                            ^^^^^^^^^^ customer Operations: customer ops
                                        ^^^^^^^ customer Kourier
=== src/say.ts
// @customer-impact Every 𝕡 shopper pays; the courier is told.
                             ^^^^^^^ customer shopper: customer shopper
                                               ^^^^^^^ customer courier: customer courier
=== src/odd.ts
// @customer-impact todo: ask [issue: A-2]
                    ^^^^ keyword todo
                               ^^^^^ attributeKey issue

// @customer-impact none: generated
                    ^^^^ keyword none
// from odd.proto, which
        ^^^^ text
// is elsewhere
=== db/orders.sql
select 1;
=== test/a.test.ts
// @customer-impact via ./price: left out, so nothing stands here
`);

describe("what stands at a position", () => {
  it("is told from end to end of every stretch", () => {
    const snapshot = snapshotOf(workspace.files);
    const describePlace = (place: Place | undefined): string => {
      if (!place) return "nothing";
      const subject = subjectOf(snapshot.lines, place);
      const what =
        place.in === "configuration"
          ? `${place.isKey ? "key" : "value"} ${place.path.join(".")}`
          : place.part.kind === "text"
            ? "text"
            : `${place.part.kind} ${place.part.text}`;
      if (!subject) return what;
      if (subject.kind === "customer") return `${what}: customer ${subject.customer.id}`;
      if (subject.kind === "outcome") return `${what}: outcome ${subject.outcome.id}`;
      return `${what}: modules ${subject.modules.map((number) => snapshot.lines.modules[number]?.module.path).join(" ")}`;
    };
    for (const { path, range, text } of workspace.marks)
      for (const position of positionsIn(range))
        assert.equal(describePlace(placeAt(snapshot, path, position)), text, `${path} ${JSON.stringify(position)}`);
  });

  it("is nothing outside of statements, and in files that are no module", () => {
    const snapshot = snapshotOf(workspace.files);
    for (const [path, line, character] of [
      ["src/price.ts", 0, 2],
      ["src/price.ts", 7, 0],
      ["src/price.ts", 0, 5000],
      ["src/price.ts", -1, -1],
      ["src/price.ts", Number.NaN, Number.NaN],
      ["test/a.test.ts", 0, 22],
      ["nowhere.ts", 0, 0],
      ["", 0, 0],
      ["customer-impact.json", 500, 500],
      ["customer-impact.json", -1, Number.NaN],
    ] as const)
      assert.equal(placeAt(snapshot, path, { line, character }), undefined, `${path}:${line}:${character}`);
  });

  it("is nothing in a configuration that is nested too deep to be read", () => {
    const text = `{"customers":${"[".repeat(100_000)}`;
    const snapshot = snapshotOf(new Map([["customer-impact.json", text]]));
    assert.equal(placeAt(snapshot, "customer-impact.json", { line: 0, character: 50_000 }), undefined);
  });
});
