import { deepEqual, equal, match } from "node:assert/strict";
import { affectedJson } from "../../server/src/reports/affected/json.ts";
import { affectedText } from "../../server/src/reports/affected/text.ts";
import { affectedOf, affectedReport, busyChange, shopBefore as before } from "./affectedModel.ts";
import { golden } from "./golden.ts";
import { hostileAffected } from "./hostileAffected.ts";
import { fits, isHarmless } from "./layout.ts";
import { coloured, plain, stripped } from "./style.ts";

const to = { ref: "v2", commit: "fedcba9876543210fedcba9876543210fedcba98" };

describe("the report of affected customers", () => {
  const report = affectedReport(affectedOf(busyChange));

  for (const width of [40, 60, 80, 120])
    it(`is laid out for ${width} columns`, () => {
      const text = affectedText(report, plain(width));
      fits(text, width);
      golden(`affected-${width}`, text);
      equal(stripped(affectedText(report, coloured(width))), text);
    });

  it("is JSON to build on", () => golden("affected-json", affectedJson(report)));

  it("names both ends of two releases, and the directory", () => {
    const text = affectedText({ ...report, to, scope: "src/" }, plain(100));
    match(
      text,
      /^2 customers are affected by 8 modules that changed below src\/ since main \(0123456\) until v2\n\(fedcba9\)\./,
    );
    deepEqual((JSON.parse(affectedJson({ ...report, to })) as { to: object }).to, to);
  });

  it("puts a customer on top who loses the last module", () => {
    const modules = { "src/label.ts": null, "src/route.ts": null, "src/price.ts": ["Shopper: pays"] };
    golden("affected-last", affectedText(affectedReport(affectedOf({ before, modules })), plain(80)));
  });

  it("says that nobody is affected", () => {
    const said = (modules: Readonly<Record<string, readonly string[]>>): string =>
      affectedText(affectedReport(affectedOf({ before, modules })), plain(100));
    equal(said({}), "No customer is affected: no module changed since main (0123456).\n");
    equal(
      said({ "src/log.ts": [] }),
      "No customer is affected: 1 module changed since main (0123456), and it carries no line.\n\nChanged, and without a line (1)\n  src/log.ts  It has no statement.\n",
    );
    match(
      said({ "src/log.ts": [], "src/x.ts": ["todo: ask"] }),
      /^No customer .*: 2 modules changed .*none of them carries a\s+line\./,
    );
  });

  it("tells what the registry alone changes", () => {
    const customers = (before.configuration?.customers ?? []).map((customer) => ({
      ...customer,
      name: `New ${customer.name}`,
    }));
    const text = affectedText(affectedReport(affectedOf({ before, configuration: { customers } })), plain(100));
    match(text, /^2 customers are affected by what changed since main/);
    match(text, /They were called "Shopper" before\./);
  });

  it("shows twenty lines of a kind, and how many more there are", () => {
    const modules = Object.fromEntries(Array.from({ length: 1130 }, (_, at) => [`src/m${at}.ts`, ["Shopper: pays"]]));
    const text = affectedText(affectedReport(affectedOf({ before, modules })), plain(80));
    equal(text.match(/^ {6}src\/m/gm)?.length, 20);
    match(text, /… and 1,110 more \(customer-impact affected --format json\)/);
  });

  it("is inert, whatever the workspace holds", () => {
    for (const width of [40, 80]) {
      const evil = hostileAffected("\u001b]0;owned\u0007\u001b[2J\u009b31m\r\n\u202e\u2028\u200b");
      isHarmless(affectedText(evil, plain(width)));
      isHarmless(stripped(affectedText(evil, coloured(width))));
    }
    const json = affectedJson(hostileAffected("\u001b[31m\u009b\u202e\u2028"));
    equal(/[\u001b\u007f-\u009f\u2028\u202e]/.test(json), false);
  });
});
