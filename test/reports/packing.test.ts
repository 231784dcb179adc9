import assert from "node:assert/strict";
import * as fc from "fast-check";
import { frontCoded, frontDecoded, textsOf, textTable } from "../../server/src/reports/html/frontCoding.ts";
import { bytesInPage } from "../../server/src/reports/html/jsonText.ts";
import { gapsOf, packedModules, unpackedModules } from "../../server/src/reports/html/packedModules.ts";
import { packedProblems, unpackedProblems } from "../../server/src/reports/html/packedProblems.ts";
import { nobodysOf } from "../../server/src/coverage/nobodys.ts";
import { gapsIn } from "../../server/src/coverage/overview/gapList.ts";
import { treemapOf, treemapWith } from "../../server/src/coverage/overview/treemap.ts";
import { reasonTexts } from "../../server/src/reports/text/reasons.ts";
import { importing } from "./importing.ts";
import { hostileModel } from "./hostile.ts";
import { hostileTexts } from "./hostileTexts.ts";
import { reportOf } from "./model.ts";
import { shop } from "./shop.ts";

const json = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const report = reportOf(shop);

describe("what a page carries", () => {
  it("comes back as it was, whatever the texts", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 8 })), (texts) => {
        assert.deepEqual(frontDecoded(json(frontCoded(texts))), texts);
        assert.deepEqual(textsOf(json(textTable(texts))), texts);
      }),
    ));

  it("gives the gaps and the treemap of the workspace itself", () => {
    for (const model of [shop, ...hostileTexts.map(hostileModel)]) {
      const { lines } = reportOf(model);
      const modules = unpackedModules(json(packedModules(lines.modules, 1e9)));
      const { items } = gapsIn(lines, { limit: 1000 }, reasonTexts);
      assert.deepEqual(
        gapsOf(modules),
        items.map(({ module, reason, says }) => ({ module, reason, says })),
      );
      const withoutPlaces = JSON.stringify(treemapOf(lines.modules), (key, value: unknown) =>
        key === "location" ? undefined : value,
      );
      assert.equal(JSON.stringify(treemapWith(modules, "", () => undefined)), withoutPlaces);
    }
  });

  it("tells nobody's code apart, where imports were read", () => {
    const lines = importing(report.lines, { "src/checkout/pay.ts": ["src/platform/log.ts"] });
    const modules = unpackedModules(json(packedModules(lines.modules, 1e9, nobodysOf(lines))));
    const { items } = gapsIn(lines, { limit: 1000 }, reasonTexts);
    const nobodys = gapsOf(modules).flatMap(({ module, nobodys }) => (nobodys ? [module] : []));
    assert.deepEqual(
      nobodys,
      items.flatMap(({ module, nobodys }) => (nobodys ? [module] : [])),
    );
    assert.ok(nobodys.includes("src/platform/flags.ts") && !nobodys.includes("src/platform/log.ts"));
    assert.equal(packedModules(lines.modules, 1e9).nobodys, undefined);
  });

  it("leaves out first what modules say, then those with a line, then the last ones, and counts them", () => {
    const gaps = report.modules.filter(({ verdict }) => verdict.status === "uncovered").length;
    const all = bytesInPage(packedModules(report.modules, 1e9));
    const steps = new Set<string>();
    for (let room = all; room > 120; room -= 15) {
      const packed = packedModules(report.modules, room);
      assert.ok(bytesInPage(packed) <= room);
      const shown = unpackedModules(packed);
      assert.equal(gapsOf(shown).length + packed.hidden, gaps);
      assert.equal(packed.isWhole, shown.length === report.modules.length);
      steps.add(packed.hidden > 0 ? "some" : packed.isWhole ? "all" : "gaps");
    }
    assert.deepEqual([...steps], ["all", "gaps", "some"]);
  });

  it("gives the problems, and where there is no room the worst of them", () => {
    const { problems } = report;
    assert.deepEqual(
      unpackedProblems(json(packedProblems(problems, 1e9))),
      problems.map(({ path, range: { start }, severity, rule, message }) => ({
        path,
        line: start.line + 1,
        character: start.character + 1,
        severity,
        rule,
        message,
      })),
    );
    const packed = packedProblems(problems, 700);
    assert.ok(bytesInPage(packed) <= 700);
    const kept = unpackedProblems(packed);
    assert.equal(kept.length + packed.hidden, problems.length);
    assert.equal(kept[0]?.severity, "error");
    assert.ok(!kept.some(({ severity }) => severity === "information"));
  });
});
