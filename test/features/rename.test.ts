import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { prepareRename, rename } from "../../server/src/features/rename.ts";
import type { Position } from "../../server/src/text/range.ts";
import { TextLines } from "../../server/src/features/textLines.ts";
import { applyChanges } from "../support/applyEdits.ts";
import { documentOf, snapshotOf } from "../support/snapshotOf.ts";

type Files = ReadonlyMap<string, string>;

const json = "customer-impact.json";
const shop: Files = new Map([
  [
    json,
    `{
  // Whom we are for.
  "customers": {
    "shopper": { "name": "Shopper", "aliases": ["buyer", "visitor"] },
    "acme": { "name": "Company" }, // pays
    "courier": {}
  },
  "outcomes": { "clear-price": { "customer": "shopper", "statement": "knows the full price" } },
  "statements": [
    { "files": ["db/**"], "statement": "@customer-impact  Shoppers, courier:  keep the order history" },
    { "files": ["sql/**"], "statement": "#clear-price: keeps it \\"clear\\"" }
  ]
}
`,
  ],
  ["src/a.ts", "// @customer-impact Shopper, Courier: pays in one step\n"],
  ["src/b.ts", "/*\n * @customer-impact Shoppers see the price,\n *   as every shopper does.\n */\n"],
  ["src/c.ts", "// @customer-impact BUYERS: pay, as a shopper\n"],
  ["src/d.ts", "// @customer-impact #clear-price, #other: adds duties\n"],
  ["src/e.ts", "// @customer-impact Companies: get one invoice\n"],
  ["src/f.ts", "// @customer-impact acme: gets one invoice\n"],
  ["db/a.sql", "select 1;\n"],
  ["sql/a.sql", "select 1;\n"],
]);

/** The place of the first `what` behind `behind`. */
function at(files: Files, path: string, what: string, behind = ""): Position {
  const text = files.get(path) ?? "";
  const offset = text.indexOf(what, text.indexOf(behind));
  ok(offset >= 0, `no ${what} in ${path}`);
  return new TextLines(text).positionAt(offset + 1);
}

function renamed(files: Files, path: string, position: Position, name: string): Files {
  const result = rename(snapshotOf(files), documentOf(files, path), position, name);
  ok(result && "changes" in result, JSON.stringify(result));
  return applyChanges(files, result.changes);
}

const refusal = (files: Files, path: string, position: Position, name: string): string => {
  const result = rename(snapshotOf(files), documentOf(files, path), position, name);
  return result && "refused" in result ? result.refused : "";
};

/** What differs, by path. */
const difference = (before: Files, after: Files): Record<string, string> =>
  Object.fromEntries([...after].filter(([path, text]) => before.get(path) !== text));

