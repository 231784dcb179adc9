import { deepEqual, equal, match, ok } from "node:assert/strict";
import { parse } from "csv-parse/sync";
import type { Report } from "../../server/src/coverage/report.ts";
import { checkFormats, coverageFormats } from "../../server/src/reports/formats.ts";
import { rules } from "../../server/src/rules/index.ts";
import { exampleReport, written } from "./example.ts";
import { golden } from "./golden.ts";
import { reportOf } from "./model.ts";
import { gitlabSchema, isJunit, isValid, readCommands, readLcov, readXml, sarifSchema } from "./readBack.ts";
import { shop } from "./shop.ts";

interface Suites {
  readonly testsuites: {
    readonly testsuite: readonly Readonly<Record<"name" | "tests" | "failures" | "skipped", string>>[];
  };
}

describe("the formats of services", () => {
  it("tell GitHub of one module that it has a line, and which entries of the baseline are stale", () => {
    const modules = { "a.ts": ["Shopper: pays in one step"], "b.ts": [] };
    const keys = ["b.ts: missing-statement", "c.ts: missing-statement"];
    const [notice] = readCommands(written(reportOf({ modules, baseline: { keys } }), "github"));
    match(
      notice?.data ?? "",
      /^50%: 1 of 2 modules has a line to a customer\. 1 known gap is hidden .* 1 entry .* is stale/,
    );
  });

  let report: Report;
  before(async () => (report = await exampleReport()));

  for (const { name } of checkFormats.filter((one) => one.name !== "text" && one.name !== "json")) {
    const commands = (["coverage", "check"] as const).filter(
      (command) => command === "check" || coverageFormats.some((one) => one.name === name),
    );
    it(`are as they were: ${name}`, () => {
      const [first = "", second] = commands.map((command) => written(report, name, { command }));
      golden(`example-${name}`, first);
      if (second !== undefined && second !== first) golden(`example-${name}-check`, second);
    });
  }

  it("give SARIF that its schema allows, for every rule and every problem", () => {
    const sarif = JSON.parse(written(report, "sarif")) as { readonly runs: readonly [Run] };
    isValid(sarifSchema(), sarif);
    const [{ results, tool }] = sarif.runs;
    equal(results.length, report.problems.length);
    deepEqual(
      tool.driver.rules.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    for (const { ruleId, ruleIndex } of results) equal(tool.driver.rules[ruleIndex]?.id, ruleId);
  });

  for (const command of ["coverage", "check"] as const)
    it(`give JUnit that its schema allows: ${command}`, async () => {
      for (const one of [report, reportOf(shop), reportOf({ modules: {} })])
        await isJunit(written(one, "junit", { command }));
    });

  it("give as many tests that pass as modules that are covered", () => {
    for (const one of [report, reportOf(shop)]) {
      const { testsuites } = readXml(written(one, "junit")) as Suites;
      const sum = (key: "tests" | "failures" | "skipped"): number =>
        testsuites.testsuite.reduce((all, suite) => all + Number(suite[key]), 0);
      const { modules, uncovered, exempt } = one.summary;
      deepEqual([sum("tests"), sum("failures"), sum("skipped")], [modules, uncovered, exempt]);
    }
  });

  it("give LCOV that adds up to the same figure", () => {
    for (const one of [report, reportOf(shop)]) {
      const records = readLcov(written(one, "lcov"));
      const sum = (key: "found" | "hit"): number => records.reduce((all, { lines }) => all + lines[key], 0);
      deepEqual([sum("found"), sum("hit")], [one.summary.counted, one.summary.direct + one.summary.indirect]);
      ok(records.every(({ lines: { found, hit, details } }) => details.length === found && details[0]?.hit === hit));
      equal(new Set(records.map(({ file }) => file)).size, records.length);
    }
    equal(written(reportOf({ modules: {} }), "lcov"), "");
  });

  it("give GitHub the worst problems that it shows, and the number of the others", () => {
    const modules = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`src/m${index}.ts`, index < 12 ? [] : [`via ./none${index}: x`]]),
    );
    const commands = readCommands(written(reportOf({ modules }), "github"));
    deepEqual(
      commands.map(({ name }) => name),
      [...Array<string>(10).fill("error"), ...Array<string>(10).fill("warning"), "notice"],
    );
    equal(
      commands.at(-1)?.data,
      '0%: 0 of 30 modules have a line to a customer. 10 more problems are not shown here, where there is room for 10 of a level: "customer-impact check" prints them all.',
    );
  });

  it("give GitHub columns only within one line", () => {
    for (const { properties } of readCommands(written(report, "github")).slice(0, -1)) {
      equal("col" in properties, properties["line"] === properties["endLine"]);
      equal("endColumn" in properties, "col" in properties);
    }
  });

  it("give GitLab what it documents, each problem under a name of its own", () => {
    const issues = JSON.parse(written(report, "gitlab")) as readonly { readonly fingerprint: string }[];
    isValid(gitlabSchema, issues);
    equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, report.problems.length);
  });

  it("give a table with a row for each", () => {
    equal(parse(written(report, "csv"), { columns: true }).length, report.summary.modules);
    equal(parse(written(report, "csv", { command: "check" }), { columns: true }).length, report.problems.length);
  });

  it("name files as the repository does", () => {
    const context = { directory: "apps/my shop/" };
    const sarif = JSON.parse(written(report, "sarif", context)) as { readonly runs: readonly [Run] };
    equal(
      sarif.runs[0].results[0]?.locations[0]?.physicalLocation.artifactLocation.uri,
      "apps/my%20shop/api/src/events.ts",
    );
    equal(readCommands(written(report, "github", context))[0]?.properties["file"], "apps/my shop/api/src/events.ts");
    equal(readLcov(written(report, "lcov", context))[0]?.file, "apps/my shop/api/src/db.ts");
    const issues = JSON.parse(written(report, "gitlab", context)) as readonly { readonly location: { path: string } }[];
    equal(issues[0]?.location.path, "apps/my shop/api/src/events.ts");
  });
});

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly locations: readonly [
      { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
    ];
  }[];
}
