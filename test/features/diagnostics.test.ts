import assert from "node:assert/strict";
import { diagnosticOf, faultDiagnostic } from "../../server/src/features/diagnostics.ts";
import type { Problem } from "../../server/src/rules/rule.ts";
import { range } from "../../server/src/text/range.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

const docs = "https://example.org/docs";

describe("diagnostics", () => {
  it("say what a problem says, with the page of its rule and the steps of a circle", () => {
    const snapshot = snapshotOf(
      new Map([
        ["a.ts", "// @customer-impact via ./b: feeds it\n"],
        ["b.ts", "// @customer-impact via ./a: shows it\n"],
      ]),
    );
    assert.deepEqual(
      snapshot.problemsOf("a.ts").map((problem) => diagnosticOf(problem, docs)),
      [
        {
          range: range(0, 3, 0, 37),
          severity: "error",
          code: "via-cycle",
          href: "https://example.org/docs/rules/via-cycle.md",
          source: "customer-impact",
          message: "This goes round in a circle that reaches no customer: a.ts → b.ts → a.ts.",
          related: [{ location: { path: "b.ts", range: range(0, 3, 0, 37) }, message: "… and this goes via ./a" }],
          tags: [],
          data: { rule: "via-cycle", path: "a.ts" },
        },
      ],
    );
  });

  it("have tags where nothing reads what stands there", () => {
    const text = [
      "// @customer-impact none: replaced [until: 2020-01-01]",
      "",
      "// @customer-impact todo: ask [mood: good]",
    ].join("\n");
    const snapshot = snapshotOf(new Map([["a.ts", text]]));
    const tags = snapshot.problemsOf("a.ts").map((problem) => diagnosticOf(problem));
    assert.deepEqual(
      tags.map(({ code, tags: own, href }) => [code, ...own, href]),
      [
        ["expired-exemption", "deprecated", undefined],
        ["todo-statement", undefined],
        ["unknown-attribute", "unnecessary", undefined],
      ],
    );
  });

  it("tell a few steps of a long circle", () => {
    const step = { path: "a.ts", range: range(0, 0, 0, 1), message: "m" };
    const problem: Problem = {
      ...step,
      rule: "via-cycle",
      severity: "error",
      related: Array.from({ length: 10_000 }, () => step),
    };
    assert.equal(diagnosticOf(problem).related.length, 20);
  });

  it("tell what is wrong with the configuration", () => {
    const fault = { range: range(1, 2, 1, 5), message: "Unknown key." };
    assert.deepEqual(faultDiagnostic(fault, "customer-impact.json", `${docs}/`), {
      range: range(1, 2, 1, 5),
      severity: "error",
      code: "configuration",
      href: "https://example.org/docs/configuration.md",
      source: "customer-impact",
      message: "Unknown key.",
      related: [],
      tags: [],
      data: { rule: "configuration", path: "customer-impact.json" },
    });
  });
});