describe("rename", () => {
  it("changes a name everywhere, with its id, in its case and number", () => {
    const after = renamed(shop, "src/a.ts", at(shop, "src/a.ts", "Shopper"), "Client");
    deepEqual(difference(shop, after), {
      [json]: (shop.get(json) ?? "")
        .replace('"shopper": { "name": "Shopper"', '"client": { "name": "Client"')
        .replace('"customer": "shopper"', '"customer": "client"')
        .replace("@customer-impact  Shoppers, courier:  keep", "@customer-impact  Clients, courier: keep"),
      "src/a.ts": "// @customer-impact Client, Courier: pays in one step\n",
      "src/b.ts": "/*\n * @customer-impact Clients see the price,\n *   as every client does.\n */\n",
    });
  });

  it("is the same from the configuration", () => {
    const fromCode = renamed(shop, "src/b.ts", at(shop, "src/b.ts", "Shoppers"), "Client");
    deepEqual(renamed(shop, json, at(shop, json, 'Shopper"'), "Client"), fromCode);
  });

  it("changes an alias where it is used", () => {
    const after = renamed(shop, "src/c.ts", at(shop, "src/c.ts", "BUYERS"), "payer");
    deepEqual(difference(shop, after), {
      [json]: (shop.get(json) ?? "").replace('"buyer"', '"payer"'),
      "src/c.ts": "// @customer-impact PAYERS: pay, as a shopper\n",
    });
  });

  it("changes an id alone, from the configuration", () => {
    const after = renamed(shop, json, at(shop, json, "acme"), "company-ltd");
    deepEqual(difference(shop, after), {
      [json]: (shop.get(json) ?? "").replace('"acme"', '"company-ltd"'),
      "src/f.ts": "// @customer-impact company-ltd: gets one invoice\n",
    });
    const other = renamed(shop, json, at(shop, json, '"shopper"', "outcomes"), "client");
    deepEqual(difference(shop, other), {
      [json]: (shop.get(json) ?? "")
        .replace('"shopper": {', '"client": {')
        .replace('"customer": "shopper"', '"customer": "client"'),
    });
  });

  it("changes an id that is the name", () => {
    const after = renamed(shop, "src/a.ts", at(shop, "src/a.ts", "Courier"), "driver");
    deepEqual(difference(shop, after), {
      [json]: (shop.get(json) ?? "")
        .replace('"courier": {}', '"driver": {}')
        .replace("courier:  keep", "driver: keep")
        .replace("impact  Shoppers", "impact  Shoppers"),
      "src/a.ts": "// @customer-impact Shopper, Driver: pays in one step\n",
    });
  });

  it("changes a configured statement behind its tag", () => {
    const files = new Map([
      ...shop,
      [json, (shop.get(json) ?? "").replace("impact  Shoppers, courier:  keep", "impact Shoppers, courier: keep")],
    ]);
    const after = renamed(files, "src/a.ts", at(files, "src/a.ts", "Courier"), "Rider");
    equal(
      after.get(json),
      (files.get(json) ?? "").replace('"courier": {}', '"Rider": {}').replace("courier: keep", "Rider: keep"),
    );
  });

  it("knows plurals", () => {
    const after = renamed(shop, "src/e.ts", at(shop, "src/e.ts", "Companies"), "Small business");
    equal(after.get("src/e.ts"), "// @customer-impact Small businesses: get one invoice\n");
    equal(after.get("src/f.ts"), shop.get("src/f.ts"));
  });

  it("changes an outcome", () => {
    const after = renamed(shop, "src/d.ts", at(shop, "src/d.ts", "clear-price"), "#full-price");
    deepEqual(difference(shop, after), {
      [json]: (shop.get(json) ?? "").replace('"clear-price"', '"full-price"').replace("#clear-price", "#full-price"),
      "src/d.ts": "// @customer-impact #full-price, #other: adds duties\n",
    });
    deepEqual(renamed(shop, json, at(shop, json, "clear-price"), "full-price"), after);
  });

  it("works without a registry", () => {
    const files = new Map([
      ["a.ts", "// @customer-impact Shopper: pays in one step\n"],
      ["b.ts", "// @customer-impact Shoppers, Courier: pay in two steps\n"],
      ["c.ts", "// @customer-impact A shopper can pay in one step.\n"],
    ]);
    const after = renamed(files, "b.ts", at(files, "b.ts", "Shoppers"), "Client");
    deepEqual(difference(files, after), {
      "a.ts": "// @customer-impact Client: pays in one step\n",
      "b.ts": "// @customer-impact Clients, Courier: pay in two steps\n",
    });
    equal(
      refusal(files, "c.ts", at(files, "c.ts", "shopper"), "Client"),
      "This sentence names no customer, so there is none to rename.",
    );
    equal(
      refusal(files, "a.ts", at(files, "a.ts", "Shopper"), "Courier"),
      '"Courier" is a name of the customer Courier already.',
    );
    equal(refusal(files, "a.ts", at(files, "a.ts", "Shopper"), "client").startsWith("Without a list"), true);
    equal(
      refusal(files, "a.ts", at(files, "a.ts", "Shopper"), "Sales team").startsWith('"Sales team" is a colleague'),
      true,
    );
  });

  it("refuses what it cannot do", () => {
    const name = at(shop, "src/a.ts", "Shopper");
    equal(refusal(shop, "src/a.ts", name, "couriers"), '"couriers" is a name of the customer courier already.');
    for (const bad of ["", " ", "a: b", "a, b", "*/ x", "a\nb;c", "via", "#x", "one two three four five six"])
      ok(refusal(shop, "src/a.ts", name, bad), bad);
    equal(
      refusal(shop, "src/d.ts", at(shop, "src/d.ts", "other"), "x"),
      'The outcome "other" is not declared in customer-impact.json.',
    );
    const files = new Map([...shop, ["src/g.ts", "// @customer-impact Payments team, Stranger: see it\n"]]);
    ok(refusal(files, "src/g.ts", at(files, "src/g.ts", "team"), "X").includes("colleague"));
    equal(
      refusal(files, "src/g.ts", at(files, "src/g.ts", "Stranger"), "X"),
      'No customer "Stranger" in customer-impact.json.',
    );
    equal(prepareRename(snapshotOf(shop), documentOf(shop, "src/a.ts"), { line: 0, character: 50 }), undefined);
  });

  it("starts from the name", () => {
    deepEqual(prepareRename(snapshotOf(shop), documentOf(shop, "src/b.ts"), at(shop, "src/b.ts", "Shoppers")), {
      range: { start: { line: 1, character: 20 }, end: { line: 1, character: 28 } },
      placeholder: "Shopper",
    });
  });

  it("there and back gives the same bytes", () => {
    const files = new Map(
      [...shop].map(([path, text]) => [
        path,
        text.replace("@customer-impact  Shoppers, courier:  keep", "Shoppers, courier: keep"),
      ]),
    );
    const places = [
      ["src/a.ts", "Shopper"],
      ["src/b.ts", "Shoppers"],
      ["src/c.ts", "BUYERS"],
      ["src/d.ts", "clear-price"],
      ["src/e.ts", "Companies"],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom("Client", "Grocery", "Box", "Witch", "Dish"),
        ([path, what], name) => {
          const position = at(files, path, what);
          const prepared = prepareRename(snapshotOf(files), documentOf(files, path), position);
          ok(prepared && "placeholder" in prepared);
          const there = renamed(files, path, position, name);
          deepEqual(renamed(there, path, position, prepared.placeholder), files);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("never throws", () => {
    const paths = [...shop.keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.integer({ min: -1, max: 14 }),
        fc.integer({ min: -1, max: 90 }),
        fc.string({ maxLength: 8 }),
        (path, line, character, name) => {
          const result = rename(snapshotOf(shop), documentOf(shop, path), { line, character }, name);
          if (result && "changes" in result) snapshotOf(applyChanges(shop, result.changes));
        },
      ),
      { numRuns: 300 },
    );
  });
});
