// @customer-impact via ./index: describes a flag once, for help, docs and parsing

import { namesOf } from "../../reports/formats.ts";
import type { Format } from "../../reports/formats.ts";

/** One option of a command, as data: parsing, `--help` and docs/cli.md are made from it. */
export interface OptionSpec {
  /** As commander has it: `--min <percent>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** How the value is read; text where absent. */
  readonly value?: "percent" | "count" | "format";
}

interface ArgumentSpec {
  readonly name: string;
  readonly description: string;
}

export interface CommandSpec {
  readonly name: string;
  /** As commander has it: `[path]`; what it means. */
  readonly argument?: ArgumentSpec;
  readonly secondArgument?: ArgumentSpec;
  readonly summary: string;
  /** Further sentences for `--help`. */
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** What its exit statuses mean. */
  readonly exits: { readonly 0: string; readonly 1?: string; readonly 2: string };
}

export const path = {
  name: "[path]",
  description: "the workspace, or a directory of it (default: the current directory)",
};

export const configOption: OptionSpec = {
  flags: "--config <file>",
  description: "the configuration to use instead of the customer-impact.json that is found",
};

/** What every command takes that reads a workspace. */
export const workspaceOptions: readonly OptionSpec[] = [
  configOption,
  { flags: "--no-cache", description: "read every file again instead of what an earlier run kept" },
];

/** What every command takes that writes a report. */
export const common = (formats: readonly Format[]): readonly OptionSpec[] => [
  {
    flags: "--format <format[=file]>",
    description: "how the report is written, and where to; can be given several times",
    choices: namesOf(formats),
    value: "format",
  },
  { flags: "-o, --output <file>", description: "write the report to a file instead of stdout" },
  ...workspaceOptions,
];

/** What every command takes that can report what changed alone. */
export const changed: readonly OptionSpec[] = [
  {
    flags: "--since <ref>",
    description:
      "report only modules that changed since this branch, tag or commit: since its merge base with HEAD, the work tree included",
  },
  { flags: "--files <file...>", description: "report only modules of these files" },
  {
    flags: "--files-from <file>",
    description:
      "report only modules of the files that this file names, one a line or with NUL between them; - for stdin",
  },
];

export const baselineOption: OptionSpec = {
  flags: "--baseline <file>",
  description: "the baseline to use instead of the customer-impact.baseline.json at the root of the workspace",
};

/** What every command takes whose report knows of known gaps. */
export const baselineOptions: readonly OptionSpec[] = [
  baselineOption,
  { flags: "--no-baseline", description: "take every gap for a new one" },
];

export const strictBaseline: OptionSpec = {
  flags: "--strict-baseline",
  description: "fail when a gap of the baseline is gone, until its entry is removed",
};

export const failure = "bad usage, a bad configuration, or no such path";
