import assert from "node:assert/strict";
import * as fc from "fast-check";
import { createReport, type Report } from "../../server/src/coverage/report.ts";
import { commentLimit } from "../../server/src/reports/markdown/fit.ts";
import { rowOf, span, tableHead } from "../../server/src/reports/markdown/blocks.ts";
import { prose } from "../../server/src/reports/markdown/prose.ts";
import { checkMarkdown, coverageMarkdown } from "../../server/src/reports/markdown/report.ts";
import { check as problemsOf } from "../../server/src/rules/check.ts";
import { manyModules } from "../support/manyModules.ts";
import { assertInertComment } from "./inertComment.ts";
import { golden } from "./golden.ts";
import { hostileModel } from "./hostile.ts";
import { hostileTexts } from "./hostileTexts.ts";
import { type Model, reportOf } from "./model.ts";
import { shop } from "./shop.ts";

const configurationFile = { path: "customer-impact.json", locate: () => undefined };
const thresholds = { coverage: 60, direct: 20 };
const owners = "* @shop/core\nsrc/platform/ @shop/platform @ops\nservices/\n";
const coverage = (report: Report): string => coverageMarkdown(report, thresholds, "1.2.3");
const check = (report: Report): string => checkMarkdown(report, thresholds, "1.2.3");

const many = (): Report => {
  const lines = manyModules(100_000);
  return createReport(lines, () => problemsOf(lines, configurationFile));
};

describe("a report in Markdown", () => {
  const models: readonly (readonly [string, Model])[] = [
    ["shop", { ...shop, owners }],
    ["scope", { ...shop, owners, scope: "src/platform/" }],
    ["new", { modules: { "src/a.ts": [], "src/b.ts": [] }, owners }],
    ["none", { modules: {} }],
  ];
  for (const [name, model] of models)
    it(`is as agreed, and nothing in it acts: ${name}`, () => {
      golden(`markdown-coverage-${name}`, coverage(reportOf(model)));
      golden(`markdown-check-${name}`, check(reportOf(model)));
      assertInertComment(coverage(reportOf(model)));
      assertInertComment(check(reportOf(model)));
    });

  it("says what it is about where it is about what changed", () => {
    const files = ["src/refunds/refund.ts", "src/checkout/pay.ts"].map((path) => ({
      path,
      status: "modified" as const,
    }));
    const origin = { kind: "since" as const, ref: "@team/<b>main", base: "0123456789abcdef0123456789abcdef01234567" };
    const { lines } = reportOf(shop);
    const changed = createReport(lines, () => problemsOf(lines, configurationFile), {
      directory: "",
      changes: { origin, files },
    });
    for (const text of [coverage(changed), check(changed)]) {
      assert.match(text, /^## Customer impact of 2 changed modules since `@team\/<b>main` \(`0123456`\): /m);
      assert.doesNotMatch(text, /nobody/);
      assert.match(text, /Changed or not, 42\.8% of 21 modules have a line here\./);
      assertInertComment(text);
    }
    const nothing = createReport(lines, () => [], { directory: "", changes: { origin, files: [] } });
    assert.match(check(nothing), /^No module changed since .*, so there is nothing to check\.$/m);
    assertInertComment(check(nothing));
  });

  it("fits into a comment with 100,000 modules, and says what is not shown", function () {
    this.timeout(20_000);
    const report = many();
    for (const text of [coverage(report), check(report)]) {
      assertInertComment(text);
      assert.ok(Buffer.byteLength(text) <= commentLimit);
      assert.ok(Buffer.byteLength(text) > commentLimit * 0.85, "the room is used");
    }
    golden("markdown-coverage-many", coverage(report).replaceAll(/^(?:\| `|- (?:\*\*error|warning|info)).*\n/gm, ""));
    const shown = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    const text = check(report);
    const problems = shown(text, /^- (?:\*\*error\*\*|warning|information) /gm);
    const [, hidden = ""] = /([\d,]+) more are not shown: `customer-impact check`/.exec(text) ?? [];
    assert.equal(problems + Number(hidden.replaceAll(",", "")), report.problems.length);
  });

  for (const text of hostileTexts)
    it(`shows ${JSON.stringify(text.slice(0, 30))} as text`, () => {
      for (const report of [coverage(reportOf(hostileModel(text))), check(reportOf(hostileModel(text)))]) {
        assertInertComment(report);
        assert.ok(Buffer.byteLength(report) <= commentLimit);
      }
    });

  it("shows any text as text", () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "grapheme" })), { maxLength: 4 }),
        (parts) => {
          const report = reportOf(hostileModel(parts.join(" ").slice(0, 400)));
          assertInertComment(coverage(report));
          assertInertComment(check(report));
        },
      ),
      { numRuns: 30 },
    ));

  it("keeps the columns of a table, whatever bars and backslashes are in it", () => {
    for (const [text, shown] of [
      ["a|b", "a|b"],
      [String.raw`a\|b`, String.raw`a\\x7cb`],
      ["`|`", "`|`"],
    ] as const) {
      const spans = assertInertComment(`${tableHead(["One", "Two"])}\n${rowOf([span(text), "end"])}`);
      assert.deepEqual(spans, [shown]);
    }
  });

  const sentences: readonly (readonly [string, string])[] = [
    ["knows the full price, before paying.", "knows the full price, before paying."],
    ['No module "./x". Did you mean "./y"?', 'No module "`./x`". Did you mean "`./y`"?'],
    ["ask @team about #12", "ask `@team` about `#12`"],
    ["see GH-12 and deadbeef1", "see `GH-12` and `deadbeef1`"],
    ["a `b` c", "a `` `b` `` c"],
    ["<!-- hidden", "`<!--` hidden"],
    ["since HEAD~2 (0123456) HEAD~1", "since `HEAD~2` (`0123456`) `HEAD~1`"],
    ["wait :shipit: now", "wait `:shipit`: now"],
  ];
  for (const [text, written] of sentences)
    it(`writes ${text} as ${written}`, () => {
      assert.equal(prose(text), written);
      assertInertComment(prose(text));
    });
});
