import assert from "node:assert/strict";
import { type Call, incomingCalls, outgoingCalls } from "../../server/src/features/callHierarchy.ts";
import { card } from "../../server/src/features/card.ts";
import { fileExplanation } from "../../server/src/features/fileExplanation.ts";
import { fileImpact } from "../../server/src/features/fileImpact.ts";
import { gaps } from "../../server/src/features/gaps.ts";
import { hoverAt } from "../../server/src/features/hover.ts";
import { moduleLine } from "../../server/src/features/moduleLine.ts";
import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { importing } from "../reports/importing.ts";
import { importingSnapshotOf } from "../support/importingSnapshotOf.ts";
import { manyModules } from "../support/manyModules.ts";
import { readMarked } from "../support/marked.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

const { files } = readMarked(`
=== customer-impact.json
{
  "customers": {
    "shopper": { "name": "Shopper", "priority": 1 },
    "courier": { "name": "Courier", "priority": 2 },
    "grocer": { "name": "Grocer" }
  }
}
=== src/checkout.ts
// @customer-impact Shopper: knows the full price before paying
import { tax } from "./tax";
import { log } from "../lib/log";
=== src/delivery.ts
// @customer-impact Courier: finds the door at once
import { tax } from "./tax";
=== src/page.ts
// @customer-impact Grocer: fills the shelf in time
import "./checkout";
=== src/tax.ts
// @customer-impact via ./checkout, ./stated: keeps tables current
import { rate } from "../lib/rates";
=== src/stated.ts
// @customer-impact Shopper: pays in one step
=== lib/rates.ts
export const rate = 1;
=== lib/log.ts
// @customer-impact todo: who reads this?
=== lib/dead.ts
import "./dead2";
=== lib/dead2.ts
// @customer-impact todo: is this used?
=== db/orders.sql
select 1;
`);

const described = (calls: readonly Call[]): string[] =>
  calls.map(
    ({ item, ranges }) =>
      `${item.name} (${item.detail})${item.isOnlyImported ? " imported" : ""} ${ranges.map(({ start }) => `${start.line}:${start.character}`).join()}`,
  );

const markdownOf = (snapshot: Snapshot, path: string): string =>
  card(snapshot, { kind: "module", path })?.markdown ?? "";

