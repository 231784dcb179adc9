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
import { type Model, reportOf, syntaxOf } from "./model.ts";
import { coloured, plain, stripped } from "./style.ts";

const evil = "\u001b]0;owned\u0007\u001b[2J\u009b31m\r\n\u202e\u2028\u200b";

/** A hyphen in a customer's name makes an invalid pattern in lines/registry.ts; until it does not, there is none here. */
const withoutHyphens = (text: string): string => text.replaceAll("-", "");

/** A workspace in which every text that can be hostile is. */
const modelOf = (text: string): Model => ({
  modules: {
    [`src/${text}/price.ts`]: [`#x: adds ${text} [metric: ${text}; evidence: ${text}]`],
    [`src/${text}/tax.ts`]: [`via ./price: keeps ${text} current`],
    [`src/${text}/pay.ts`]: [`Shop${text}: pays ${text} [metric: a${text}; evidence: b${text}]`, `via ./tax: ${text}`],
    [`src/${text}/wrong.ts`]: [`via ./${text}x: ${text}`, `#${text}y`, `Nobody${text}: ${text}`, `[z${text}: 1]`],
    [`src/${text}/none.ts`]: [`none: ${text} [until: ${text}]`],
    [`src/${text}/todo.ts`]: [`todo: ${text} [issue: ${text}; owner: ${text}]`],
    [`src/${text}/a${text}.ts`]: [`via ./b${text}: ${text}`],
    [`src/${text}/b${text}.ts`]: [`via ./a${text}: ${text}`],
    [`src/${text}/both.ts`]: ["#x", `via ./other: ${text}`],
    [`src/${text}/other.ts`]: [`#y: ${text}`],
    [`lib/${text}/group.ts`]: [`via src/${text}: ${text}`],
    [`src/${text}/c.ts`]: [],
    [`lib/${text}/`]: [],
    [`db/${text}.py`]: [],
  },
  configuration: {
    customers: [
      { id: `shop${text}`, name: `Shop${text}`, aliases: [text], kind: "external", group: text, priority: 1 },
      { id: `other${text}`, name: `Other ${text}`, aliases: [], kind: "external" },
    ],
    outcomes: [
      { id: "x", customer: `shop${text}`, statement: `knows ${text}`, metric: text, evidence: text },
      { id: "y", customer: `other${text}`, statement: `gets ${text}` },
    ],
    statements: [{ files: ["db/**"], statement: `via src/${text}/tax: ${text}` }],
  },
  language: `Acme ${text}`,
  owners: `* @a${text.replace(/\s/g, "")} b${text}\nsrc/ @a${text.replace(/\s/g, "")}\ndb/ @b${text.replace(/[\s/@#]/g, "")}\n`,
  leftOut: { unclassified: [`a.${text}`, text], tests: [`test/${text}`] },
});

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
      for (const { text } of reportsOf(modelOf(evil), width, ["", "src/", `src/${evil}/`])) isHarmless(stripped(text));
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
        const [first, second] = [...reportsOf(modelOf(hostile), width)];
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
        const { modules, ...others } = modelOf(long);
        const plainPaths = Object.values(modules).map((statements, index) => [`m${index}.ts`, statements]);
        const model = { ...others, modules: Object.fromEntries(plainPaths), leftOut: {} };
        const [first] = reportsOf(model, width);
        fits(first?.text ?? "", width, (line) => /^ {4}@customer-impact |"include"|"languages"/.test(line));
      }),
      { numRuns: 40 },
    );
  });
});
