import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { mainStatement } from "../../server/src/coverage/moduleLocation.ts";
import type { Report } from "../../server/src/coverage/report.ts";
import { checkFormats, type ReportFormat } from "../../server/src/reports/formats.ts";
import { textOfCell } from "../../server/src/reports/csv/cell.ts";
import { bySeverity } from "../../server/src/reports/bySeverity.ts";
import { inert } from "../../server/src/reports/text/inert.ts";
import { written } from "./example.ts";
import { hostileModel } from "./hostile.ts";
import { assertInertComment } from "./inertComment.ts";
import { reportOf } from "./model.ts";
import { gitlabSchema, isJunit, isValid, readCommands, readLcov, readXml, sarifSchema } from "./readBack.ts";

/** What breaks out of one format or another. Customers' names hold no hyphen; see hostile.test.ts. */
const texts: Readonly<Record<string, string>> = {
  markup: `</script><script>alert(1)</script>"onload='x'&lt;&#10;&amp;`,
  "the end of character data": "]]>]]&gt;<![CDATA[",
  "a formula": '=cmd()|"/C calc"!A0',
  "a formula behind a separator": "a;=cmd(),+1\t@x",
  "workflow commands": "::error::x ::set-env name=PATH::x ##[error]x ::stop-commands::x",
  "escapes of workflow commands": "%0A::error::x%0D%3A%2C%25",
  "pipes and back quotes": "| `` ` | ```",
  "escape sequences": "\u001b]0;owned\u0007\u001b[2J\u009b31m",
  "ends of lines": "a\r\nb\rc\nd\u2028e\u2029f\u0085g",
  "right to left": "\u202e\u2066abc\u200f\u061c",
  "what XML cannot hold": "\u0000\u0001\u000b\ufffe\uffff",
  "halves of surrogate pairs": "\ud800x\udc00",
  "links and placeholders of SARIF": "[here](https://example.org/) \\[x\\](1) {0} {{",
  "records of LCOV": "\nLF:9\nLH:9\nDA:1,1",
  "10,000 characters": `${"long".repeat(25)} `.repeat(99),
};

/** Reads a report back and compares every text in it with what it was made of. */
const checks: Readonly<
  Record<Exclude<ReportFormat, "text" | "json" | "html" | "unix" | "badge">, (report: Report) => void>
