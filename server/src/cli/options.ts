// @customer-impact via ./program: describes every flag once, for help, docs and parsing

import {
  type CheckFormat,
  checkFormats,
  type CoverageFormat,
  coverageFormats,
  namesOf,
  plainFormats,
} from "../reports/formats.ts";

/** One option of a command, as data: parsing, `--help` and docs/cli.md are made from it. */
export interface OptionSpec {
  /** As commander has it: `--min <percent>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** How the value is read; text where absent. */
  readonly value?: "percent" | "count";
}

export interface CommandSpec {
  readonly name: string;
  /** As commander has it: `[path]`; what it means. */
  readonly argument?: { readonly name: string; readonly description: string };
  readonly summary: string;
  /** Further sentences for `--help`. */
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** What its exit statuses mean. */
  readonly exits: { readonly 0: string; readonly 1?: string; readonly 2: string };
}

/** What the options of a command come to. */
export interface Options {
  readonly format: CoverageFormat | CheckFormat;
  readonly output?: string;
  readonly config?: string;
  readonly cache: boolean;
  readonly min?: number;
  readonly minDirect?: number;
  readonly maxWarnings?: number;
  readonly force?: boolean;
}

const path = { name: "[path]", description: "the workspace, or a directory of it (default: the current directory)" };

const common = (formats: readonly string[]): readonly OptionSpec[] => [
  { flags: "--format <format>", description: "how the report is written", choices: formats },
  { flags: "-o, --output <file>", description: "write the report to a file instead of stdout" },
  {
    flags: "--config <file>",
    description: "the configuration to use instead of the customer-impact.json that is found",
  },
  { flags: "--no-cache", description: "read every file again instead of what an earlier run kept" },
];

const failure = "bad usage, a bad configuration, or no such path";

export const commands: readonly CommandSpec[] = [
  {
    name: "coverage",
    argument: path,
    summary: "report how many modules have a line to a customer",
    description:
      "Reads every file of the workspace, follows every line, and reports coverage per customer and folder, the gaps with what to do about them, and what was left out. Given a directory below a configuration, judges the whole workspace and reports that directory.",
    options: [
      ...common(namesOf(coverageFormats)),
      { flags: "--min <percent>", description: "fail below this coverage", value: "percent" },
      {
        flags: "--min-direct <percent>",
        description: "fail below this coverage by direct lines alone",
        value: "percent",
      },
    ],
    exits: { 0: "the report is written, and no threshold is missed", 1: "a threshold is missed", 2: failure },
  },
  {
    name: "check",
    argument: path,
    summary: "print the problems of statements and lines",
    description: "Prints every problem with its place, its rule and what would put it right.",
    options: [
      ...common(namesOf(checkFormats)),
      { flags: "--max-warnings <n>", description: "fail when there are more warnings than this", value: "count" },
    ],
    exits: { 0: "no errors", 1: "errors, or more warnings than allowed", 2: failure },
  },
  {
    name: "list",
    argument: path,
    summary: "print the statements by customer",
    description:
      "Prints every statement under the customer that it serves, by priority, and the modules that go via others under those.",
    options: common(namesOf(plainFormats)),
    exits: { 0: "the list is written", 2: failure },
  },
  {
    name: "owners",
    argument: path,
    summary: "report coverage by owner, and the modules without one",
    description:
      "Reads CODEOWNERS (of GitHub or GitLab) and reports coverage for everyone whom it names, the modules that it gives no owner, and the lines of it that cannot be read.",
    options: common(namesOf(plainFormats)),
    exits: { 0: "the report is written", 2: failure },
  },
  {
    name: "explain",
    argument: { name: "<file>", description: "a file or a module of the workspace" },
    summary: "print one module's line, or why it has none",
    description:
      "Draws the line of the module that a file belongs to, whom it supports and who supports it; or says why it has no line, and what would give it one.",
    options: common(namesOf(plainFormats)),
    exits: { 0: "the module is explained", 2: failure },
  },
  {
    name: "init",
    argument: { name: "[path]", description: "the directory to write to (default: the current directory)" },
    summary: "write a configuration",
    description: "Looks at the workspace and writes a commented customer-impact.json that works at once.",
    options: [{ flags: "--force", description: "overwrite a configuration that is there" }],
    exits: { 0: "the configuration is written", 2: "bad usage, no such path, or a configuration is there already" },
  },
  {
    name: "lsp",
    summary: "serve an editor",
    description:
      "The language server: speaks the Language Server Protocol over stdin and stdout. `customer-impact-lsp` is the same.",
    options: [
      { flags: "--stdio", description: "speak over stdin and stdout, which is the only way there is" },
      { flags: "--clientProcessId <id>", description: "the editor's process, which some editors pass" },
    ],
    exits: { 0: "the editor has ended it", 2: "bad usage" },
  },
];
