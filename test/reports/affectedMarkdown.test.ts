import { equal, match, ok } from "node:assert/strict";
import * as fc from "fast-check";
import { affectedMarkdown } from "../../server/src/reports/affected/markdown.ts";
import { commentLimit } from "../../server/src/reports/markdown/fit.ts";
import { affectedOf, affectedReport, busyChange, shopBefore as before } from "./affectedModel.ts";
import { golden } from "./golden.ts";
import { hostileAffected } from "./hostileAffected.ts";
import { hostileTexts } from "./hostileTexts.ts";
import { assertInertComment } from "./inertComment.ts";

const to = { ref: "v2", commit: "fedcba9876543210fedcba9876543210fedcba98" };

describe("affected customers in Markdown", () => {
  it("are a comment on a pull request", () => {
    const text = affectedMarkdown(affectedReport(affectedOf(busyChange)));
    golden("markdown-affected", text);
    assertInertComment(text);
    match(text, /^<!-- customer-impact -->\n## 2 customers affected\n/);
    ok(text.indexOf("### Courier") < text.indexOf("### Shopper"));
  });

  it("are release notes between two releases", () => {
    const text = affectedMarkdown({ ...affectedReport(affectedOf(busyChange)), to });
    match(text, /that changed since main \(`0123456`\) until `v2` \(`fedcba9`\)\./);
  });

  it("are nobody, and that is said", () => {
    const text = affectedMarkdown(affectedReport(affectedOf({ before, modules: { "src/log.ts": [] } })));
    golden("markdown-affected-none", text);
    assertInertComment(text);
  });

  it("fold what is as before, and name a few modules of many", () => {
    const modules = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`src/m${at}.ts`, [`Shopper: gets number ${at % 7}`]]),
    );
    const states = { before: { ...before, modules }, modules };
    const text = affectedMarkdown(affectedReport(affectedOf(states)));
    assertInertComment(text);
    match(text, /<summary><b>7 outcomes whose modules changed<\/b><\/summary>/);
    match(text, /; and 1 more\)/);
  });

  it("fit into a comment, and say what is not shown", () => {
    const modules = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [
        `src/module-number-${at}.ts`,
        [`Courier: gets the thing with number ${at}`],
      ]),
    );
    const text = affectedMarkdown(affectedReport(affectedOf({ before, modules })));
    ok(Buffer.byteLength(text) <= commentLimit);
    const shown = text.match(/^- \*\*New:/gm)?.length ?? 0;
    const [, hidden = ""] = /([\d,]+) more are not shown: `customer-impact affected --format json`/.exec(text) ?? [];
    equal(shown + Number(hidden.replaceAll(",", "")), 3000);
  });

  for (const text of hostileTexts)
    it(`show ${JSON.stringify(text.slice(0, 30))} as text`, () => {
      assertInertComment(affectedMarkdown(hostileAffected(text)));
    });

  it("show any text as text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        assertInertComment(affectedMarkdown(hostileAffected(text.replaceAll("-", ""))));
      }),
      { numRuns: 60 },
    );
  });
});