> = {
  markdown(report) {
    for (const command of ["coverage", "check"] as const) assertInertComment(written(report, "markdown", { command }));
  },
  sarif(report) {
    const text = written(report, "sarif");
    isHarmlessJson(text);
    const log = JSON.parse(text) as Sarif;
    isValid(sarif, log);
    const [{ results }] = log.runs;
    deepEqual(
      results.map(({ ruleId, message, locations: [location] }) => {
        const { uri } = location.physicalLocation.artifactLocation;
        match(uri, /^[\w.~!*'()%/-]+$/);
        return [ruleId, unlinked(message.text), decodeURIComponent(uri)];
      }),
      bySeverity(report.problems).map(({ rule, message, path }) => [rule, inert(message), wellFormed(path)]),
    );
  },
  junit(report) {
    for (const command of ["coverage", "check"] as const) {
      const { testsuites } = readXml(written(report, "junit", { command })) as Suites;
      const cases = testsuites.testsuite.flatMap(({ testcase = [] }) => testcase);
      const failures = cases.flatMap(({ failure = [] }) => failure);
      const serious = report.problems.filter(({ severity }) => severity !== "information");
      const files = new Set(report.modules.flatMap(({ module }) => module.files.map(({ path }) => path)));
      const elsewhere = command === "check" ? serious.filter(({ path }) => !files.has(path)) : [];
      const names = [
        ...report.modules.map(({ module }) => module.path),
        ...elsewhere.map(({ path, message }) => `${path}: ${message}`),
      ];
      deepEqual(cases.map(({ name }) => name).sort(), names.map(inert).sort());
      const messages = new Set(report.problems.map(({ message }) => inert(message)));
      if (command === "check") for (const { message } of failures) equal(messages.has(message), true, message);
      for (const suite of testsuites.testsuite) equal(Number(suite.tests), (suite.testcase ?? []).length);
    }
  },
  github(report) {
    const text = written(report, "github");
    const commands = readCommands(text);
    doesNotMatch(text, /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
    const room: Record<string, number> = { error: 10, warning: 10, information: 9 };
    const shown = bySeverity(report.problems).filter(({ severity }) => room[severity]!-- > 0);
    deepEqual(
      commands.slice(0, -1).map(({ name, properties, data }) => [name, properties["file"], properties["title"], data]),
      shown.map(({ severity, path, rule, message }) => [
        severity === "information" ? "notice" : severity,
        inert(wellFormed(path)),
        rule,
        inert(message),
      ]),
    );
  },
  gitlab(report) {
    const text = written(report, "gitlab");
    isHarmlessJson(text);
    const issues = JSON.parse(text) as readonly Issue[];
    isValid(gitlabSchema, issues);
    deepEqual(
      issues.map(({ description, location }) => [description, location.path]),
      report.problems.map(({ message, path }) => [inert(message), wellFormed(path)]),
    );
    equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  },
  lcov(report) {
    const records = readLcov(written(report, "lcov"));
    equal(records.length, report.summary.counted);
    equal(records.filter(({ lines }) => lines.hit === 1).length, report.summary.direct + report.summary.indirect);
    const files = new Set(
      report.modules.flatMap(({ module }) => module.files.map(({ path }) => inert(wellFormed(path)).trim())),
    );
    for (const { file, lines } of records)
      deepEqual([files.has(file), lines.found, lines.details.length], [true, 1, 1]);
  },
  csv(report) {
    // A half of a surrogate pair cannot be written to a file.
    deepEqual(
      tableOf(written(report, "csv")).map(({ path, language, customers, statement }) => [
        path,
        language,
        customers,
        statement,
      ]),
      report.modules.map((module) =>
        [
          module.module.path,
          module.module.language,
          module.customers.join(", "),
          (mainStatement(module) ?? module.judgements[0])?.statement.raw.text ?? "",
        ].map(wellFormed),
      ),
    );
    deepEqual(
      tableOf(written(report, "csv", { command: "check" })).map(({ path, message }) => [path, message]),
      report.problems.map(({ path, message }) => [wellFormed(path), wellFormed(message)]),
    );
  },
};

const sarif = sarifSchema();

const reports = new Map<string, Report>();

/** The report of a workspace in which a text is wherever one can be. A very long one takes long to judge, so that is done once. */
function reportOfText(text: string): Report {
  let report = reports.get(text);
  if (!report) reports.set(text, (report = reportOf(hostileModel(text))));
  return report;
}

describe("hostile texts in the formats of services", () => {
  for (const [format, check] of Object.entries(checks))
    describe(format, () => {
      for (const [what, text] of Object.entries(texts))
        it(`keeps to what it is: ${what}`, () => check(reportOfText(text)));

      it("keeps to what it is, whatever a text holds", () => {
        const part = fc.oneof(
          fc.constantFrom(...Object.values(texts).slice(0, -1)),
          fc.string({ unit: "binary", maxLength: 5 }),
          fc.string({ unit: "grapheme", maxLength: 20 }),
        );
        const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join("").replaceAll("-", ""));
        fc.assert(
          fc.property(text, (hostile) => check(reportOf(hostileModel(hostile)))),
          { numRuns: 30 },
        );
      });
    });

  it("are allowed by the schema of JUnit", async () => {
    const { "10,000 characters": long = "", ...others } = texts;
    for (const text of [Object.values(others).join(" "), long])
      for (const command of ["coverage", "check"] as const)
        await isJunit(written(reportOfText(text), "junit", { command }));
  });

  it("are nowhere in a badge", () => {
    for (const file of ["a.json", "a.svg"]) {
      const { whole } = reportOf({ modules: {} });
      const report = { ...reportOfText(texts["markup"] ?? ""), whole };
      equal(written(report, "badge", {}, file), written(reportOf({ modules: {} }), "badge", {}, file));
    }
  });

  it("are tried in every format", () =>
    deepEqual(
      checkFormats.map(({ name }) => name).filter((name) => !(name in checks)),
      // The page is opened in a browser: test/panel/report.test.ts.
      ["text", "json", "html", "badge", "unix"],
    ));
});

/** No character that a terminal obeys, and no half of a surrogate pair, stands in it as it is. */
function isHarmlessJson(text: string): void {
  doesNotMatch(text, /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
  doesNotMatch(text, /\p{Cs}|(?<!\\)\\ud[89a-f]/u);
}

const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\ufffd");

/** A plain message of SARIF as a viewer shows it. There must be no link in it. */
function unlinked(text: string): string {
  doesNotMatch(text, /(?<!\\)\]\(/);
  return /\\\]\(/.test(text) ? text.replace(/\\([[\]\\])/g, "$1") : text;
}

function tableOf(text: string): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(text, { columns: true });
  for (const cell of rows.flatMap((row) => Object.values(row))) doesNotMatch(cell, /^[=+\-@\t\r\n]/);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, textOfCell(cell)])));
}

interface Sarif {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string;
        readonly message: { readonly text: string };
        readonly locations: readonly [
          { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
        ];
      }[];
    },
  ];
}

interface Suites {
  readonly testsuites: {
    readonly testsuite: readonly {
      readonly tests: string;
      readonly testcase?: readonly {
        readonly name: string;
        readonly failure?: readonly { readonly message: string }[];
      }[];
    }[];
  };
}

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string };
}
