import { equal } from "node:assert/strict";
import { checkText } from "../../server/src/reports/text/check.ts";
import { golden } from "./golden.ts";
import { fits } from "./layout.ts";
import { reportOf } from "./model.ts";
import { shop } from "./shop.ts";
import { coloured, plain, stripped } from "./style.ts";

describe("the check report", () => {
  for (const width of [60, 80, 120])
    it(`is laid out for ${width} columns`, () => {
      const text = checkText(reportOf(shop), plain(width));
      fits(text, width);
      golden(`check-${width}`, text);
    });

  it("puts messages below their place where the terminal is narrow", () => {
    const text = checkText(reportOf({ ...shop, scope: "src/platform/" }), plain(40));
    fits(text, 40);
    golden("check-40", text);
  });

  it("is the same with colours, but for the escapes", () => {
    for (const width of [40, 60, 80, 120])
      equal(stripped(checkText(reportOf(shop), coloured(width))), checkText(reportOf(shop), plain(width)));
  });

  it("says in one line that there is nothing", () => {
    const modules = { "src/a.ts": ["Shopper: pays by card in one step"] };
    equal(checkText(reportOf({ modules }), plain(80)), "✔ No problems in 1 module.\n");
    equal(checkText(reportOf({ modules, scope: "src/" }), plain(80)), "✔ No problems in 1 module below src/.\n");
    equal(checkText(reportOf({ modules: {} }), plain(80)), "There is no module, so there is nothing to check.\n");
  });
});
