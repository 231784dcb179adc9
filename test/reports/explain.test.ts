import { equal, match } from "node:assert/strict";
import { explainText } from "../../server/src/reports/text/explain.ts";
import { explainLeftOutText } from "../../server/src/reports/text/explainLeftOut.ts";
import { leftOutCauses } from "../../server/src/workspace/workspace.ts";
import { golden } from "./golden.ts";
import { fits } from "./layout.ts";
import { moduleIn, reportOf, syntaxOf } from "./model.ts";
import { shop } from "./shop.ts";
import { coloured, plain, stripped } from "./style.ts";

const report = reportOf(shop);
const paths = report.modules.map(({ module }) => module.path);
const explained = (path: string, width: number): string =>
  explainText(report, moduleIn(report, path), plain(width), syntaxOf);

describe("the explanation of a module", () => {
  for (const width of [60, 80, 120])
    it(`is laid out for ${width} columns`, () => {
      const texts = paths.map((path) => explained(path, width));
      for (const text of texts) fits(text, width);
      golden(`explain-${width}`, texts.join(`\n${"=".repeat(width)}\n\n`));
    });

  it("is the same with colours, but for the escapes", () => {
    for (const path of paths)
      equal(stripped(explainText(report, moduleIn(report, path), coloured(60), syntaxOf)), explained(path, 60));
  });

  it("suggests a bare statement where the language's comments are not known", () => {
    const text = explainText(report, moduleIn(report, "src/platform/log.ts"), plain(80), () => undefined);
    match(text, /Write one of these, in a comment, in src\/platform\/log\.ts/);
    match(text, /^ {4}@customer-impact Shopper: …$/m);
  });

  it("suggests a name to fill in where no customer is known", () => {
    const alone = reportOf({ modules: { "a.py": [] } });
    match(explainText(alone, moduleIn(alone, "a.py"), plain(80), syntaxOf), /^ {4}# @customer-impact <customer>: …$/m);
  });

  it("tells a fault of the configuration's statement once", () => {
    const statements = [{ files: ["**"], statement: "via ./nowhere: x" }];
    const wrong = reportOf({ modules: { "a.ts": [], "b.ts": [] }, configuration: { statements } });
    const text = explainText(wrong, moduleIn(wrong, "a.ts"), plain(80), syntaxOf);
    equal(text.match(/unresolved-via/g)?.length, 1);
  });
});

describe("the explanation of a file that is left out", () => {
  it("names the rule, and the way back", () => {
    const texts = leftOutCauses.map((cause) => explainLeftOutText("src/[slug]/deploy.acme", cause, plain(80)));
    for (const text of texts) fits(text, 80);
    golden("explain-left-out", texts.join(`\n${"=".repeat(80)}\n\n`));
  });

  it("gives globs that match that file alone", () => {
    const globOf = (path: string): unknown =>
      JSON.parse(`{${/"include": .*/.exec(explainLeftOutText(path, "tests", plain(80)))?.[0]}}`);
    equal(JSON.stringify(globOf("setup.py")), JSON.stringify({ include: ["/setup.py"] }));
    equal(JSON.stringify(globOf("!a/{b}.ts")), JSON.stringify({ include: ["/!a/\\{b\\}.ts"] }));
    equal(JSON.stringify(globOf("a/\u202e\u001b.ts")), JSON.stringify({ include: ["a/\u202e\u001b.ts"] }));
  });
});
