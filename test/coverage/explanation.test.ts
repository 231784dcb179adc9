import { deepEqual, equal, ok } from "node:assert/strict";
import { chainsOf } from "../../server/src/coverage/chains.ts";
import { explain } from "../../server/src/coverage/explanation.ts";
import { type Suggestion, suggestionsFor } from "../../server/src/coverage/suggestions.ts";
import { lineOf } from "../../server/src/lines/lineOf.ts";
import { moduleIn, reportOf, shopper, syntaxOf } from "../reports/model.ts";
import { shop } from "../reports/shop.ts";

const { lines } = reportOf(shop);

const suggested = (path: string): readonly Suggestion[] =>
  suggestionsFor(lines, moduleIn({ ...reportOf(shop), lines }, path), syntaxOf);

const statementsFor = (path: string): string[] =>
  suggested(path).map((suggestion) =>
    suggestion.kind === "elsewhere" ? `elsewhere ${suggestion.module}` : suggestion.statement.slice(17),
  );

describe("chains", () => {
  it("start with the line of the verdict", () => {
    for (const module of lines.modules) {
      const [first] = chainsOf(lines, module);
      deepEqual(first?.steps.map((step) => step.module) ?? [], lineOf(lines, module));
    }
  });

  it("end in every customer that the module reaches", () => {
    for (const module of lines.modules) {
      const reached = chainsOf(lines, module).flatMap(({ ends }) => ends.map(({ customer }) => customer));
      deepEqual([...new Set(reached)].sort(), module.customers);
    }
  });

  it("go through directories", () => {
    const report = reportOf({
      modules: { "app/a.ts": ["via ../lib: turns the key"], "lib/b.ts": [], "lib/c.ts": ["Shopper: pays in one step"] },
    });
    const [chain] = chainsOf(report.lines, moduleIn(report, "app/a.ts"));
    deepEqual(
      chain?.steps.map(({ module, text }) => [module, text]),
      [
        ["app/a.ts", "turns the key"],
        ["lib/c.ts", ""],
      ],
    );
  });

  it("hold what is promised, and how it is measured", () => {
    const [chain] = chainsOf(lines, moduleIn(reportOf(shop), "src/checkout/tax.ts"));
    deepEqual(chain?.ends, [
      {
        customer: "shopper",
        text: "knows the full price before paying",
        outcome: "clear-price",
        metric: "cart abandonment",
      },
    ]);
  });
});

describe("suggestions", () => {
  it("are none for a module that has a line or needs none", () => {
    deepEqual(suggested("src/checkout/pay.ts"), []);
    deepEqual(suggested("src/platform/demo.ts"), []);
  });

  it("give customers by priority, then the nearest modules with a line", () => {
    deepEqual(statementsFor("src/platform/log.ts"), [
      "Shopper: …",
      "Courier: …",
      "Grocer: …",
      "via ../checkout/pay: …",
      "via ../checkout/price: …",
      "via ../checkout/session: …",
      "none: …",
    ]);
  });

  it("prefer modules of the same directory", () => {
    const report = reportOf({
      modules: {
        "src/a.ts": [],
        "src/b.ts": ["via ./d/c: turns"],
        "src/d/c.ts": ["Pays in one step."],
        "e.ts": ["Pays."],
      },
    });
    const found = suggestionsFor(report.lines, moduleIn(report, "src/a.ts"), syntaxOf);
    deepEqual(
      found.flatMap((one) => (one.kind === "via" ? [one.statement] : [])),
      ["@customer-impact via ./b: …", "@customer-impact via ./d/c: …"],
    );
  });

  it("correct a slip of the pen first", () => {
    equal(statementsFor("src/refunds/refund.ts")[0], "via ./ledger: …");
    equal(statementsFor("src/refunds/ledger.ts")[0], "Shopper: …");
    const { configuration } = lines;
    const wrong = reportOf({ modules: { "a.ts": ["#clear-prise: adds up"] }, configuration });
    const [first] = suggestionsFor(wrong.lines, moduleIn(wrong, "a.ts"), syntaxOf);
    equal(first && "statement" in first && first.statement, "@customer-impact #clear-price: …");
  });

  it("point to where the line breaks off", () => {
    equal(statementsFor("src/platform/worker.ts")[0], "elsewhere src/platform/log.ts");
    equal(statementsFor("src/platform/metrics.ts")[0], "elsewhere src/platform/dashboard.ts");
  });

  it("ask for the reason first where an exemption lacks it", () =>
    equal(statementsFor("src/platform/shim.ts")[0], "none: …"));

  it("come as comments of the file's language", () => {
    const commentOf = (path: string): unknown => {
      const found = suggested(path).at(-1);
      return found && "comment" in found && found.comment;
    };
    equal(commentOf("src/platform/log.ts"), "// @customer-impact none: …");
    equal(commentOf("src/refunds/form.vue"), "<!-- @customer-impact none: … -->");
    equal(commentOf("services/index/"), "// @customer-impact none: …");
  });

  it("name only what is read back as it is meant", () => {
    const odd = { ...shopper, id: "odd", name: "One, two: three", aliases: [], priority: 1 };
    const report = reportOf({
      modules: { "src/a.ts": [], "src/x, y.ts": ["Odd: pays in one step"] },
      configuration: { customers: [odd] },
    });
    deepEqual(
      suggestionsFor(report.lines, moduleIn(report, "src/a.ts"), syntaxOf).map(
        (one) => "statement" in one && one.statement,
      ),
      ["@customer-impact odd: …", "@customer-impact none: …"],
    );
  });

  it("give what they promise", () => {
    for (const module of lines.modules) {
      for (const suggestion of suggestionsFor(lines, module, syntaxOf)) {
        // A corrected ref may lead to a module that has no line yet.
        if (suggestion.kind === "elsewhere" || (suggestion.kind === "via" && suggestion.module === undefined)) continue;
        const body = suggestion.statement.slice("@customer-impact ".length).replace("…", "says what it does");
        const report = reportOf({ ...shop, modules: { ...shop.modules, [module.module.path]: [body] } });
        const { verdict } = moduleIn(report, module.module.path);
        const wanted = { customer: "direct", outcome: "direct", via: "indirect", none: "exempt" }[suggestion.kind];
        equal(verdict.status, wanted, `${module.module.path} ${body}`);
      }
    }
  });
});

describe("an explanation", () => {
  it("tells whom a module supports, and who supports it", () => {
    const report = reportOf({
      modules: {
        "app/a.ts": ["Shopper: pays in one step"],
        "app/b.ts": ["via ./a, ./a.ts: keeps the keys"],
        "lib/c.ts": ["via app: counts them", "via nowhere: is lost"],
      },
    });
    const of = (path: string) => explain(report.lines, moduleIn(report, path), syntaxOf);
    const brief = (list: readonly { module: string; modules: number; text: string }[]) =>
      list.map(({ module, modules, text }) => `${module} ${modules} ${text}`);
    deepEqual(brief(of("app/a.ts").supportedBy), ["app/b.ts 1 keeps the keys", "lib/c.ts 1 counts them"]);
    deepEqual(brief(of("app/b.ts").supportedBy), ["lib/c.ts 1 counts them"]);
    deepEqual(brief(of("lib/c.ts").supports), ["app 2 counts them"]);
    deepEqual(brief(of("app/a.ts").supports), []);
  });

  it("is plain data", () => {
    for (const module of lines.modules) {
      const explanation = explain(lines, module, syntaxOf);
      deepEqual(JSON.parse(JSON.stringify(explanation)), explanation);
      ok(explanation.module);
    }
  });
});
