import { equal, match, doesNotMatch } from "node:assert/strict";
import { coverageText } from "../../server/src/reports/text/coverage.ts";
import { golden } from "./golden.ts";
import { fits } from "./layout.ts";
import { reportOf, shopper } from "./model.ts";
import { shop } from "./shop.ts";
import { coloured, plain, stripped } from "./style.ts";

const thresholds = { coverage: 80, direct: 20 };

describe("the coverage report", () => {
  for (const width of [60, 80, 120])
    it(`is laid out for ${width} columns`, () => {
      const text = coverageText(reportOf(shop), plain(width), thresholds);
      fits(text, width);
      golden(`coverage-${width}`, text);
    });

  for (const width of [0, 40, 50, 55, 70, 200, Infinity])
    it(`fits ${width} columns, of which there are at least 40`, () =>
      fits(coverageText(reportOf(shop), plain(width), thresholds), Math.max(40, width)));

  it("is the same with colours, but for the escapes", () => {
    for (const width of [40, 60, 80, 120]) {
      const text = coverageText(reportOf(shop), coloured(width), thresholds);
      match(text, /\u001b\[32m/);
      equal(stripped(text), coverageText(reportOf(shop), plain(width), thresholds));
    }
  });

  it("names the directory that it is about", () => {
    const text = coverageText(reportOf({ ...shop, scope: "src/checkout/" }), plain(80));
    golden("coverage-scope", text);
    match(text, /^Customer impact of src\/checkout\//);
  });

  it("says plainly that nothing is counted", () => {
    match(coverageText(reportOf({ modules: {} }), plain(80)), /There is no module here, so there is nothing to count/);
    const exempt = reportOf({ modules: { "a.ts": ["none: copied from the standard"] } });
    const text = coverageText(exempt, plain(80), { coverage: 1 });
    match(text, /The only module is exempt, so there is nothing to count\./);
    match(text, /✖ missed {2}coverage of at least 1%: nothing is counted/);
    doesNotMatch(text, /100/);
  });

  it("is glad when everything is covered", () => {
    const report = reportOf({
      modules: { "a.ts": ["Shopper: pays in one step"], "b.ts": ["via ./a: keeps the keys"], "c.ts": ["none: a demo"] },
      configuration: { customers: [shopper] },
    });
    golden("coverage-all", coverageText(report, plain(80), { coverage: 100, direct: 50 }));
  });

  it("tells the first steps where nothing is stated", () => {
    const modules = Object.fromEntries(["src/a.ts", "src/b.ts", "lib/c.py"].map((path) => [path, []]));
    const text = coverageText(reportOf({ modules, leftOut: { tests: ["test/a.test.ts"] } }), plain(80));
    golden("coverage-new", text);
    doesNotMatch(text, /Gaps/);
  });

  it("takes one statement, or a customer in the configuration, for a start", () => {
    const stated = reportOf({ modules: { "a.ts": ["Pays in one step."], "b.ts": [] } });
    const configured = reportOf({ modules: { "b.ts": [] }, configuration: { customers: [shopper] } });
    for (const report of [stated, configured]) {
      const text = coverageText(report, plain(80));
      doesNotMatch(text, /Three steps/);
      match(text, /Gaps\n {2}No statement \(1\)/);
    }
  });

  it("shows ten gaps of a kind, and how many more there are", () => {
    const modules = Object.fromEntries(Array.from({ length: 1133 }, (_, index) => [`src/m${index}.ts`, []]));
    const text = coverageText(reportOf({ modules: { ...modules, "a.ts": ["Pays in one step."] } }), plain(80));
    equal(text.match(/^ {4}src\/m/gm)?.length, 10);
    match(text, /… and 1,123 more \(customer-impact check\)/);
  });

  it("gives no percent that only all would deserve", () => {
    const modules = Object.fromEntries(
      Array.from({ length: 2500 }, (_, index) => [`src/m${index}.ts`, index ? ["Pays in one step."] : []]),
    );
    const text = coverageText(reportOf({ modules }), plain(80));
    match(text, /^ {2}99\.9% {2}█{49}·$/m);
  });
});