describe("features that know imports", () => {
  let snapshot: Snapshot;
  before(async () => {
    snapshot = await importingSnapshotOf(files);
  });

  describe("hover and card", () => {
    it("tell whom imports alone reach, apart from lines, and who depends on the module", () => {
      const markdown = markdownOf(snapshot, "src/tax.ts");
      assert.match(markdown, /^It has a line to Shopper/);
      assert.ok(
        markdown.endsWith(
          [
            "Through imports alone, which is no line, it reaches:\n",
            "- **Courier**: `src/delivery.ts` imports this module",
            "- **Grocer**: `src/page.ts` imports this module through 1 other\n",
            "Imported by `src/checkout.ts` and `src/delivery.ts`; 1 more through others.\n",
            "Imports `lib/rates.ts`.",
          ].join("\n"),
        ),
        markdown,
      );
      const hover = hoverAt(snapshot, "src/tax.ts", { line: 0, character: 5 });
      assert.equal(hover?.markdown, markdown);
    });

    it("say what is nobody's code, and what nothing imports", () => {
      assert.match(markdownOf(snapshot, "lib/dead2.ts"), /\n\nNobody's code: .*\?\n\nImported by `lib\/dead\.ts`\.$/);
      assert.match(markdownOf(snapshot, "lib/dead.ts"), /\n\nNo module imports it\.\n\nImports `lib\/dead2\.ts`\.$/);
      assert.doesNotMatch(markdownOf(snapshot, "lib/log.ts"), /Nobody's/);
    });

    it("say nothing of imports of a language in which they are not read, or where they were not", () => {
      assert.doesNotMatch(markdownOf(snapshot, "db/orders.sql"), /import|Nobody/i);
      for (const path of files.keys()) assert.doesNotMatch(markdownOf(snapshotOf(files), path), /import|Nobody/i);
    });
  });

  describe("call hierarchy", () => {
    const incoming = (path: string): string[] => described(incomingCalls(snapshot, { kind: "module", path }));
    const outgoing = (path: string): string[] => described(outgoingCalls(snapshot, { kind: "module", path }));

    it("goes out along lines, then to those that import the module; both at once stand once", () =>
      assert.deepEqual(outgoing("src/tax.ts"), [
        "checkout.ts (stated, imports this · Shopper · src/) 0:24",
        "stated.ts (stated · Shopper · src/) 0:36",
        "delivery.ts (imports this · Courier · src/) imported 0:3",
      ]));

    it("goes in to those that go via the module, then to those that it imports", () =>
      assert.deepEqual(incoming("src/checkout.ts"), [
        "tax.ts (stated, imported by this · Shopper · src/) 0:24",
        "log.ts (imported by this · no line to a customer · lib/) imported 0:3",
      ]));

    it("names what a customer's line ends with before what is only imported", () =>
      assert.deepEqual(outgoing("src/checkout.ts"), [
        "Shopper (customer) 0:20",
        "page.ts (imports this · Grocer · src/) imported 0:3",
      ]));

    it("says what it said before where imports are not known", () => {
      const calls = outgoingCalls(snapshotOf(files), { kind: "module", path: "src/tax.ts" });
      assert.deepEqual(described(calls), ["checkout.ts (Shopper · src/) 0:24", "stated.ts (Shopper · src/) 0:36"]);
    });
  });

  describe("the line of a module", () => {
    it("lists who imports it, what it imports and whom that reaches", () => {
      const imports = moduleLine(snapshot, { path: "src/tax.ts" })?.imports;
      assert.deepEqual(
        imports?.customers.map(({ name, importer, distance }) => [name, importer, distance]),
        [
          ["Courier", "src/delivery.ts", 1],
          ["Grocer", "src/page.ts", 2],
        ],
      );
      assert.deepEqual(
        imports.importedBy.items.map(({ module, status, customers }) => [module, status, ...customers]),
        [
          ["src/checkout.ts", "direct", "Shopper"],
          ["src/delivery.ts", "direct", "Courier"],
        ],
      );
      assert.deepEqual([imports.further, imports.isWhole, imports.isNobodys], [1, true, false]);
      assert.deepEqual(
        imports.imports.items.map(({ module, status, reason }) => [module, status, reason]),
        [["lib/rates.ts", "uncovered", "missing"]],
      );
    });

    it("hands out both lists page by page", () => {
      const first = moduleLine(snapshot, { path: "src/tax.ts", limit: 1 })?.imports?.importedBy;
      assert.equal(first?.total, 2);
      const next = moduleLine(snapshot, { path: "src/tax.ts", list: "importedBy", limit: 1, cursor: first.nextCursor });
      assert.deepEqual(
        next?.imports?.importedBy.items.map(({ module }) => module),
        ["src/delivery.ts"],
      );
    });

    it("advises to look whether nobody's code is needed", () => {
      assert.match(moduleLine(snapshot, { path: "lib/dead.ts" })?.advice ?? "", /\. Nobody's code: .* still needed\?$/);
      assert.doesNotMatch(moduleLine(snapshot, { path: "lib/rates.ts" })?.advice ?? "", /Nobody/);
    });

    it("has no such part where imports are not known", () => {
      assert.equal(moduleLine(snapshotOf(files), { path: "src/tax.ts" })?.imports, undefined);
      assert.equal(moduleLine(snapshot, { path: "db/orders.sql" })?.imports, undefined);
    });
  });

  describe("gaps", () => {
    it("mark nobody's code, count it and find it by a filter", () => {
      const found = gaps(snapshot, { parent: '["folder","lib/"]' });
      assert.deepEqual(
        found.items.map((node) => node.kind === "module" && [node.label, node.description, node.nobodys]),
        [
          ["dead.ts", "No statement · nobody's code", true],
          ["dead2.ts", "Still to be found (todo) · nobody's code", true],
          ["log.ts", "Still to be found (todo)", undefined],
          ["rates.ts", "No statement", undefined],
        ],
      );
      assert.equal(found.nobodys, 2);
      assert.deepEqual([gaps(snapshot, { filter: "Nobody's dead2" }).modules], [1]);
    });

    it("do not mark anything where imports are not known", () => {
      const found = gaps(snapshotOf(files), { parent: '["folder","lib/"]', filter: "nobody" });
      assert.deepEqual([found.nobodys, found.modules], [undefined, 0]);
    });
  });

  it("tell of one file what the command line tells", () => {
    const impact = fileImpact(snapshot, "lib/rates.ts");
    assert.match(
      impact?.text ?? "",
      /^lib\/rates\.ts {2}TypeScript\n3 customers are hit if it breaks, through imports only\. 1 module imports it, and 3 more through\nothers\.\n/,
    );
    assert.equal(impact?.hasImports, true);
    assert.deepEqual(impact.files, ["lib/rates.ts", "src/tax.ts", "src/checkout.ts", "src/delivery.ts", "src/page.ts"]);
    assert.match(
      fileImpact(snapshotOf(files), "lib/rates.ts")?.text ?? "",
      /Which modules import it is not known\.\n$/,
    );
    assert.match(fileImpact(snapshot, "db/orders.sql")?.text ?? "", /Which modules import it is not known\.\n$/);
    assert.equal(fileImpact(snapshot, "customer-impact.json"), undefined);
    assert.equal(fileImpact(snapshot, "nowhere.ts"), undefined);
    const explained = fileExplanation(snapshot, "lib/rates.ts");
    assert.match(explained?.text ?? "", /via src\/tax: …\n {6}src\/tax\.ts imports this module, and reaches Shopper/);
    assert.ok(explained?.kind === "module");
    assert.deepEqual(explained.files, ["lib/rates.ts", "src/tax.ts", "src/checkout.ts", "src/delivery.ts"]);
  });

  it("look at no more than a part of what many modules import, and say so", () => {
    const lines = manyModules(30_000);
    const [core] = lines.modules;
    const path = core!.module.path;
    const all = Object.fromEntries(lines.modules.slice(1).map(({ module }) => [module.path, [path]]));
    const many: Snapshot = { ...snapshot, lines: importing(lines, all) };
    const markdown = markdownOf(many, path);
    assert.match(markdown, /\nImported by (?:`\S+`,? ){3}and 29,9\d\d more modules; perhaps more through others\.$/);
    assert.doesNotMatch(markdown, /and perhaps more/, "all customers are told");
    const imports = moduleLine(many, { path })?.imports;
    assert.deepEqual([imports?.isWhole, imports?.importedBy.total], [false, lines.modules.length - 1]);
    assert.match(fileImpact(many, path)?.text ?? "", / modules\s+import\s+it/);
    assert.equal(outgoingCalls(many, { kind: "module", path }).filter(({ item }) => item.isOnlyImported).length, 200);
  });
});
