import { deepEqual } from "node:assert/strict";
import { newProblems } from "../../server/src/coverage/report.ts";
import { gapRulesOf, gapRules } from "../../server/src/rules/gapRules.ts";
import { type Model, reportOf, shopper } from "../reports/model.ts";

const told = (model: Model): unknown => newProblems(reportOf(model)).map(({ path, rule }) => `${path}: ${rule}`);

describe("known gaps", () => {
  it("are those whose module and rule stand in the baseline", () => {
    const modules = { "a.ts": [], "b.ts": [], "c.ts": ["todo: later"] };
    deepEqual(told({ modules, baseline: { keys: ["a.ts: missing-statement", "c.ts: missing-statement"] } }), [
      "b.ts: missing-statement",
      "c.ts: todo-statement",
    ]);
  });

  it("are new when their reason is another one", () =>
    deepEqual(told({ modules: { "a.ts": ["via ./nope: x y z"] }, baseline: { keys: ["a.ts: missing-statement"] } }), [
      "a.ts: unresolved-via",
    ]));

  it("are new as a whole when their first reason is", () =>
    deepEqual(
      told({
        modules: { "a.ts": ["via ./nope: x y z", "todo: later"] },
        baseline: { keys: ["a.ts: todo-statement"] },
      }),
      ["a.ts: unresolved-via", "a.ts: todo-statement"],
    ));

  it("do not excuse what comes later, nor what only advises, nor a module that has a line", () =>
    deepEqual(
      told({
        modules: {
          "a.ts": ["...", "todo: later [colour: red]"],
          "b.ts": ["Shopper: pays in one step", "via ./nope: x y z"],
        },
        baseline: { keys: ["a.ts: empty-statement", "a.ts: unknown-attribute", "b.ts: unresolved-via"] },
      }),
      ["a.ts: todo-statement", "a.ts: unknown-attribute", "b.ts: unresolved-via"],
    ));

  it("hide what is told on the configuration only where every module that it speaks for is known", () => {
    const model = (...keys: string[]): Model => ({
      modules: { "db/a.ts": [], "db/b.ts": [] },
      configuration: { statements: [{ files: ["db/**"], statement: "via nowhere: keeps orders" }] },
      baseline: { keys },
    });
    deepEqual(told(model("db/a.ts: unresolved-via")), ["customer-impact.json: unresolved-via"]);
    deepEqual(told(model("db/a.ts: unresolved-via", "db/b.ts: unresolved-via")), []);
  });

  it("stay known under another name", () => {
    const report = reportOf({
      modules: { "new.ts": [], "other.ts": [] },
      baseline: { keys: ["old.ts: missing-statement"], renames: { "old.ts": "new.ts" } },
    });
    deepEqual(
      [newProblems(report).map(({ path }) => path), report.baseline?.known, report.baseline?.stale],
      [["other.ts"], 1, []],
    );
  });

  it("leave the figures as they are", () => {
    const { summary, baseline } = reportOf({
      modules: { "a.ts": [], "b.ts": ["Shopper: pays in one step"] },
      baseline: { keys: ["a.ts: missing-statement"] },
    });
    deepEqual([summary.percent, summary.uncovered, baseline?.known], [50, 1, 1]);
  });

  it("are counted, and found stale, below the directory of a report alone", () => {
    const { baseline } = reportOf({
      modules: { "src/a.ts": [], "lib/b.ts": [] },
      baseline: {
        keys: ["src/a.ts", "lib/b.ts", "src/gone.ts", "lib/gone.ts"].map((path) => `${path}: missing-statement`),
      },
      scope: "src/",
    });
    deepEqual([baseline?.known, baseline?.stale], [1, [{ path: "src/gone.ts", rule: "missing-statement" }]]);
  });
});

describe("the rules of a gap", () => {
  it("are all that report something about it, be they turned off", () => {
    const { modules, problems } = reportOf({
      configuration: { customers: [shopper], rules: { "missing-statement": "off" } },
      modules: {
        "missing.ts": [],
        "internal.ts": ["Operations: sleeps at night", "#nope: x", "none"],
        "unknown.ts": ["Shoper, Operations: pays in one step"],
        "unnamed.ts": ["Somebody pays.", "..."],
        "cycle.ts": ["via ./cycle: x y z"],
        "dead.ts": ["via ./cycle, ./nope: x y z", "via ./cycle: x y z"],
        "expired.ts": ["none: later [until: 2020-01-01]"],
      },
    });
    for (const module of modules) {
      const path = module.module.path;
      const found = new Set(problems.flatMap((one) => (one.path === path && gapRules.has(one.rule) ? [one.rule] : [])));
      if (path === "missing.ts") found.add("missing-statement");
      deepEqual([path, [...gapRulesOf(module)].sort()], [path, [...found].sort()]);
    }
  });
});
