import { fail } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { XMLParser } from "fast-xml-parser";
import lcovParse from "lcov-parse";
import { validateXML } from "xmllint-wasm";

/** A workflow command as GitHub's runner reads it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const dataEscapes = [
  ["%0D", "\r"],
  ["%0A", "\n"],
] as const;
const propertyEscapes = [...dataEscapes, ["%3A", ":"], ["%2C", ","]] as const;

const unescaped = (text: string, escapes: readonly (readonly [string, string])[]): string =>
  [...escapes, ["%25", "%"] as const].reduce((all, [escape, char]) => all.replaceAll(escape, char), text);

/**
 * Reads a line of a step's output by the rules of the runner: `::`, a name, after a space properties with commas between them,
 * `::`, data. Undefined where the runner would take it for plain text.
 */
export function readCommand(line: string): Command | undefined {
  const text = line.trimStart();
  const end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
  if (end < 0) return undefined;
  const head = text.slice(2, end);
  const space = head.indexOf(" ");
  const pairs =
    space < 0
      ? []
      : head
          .slice(space + 1)
          .trim()
          .split(",");
  return {
    name: space < 0 ? head : head.slice(0, space),
    properties: Object.fromEntries(
      pairs
        .filter((pair) => pair.includes("="))
        .map((pair) => [
          pair.slice(0, pair.indexOf("=")),
          unescaped(pair.slice(pair.indexOf("=") + 1), propertyEscapes),
        ]),
    ),
    data: unescaped(text.slice(end + 2), dataEscapes),
  };
}

/** The lines of a step's output, as the runner cuts it; each has to be a command. */
export const readCommands = (text: string): Command[] =>
  text
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
    .map((line) => readCommand(line) ?? fail(`no command: ${line}`));

const asList = new Set(["testsuite", "testcase", "failure"]);

/** Reads XML with a parser that keeps every character of a text. */
export function readXml(text: string): unknown {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    isArray: (name) => asList.has(name),
  });
  return parser.parse(text, true);
}

/** Fails where libxml2 says that a report is not what the schema of Jenkins asks for. */
export async function isJunit(text: string): Promise<void> {
  const { valid, rawOutput } = await validateXML({
    xml: [{ fileName: "report.xml", contents: text }],
    schema: [{ fileName: "junit.xsd", contents: readFileSync("test/schemas/jenkins-junit.xsd", "utf8") }],
  });
  if (!valid) fail(rawOutput);
}

export interface LcovRecord {
  readonly title: string;
  readonly file: string;
  readonly lines: {
    readonly found: number;
    readonly hit: number;
    readonly details: readonly { readonly line: number; readonly hit: number }[];
  };
}

export function readLcov(text: string): readonly LcovRecord[] {
  let records: readonly LcovRecord[] = [];
  lcovParse.source(text, (error, data) => {
    if (error) fail(error);
    records = data;
  });
  return records;
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);

const schemas = new Map<object, ValidateFunction>();

/** Fails where a value is not what a JSON Schema asks for. */
export function isValid(schema: object, value: unknown): void {
  let validate = schemas.get(schema);
  if (!validate) schemas.set(schema, (validate = ajv.compile(schema)));
  if (!validate(value)) fail(ajv.errorsText(validate.errors));
}

/** The schema of SARIF. It is of draft 4, and uses nothing of it that later drafts have changed but the name of `$id`. */
export function sarifSchema(): object {
  const { $schema, id, ...schema } = JSON.parse(readFileSync("test/schemas/sarif-2.1.0-rtm.5.json", "utf8")) as Record<
    string,
    unknown
  >;
  return { ...schema, $comment: `${String(id)} ${String($schema)}` };
}

/** The fields of a report of Code Quality, as GitLab documents them. */
export const gitlabSchema = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    additionalProperties: false,
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        additionalProperties: false,
        properties: {
          path: { type: "string", minLength: 1, not: { pattern: "^\\.?/" } },
          lines: {
            type: "object",
            required: ["begin"],
            additionalProperties: false,
            properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
} as const;
