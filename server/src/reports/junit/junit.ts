// @customer-impact Pipeline owner: sees gaps among the tests that failed, in whatever runs the pipeline

import type { Report } from "../../coverage/report.ts";
import { groupBy } from "../../text/groupBy.ts";
import { byCodePoint } from "../../text/order.ts";
import { type XmlElement, xmlText } from "../xml.ts";
import { inert } from "../text/inert.ts";
import { positionOf } from "../text/place.ts";
import { casesOf, type Command, type TestCase } from "./cases.ts";

/**
 * A report as JUnit writes it: a suite for each directory, a test for each module. `coverage` fails a module without a line;
 * `check` fails one with errors or warnings, and each of those that belongs to no module. Exempt modules are skipped.
 * Information stands in the output of the suite. It has what the schemas of Ant and of Jenkins both ask for; no time is
 * measured, and the date is that of the report.
 */
export function junitReport(report: Report, command: Command): string {
  const { cases, information } = casesOf(report, command);
  const told = groupBy(information, ({ path }) => folderOf(path));
  const tested = groupBy(cases, ({ path }) => folderOf(path));
  const folders = [...new Set([...tested.keys(), ...told.keys()])].sort(byCodePoint);
  return xmlText({
    testsuites: {
      testsuite: folders.map((folder, id) => {
        const inside = tested.get(folder) ?? [];
        const output = (told.get(folder) ?? []).map(
          ({ path, range, rule, message }) => `${positionOf(path, range)}: ${inert(message)} [${rule}]\n`,
        );
        return {
          "@id": id,
          "@name": inert(folder),
          "@package": "customer-impact",
          "@timestamp": `${report.lines.today}T00:00:00`,
          "@hostname": "localhost",
          "@tests": inside.length,
          "@failures": inside.filter(({ result }) => result.kind === "failed").length,
          "@errors": 0,
          "@skipped": inside.filter(({ result }) => result.kind === "skipped").length,
          "@time": 0,
          properties: { property: [{ "@name": "command", "@value": command }] },
          ...(inside.length > 0 && { testcase: inside.map(testCase) }),
          "system-out": output.join(""),
          "system-err": "",
        };
      }),
    },
  });
}

function testCase({ path, name, result }: TestCase): XmlElement {
  const element = { "@name": inert(name), "@classname": inert(className(path)), "@time": 0 };
  switch (result.kind) {
    case "passed":
      return element;
    case "skipped":
      return { ...element, skipped: inert(result.reason) };
    case "failed":
      return {
        ...element,
        failure: {
          "@message": inert(result.message),
          "@type": inert(result.type),
          "#text": result.details.map((line) => `${inert(line)}\n`).join(""),
        },
      };
  }
}

/** With a trailing `/`; the root is `./`. A directory lies in the one above. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/", path.length - 2) + 1) || "./";

/** The folder as servers show a package: with dots, and none in a name. */
const className = (path: string): string =>
  folderOf(path).slice(0, -1).replaceAll(".", "_").replaceAll("/", ".").replace(/^_$/, "root");
