import { equal, match, doesNotMatch, ok } from "node:assert/strict";
import { listText } from "../../server/src/reports/text/list.ts";
import { golden } from "./golden.ts";
import { fits } from "./layout.ts";
import { reportOf, shopper } from "./model.ts";
import { shop } from "./shop.ts";
import { coloured, plain, stripped } from "./style.ts";

describe("the list of statements", () => {
  for (const width of [60, 80, 120])
    it(`is laid out for ${width} columns`, () => {
      const text = listText(reportOf(shop), plain(width));
      fits(text, width);
      golden(`list-${width}`, text);
    });

  it("is the same with colours, but for the escapes", () => {
    for (const width of [40, 60, 80, 120])
      equal(stripped(listText(reportOf(shop), coloured(width))), listText(reportOf(shop), plain(width)));
  });

  it("shows of a directory the way down to the customer", () => {
    const text = listText(reportOf({ ...shop, scope: "db/" }), plain(80));
    golden("list-scope", text);
    doesNotMatch(text, /label/);
  });

  it("says of a part of the workspace only that nothing there serves a customer", () => {
    const configuration = { customers: [shopper] };
    for (const [scope, said] of [
      ["db/", "none of these modules reaches them"],
      ["", "no module reaches them"],
    ] as const) {
      const text = listText(reportOf({ modules: { "db/a.ts": [], "src/b.ts": [] }, configuration, scope }), plain(80));
      ok(text.includes(said), text);
    }
    const origin = { kind: "since", ref: "main", base: "0123456789" } as const;
    const changes = { origin, files: [{ path: "db/a.ts", status: "modified" as const }] };
    const text = listText(reportOf({ modules: { "db/a.ts": [] }, configuration, changes }), plain(80));
    equal(text, "Nothing is stated yet in 1 changed module since main (0123456).\n");
  });

  it("draws a tree", () => {
    const modules = {
      "a.ts": ["Shopper: pays by card in one step"],
      "b.ts": ["via ./a: keeps the keys"],
      "c.ts": ["via ./b: turns them"],
      "d.ts": ["via ./c: greases them"],
      "e.ts": ["via ./b: counts them, and tells whoever has lost one where to find it again, day and night"],
      "f.ts": ["via ./a"],
      "g.ts": ["Shopper: pays by card in one step."],
      "h.ts": ["via ./c, ./g: is on its shortest way only"],
    };
    golden("list-tree", listText(reportOf({ modules, configuration: { customers: [shopper] } }), plain(72)));
  });

  it("stands chains of any length", () => {
    const modules = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `m${index}.ts`,
        [index ? `via ./m${index - 1}: one more` : "Shopper: pays by card in one step"],
      ]),
    );
    const lines = listText(reportOf({ modules }), plain(80)).trimEnd().split("\n");
    equal(lines.length, 3002);
    match(lines.at(-1) ?? "", /└ via m2999\.ts:1 \(step 2999\) {2}one more$/);
    fits(lines.join("\n"), 80);
  });

  it("says that there is nothing", () => {
    equal(listText(reportOf({ modules: { "a.ts": [] } }), plain(80)), "Nothing is stated yet.\n");
    equal(
      listText(reportOf({ modules: { "a/b.ts": [] }, scope: "a/" }), plain(80)),
      "Nothing is stated yet below a/.\n",
    );
  });

  it("lists as many modules for a customer as the figures count", () => {
    const report = reportOf(shop);
    const text = listText(report, plain(120));
    const sections = text.split(/^(?=\S)/m);
    for (const { customer, direct, indirect } of report.customers.filter(
      ({ customer }) => customer.kind === "external",
    )) {
      const section = sections.find((part) => part.startsWith(customer.name));
      ok(section);
      equal(section.match(/:\d+/g)?.length ?? 0, direct + indirect, section);
    }
  });
});
