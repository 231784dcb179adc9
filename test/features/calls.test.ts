import assert from "node:assert/strict";
import {
  type Call,
  type CallItem,
  incomingCalls,
  outgoingCalls,
  prepareCalls,
} from "../../server/src/features/callHierarchy.ts";
import { placeText, readMarked } from "../support/marked.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

const workspace = readMarked(`
=== customer-impact.json
{
  "customers": { "shopper": { "name": "Shopper", "group": "Retail" }, "ops": { "kind": "internal" } },
                  ^^^^^^^ shopper
  "outcomes": { "clear-price": { "customer": "shopper", "statement": "knows the price" } },
                 ^^^^^^^^^^^ shopper
  "statements": [{ "files": ["db/**"], "statement": "via src/price: keeps orders" }],
                                                         ^^^^^^^^^ price
                                                     ^^^ none
}
=== src/price.ts
// @customer-impact #clear-price: adds it up
   ^^^^^^^^^^^^^^^^ price
                     ^^^^^^^^^^^ shopper
                                  ^^^^^^^ price
=== src/tax.ts
// @customer-impact via ./price, ./gone: keeps tables
   ^^^^^^^^^^^^^^^^ tax
                    ^^^ tax
                        ^^^^^^^ price
                                 ^^^^^^ tax
// @customer-impact Shopper, Ops: sees duties
                    ^^^^^^^ shopper
                             ^^^ ops
=== src/all.ts
// @customer-impact via src: uses all
                        ^^^ all price tax
export const all = 1;
 ^^^^ none
=== db/a.sql
select 1;
^^^^^^ none
`);

const stem = ({ target }: CallItem): string =>
  target.kind === "customer" ? target.id : target.path.replace(/^.*\/|\.\w+$/g, "");

const described = (calls: readonly Call[]): string[] =>
  calls.map(({ item, ranges }) => `${item.name} (${item.detail}) ${ranges.length}`);

describe("call hierarchy", () => {
  it("starts at a module or a customer", () => {
    const snapshot = snapshotOf(workspace.files);
    for (const { path, range, text } of workspace.marks) {
      const items = prepareCalls(snapshot, path, { line: range.start.line, character: range.start.character + 1 });
      assert.equal(items.map(stem).join(" ") || "none", text, placeText(workspace.files, path, range));
    }
  });

  it("goes in: who goes via a module, which modules name a customer", () => {
    const snapshot = snapshotOf(workspace.files);
    assert.deepEqual(described(incomingCalls(snapshot, { kind: "module", path: "src/price.ts" })), [
      "a.sql (Shopper · db/) 1",
      "all.ts (Shopper · src/) 1",
      "tax.ts (Shopper · src/) 1",
    ]);
    assert.deepEqual(described(incomingCalls(snapshot, { kind: "customer", id: "shopper" })), [
      "price.ts (Shopper · src/) 1",
      "tax.ts (Shopper · src/) 1",
    ]);
    assert.deepEqual(incomingCalls(snapshot, { kind: "module", path: "src/gone.ts" }), []);
    assert.deepEqual(incomingCalls(snapshot, { kind: "customer", id: "nobody" }), []);
  });

  it("goes out: whom a module goes via, and the customers that it names", () => {
    const snapshot = snapshotOf(workspace.files);
    const calls = outgoingCalls(snapshot, { kind: "module", path: "src/tax.ts" });
    assert.deepEqual(described(calls), ["price.ts (Shopper · src/) 1", "Shopper (Retail) 1"]);
    assert.deepEqual(
      calls.flatMap(({ ranges }) => ranges.map((range) => placeText(workspace.files, "src/tax.ts", range))),
      ["src/tax.ts:1 ./price", "src/tax.ts:2 Shopper"],
    );
    assert.deepEqual(described(outgoingCalls(snapshot, { kind: "module", path: "db/a.sql" })), [
      "price.ts (Shopper · src/) 1",
    ]);
    assert.deepEqual(outgoingCalls(snapshot, { kind: "customer", id: "shopper" }), []);
    assert.deepEqual(outgoingCalls(snapshot, { kind: "module", path: "src/gone.ts" }), []);
  });

  it("knows no customers as items where none is declared", () => {
    const snapshot = snapshotOf(new Map([["a.ts", "// @customer-impact Shopper: pays in one step\n"]]));
    assert.deepEqual(outgoingCalls(snapshot, { kind: "module", path: "a.ts" }), []);
  });
});
