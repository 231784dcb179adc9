import { deepEqual, equal, notEqual } from "node:assert/strict";
import type { Report } from "../../server/src/coverage/report.ts";
import { fingerprintsOf } from "../../server/src/reports/fingerprint.ts";
import type { Problem } from "../../server/src/rules/rule.ts";
import { hashOf } from "../../server/src/text/hash.ts";
import { reportOf } from "./model.ts";
import { shop } from "./shop.ts";

const atTop = { directory: "" };
const of = (report: Report): string[] => [...fingerprintsOf(report, atTop).values()];
const byRule = (report: Report): string[] =>
  Array.from(fingerprintsOf(report, atTop), ([{ rule, path }, name]) => `${rule} ${path} ${name}`).sort();

describe("a hash", () => {
  // http://www.isthe.com/chongo/src/fnv/test_fnv.c
  for (const [text, hash] of [
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ] as const)
    it(`is that of FNV-1a: ${JSON.stringify(text)}`, () => equal(hashOf(text), hash));
});

describe("the fingerprint of a problem", () => {
  const modules = {
    "src/a.ts": ["via ./none: x", "via ./none: x", "via ./gone, ./lost: y"],
    "src/b.ts": ["via ./none: x"],
    "src/c.ts": [],
  };

  it("is its own", () => {
    for (const report of [reportOf(shop), reportOf({ modules })])
      equal(new Set(of(report)).size, report.problems.length);
  });

  it("stays when lines move", () => {
    const first = ["Shopper: pays by card in one step", "Shopper: pays in cash at the door"];
    const moved = { ...modules, "src/a.ts": [...first, ...modules["src/a.ts"]] };
    const kept = (report: Report): string[] => byRule(report).filter((line) => line.includes("unresolved"));
    equal(kept(reportOf({ modules })).length, 5);
    deepEqual(kept(reportOf({ modules: moved })), kept(reportOf({ modules })));
  });

  it("changes with the statement, the path and the directory", () => {
    const [first = ""] = of(reportOf({ modules: { "a.ts": ["via ./none: x"] } }));
    for (const other of [{ "a.ts": ["via ./none: y"] }, { "b.ts": ["via ./none: x"] }])
      notEqual(of(reportOf({ modules: other }))[0], first);
    const report = reportOf({ modules: { "a.ts": ["via ./none: x"] } });
    notEqual([...fingerprintsOf(report, { directory: "apps/" }).values()][0], first);
  });

  it("does not hang on what else a message names", () => {
    const report = reportOf({ modules: { "a.ts": ["via ./tx: x"] } });
    const hinted = reportOf({ modules: { "a.ts": ["via ./tx: x"], "tax.ts": ["Shopper: pays in one step"] } });
    const messageOf = ({ problems }: Report): string | undefined => problems.find(isUnresolved)?.message;
    notEqual(messageOf(report), messageOf(hinted));
    const nameIn = (one: Report): string | undefined =>
      fingerprintsOf(one, atTop).get(one.problems.find(isUnresolved)!);
    equal(nameIn(report), nameIn(hinted));
  });
});

const isUnresolved = ({ rule }: Problem): boolean => rule === "unresolved-via";
