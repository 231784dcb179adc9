import assert from "node:assert/strict";
import fc from "fast-check";
import { parseStatement } from "../../server/src/statements/parse.ts";

/** A short form of what a statement says, for tables of expectations. */
function shape(text: string): string {
  const syntax = parseStatement(text);
  const attributes = syntax.attributes.map(({ key, value }) => `${key.text}=${value.text}`).join("|");
  const tail = attributes && ` [${attributes}]`;
  switch (syntax.kind) {
    case "via":
      return `via ${syntax.refs.map((ref) => ref.text).join("|")} / ${syntax.text.text}${tail}`;
    case "outcome":
      return `outcome ${syntax.ids.map((id) => id.text).join("|")} / ${syntax.text.text}${tail}`;
    case "sentence":
      return syntax.prefix
        ? `prefix ${syntax.prefix.names.map((name) => name.text).join("|")} / ${syntax.prefix.rest.text}${tail}`
        : `sentence ${syntax.text.text}${tail}`;
    default:
      return `${syntax.kind} / ${syntax.text.text}${tail}`;
  }
}

const cases: readonly (readonly [string, string])[] = [
  ["Shoppers pay in one step.", "sentence Shoppers pay in one step."],
  ["Shopper: pays in one step", "prefix Shopper / pays in one step"],
  ["Shopper, Small Shop: agree", "prefix Shopper|Small Shop / agree"],
  ["Shopper:", "prefix Shopper / "],
  ["See https://example.org/why for more", "sentence See https://example.org/why for more"],
  [": nothing in front", "sentence : nothing in front"],
  ["via ./a", "via ./a / "],
  ["via ./a, @shop/b : feeds it", "via ./a|@shop/b / feeds it"],
  ["via: ./a: feeds it", "via ./a / feeds it"],
  ['via `./a`, "b"', "via ./a|b / "],
  ["via", "via  / "],
  ["via ,: x", "via  / x"],
  ["viaduct users cross", "sentence viaduct users cross"],
  ["Via the shop", "sentence Via the shop"],
  ["none: a shim", "none / a shim"],
  ["none", "none / "],
  ["none [issue: SHOP-1]", "none /  [issue=SHOP-1]"],
  ["none [EUR]", "sentence none [EUR]"],
  ["none of us wait", "sentence none of us wait"],
  ["None: of us", "prefix None / of us"],
  ["todo", "todo / "],
  ["todo: ask [issue: A-1; owner: @shop/web]", "todo / ask [issue=A-1|owner=@shop/web]"],
  ["todo lists stay", "sentence todo lists stay"],
  ["#clear-price", "outcome clear-price / "],
  ["#clear-price.", "outcome clear-price / "],
  ["#clear-price, #quick-door: adds duties", "outcome clear-price|quick-door / adds duties"],
  ["#clear-price adds duties", "sentence #clear-price adds duties"],
  ["#1 reason to come back", "sentence #1 reason to come back"],
  ["sees it in [EUR] or [USD]", "sentence sees it in [EUR] or [USD]"],
  ["sees it [see http://example.org]", "sentence sees it [see http://example.org]"],
  ["sees it [http://example.org]", "sentence sees it [http://example.org]"],
  ["sees it [evidence: https://example.org/a;b]", "sentence sees it [evidence=https://example.org/a;b]"],
  ["waits less [metric: p95[ms]; since: 2026-01-01]", "sentence waits less [metric=p95[ms]|since=2026-01-01]"],
  ["waits less [metric: p95] at night", "prefix waits less [metric / p95] at night"],
  ["waits less [__proto__: x]", "sentence waits less [__proto__=x]"],
  ["waits less [metric:]", "sentence waits less [metric:]"],
  ["", "sentence "],
];

describe("the grammar of statements", () => {
  for (const [text, expected] of cases) it(`reads ${JSON.stringify(text)}`, () => assert.equal(shape(text), expected));

  it("takes any text, and every part is where it says", () => {
    const pieces = fc.constantFrom(
      "via",
      "none",
      "todo",
      "#a",
      ":",
      ",",
      "[",
      "]",
      ";",
      " ",
      "key: v",
      "Shopper",
      "./x",
      "é😀",
      "`",
      "__proto__",
      ".",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(pieces).map((list) => list.join("")),
        ),
        (text) => {
          const syntax = parseStatement(text);
          const parts = [
            syntax.text,
            ...(syntax.kind === "via" ? syntax.refs : []),
            ...(syntax.kind === "outcome" ? syntax.ids : []),
            ...(syntax.kind === "sentence" && syntax.prefix ? [...syntax.prefix.names, syntax.prefix.rest] : []),
            ...syntax.attributes.flatMap(({ key, value }) => [key, value]),
          ];
          for (const part of parts) assert.equal(text.slice(part.start, part.end), part.text);
        },
      ),
    );
  });
});
