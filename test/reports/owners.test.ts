import { doesNotMatch, equal, match } from "node:assert/strict";
import { coverageText } from "../../server/src/reports/text/coverage.ts";
import { ownersText } from "../../server/src/reports/text/owners.ts";
import { golden } from "./golden.ts";
import { fits } from "./layout.ts";
import { reportOf } from "./model.ts";
import { shop } from "./shop.ts";
import { coloured, plain, stripped } from "./style.ts";

const owned = {
  ...shop,
  owners: [
    "/src/ @shop/storefront",
    "/src/checkout/ @shop/checkout-and-everything-that-happens-there ann@example.com",
    "/src/platform/ @shop/platform",
    "/src/platform/shim.ts",
    "/services/ @shop/platform @search",
    "!src/x.ts @nobody",
    "src/[ab].ts @nobody",
    "src/y.ts nobody",
  ].join("\n"),
};

describe("the report of owners", () => {
  for (const width of [40, 60, 80, 120])
    it(`is laid out for ${width} columns`, () => {
      const text = ownersText(reportOf(owned), plain(width));
      fits(text, width, (line) => line.startsWith("  src/"));
      golden(`owners-${width}`, text);
      equal(stripped(ownersText(reportOf(owned), coloured(width))), text);
    });

  it("is of a directory alone, where one is named", () => {
    const text = ownersText(reportOf({ ...owned, scope: "src/checkout/" }), plain(80));
    match(text, /^Owners below src\/checkout\//);
    doesNotMatch(text, /@shop\/platform/);
  });

  it("says that there is no CODEOWNERS", () =>
    match(ownersText(reportOf(shop), plain(100)), /^Owners\n {2}There is no CODEOWNERS: it is looked for in/));

  it("shows some of very many", () => {
    const modules = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`src/m${at}.ts`, []]));
    const owners = Array.from({ length: 60 }, (_, at) => (at < 30 ? `m${at}.ts @o${at}` : `x${at} nobody`)).join("\n");
    const report = reportOf({ modules: { ...modules, "a.ts": ["Pays in one step."] }, owners });
    match(ownersText(report, plain(80)), /Modules without an owner \(31\)[^]*… and 11 more \(/);
    match(ownersText(report, plain(80)), /Not understood in CODEOWNERS \(30\)[^]*… and 10 more \(/);
    match(coverageText(report, plain(80)), /Owners\n[^]*@o0[^]*\(nobody\)[^]*… and 15 more with no more gaps/);
  });
});
