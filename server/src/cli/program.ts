// @customer-impact via ./main: answers a misspelt flag with the one that was meant

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { readFormat, withTargets } from "./formatOption.ts";
import type { FormatChoice, Options } from "./options.ts";
import { commands } from "./usage/index.ts";
import type { CommandSpec, OptionSpec } from "./usage/commandSpec.ts";
import { Failure } from "./failure.ts";
import { version } from "../text/version.ts";

/** What commander makes of the flags of a command. */
type Parsed = Partial<Omit<Options, "formats">> & Parameters<typeof withTargets>[0];

export type Run = (argument: string | undefined, options: Options, second?: string) => Promise<void>;

/** The command line as data made into a parser. Bad usage comes out as a `Failure`; help and version end the run. */
export function createProgram(run: (command: string) => Run): Command {
  const program = new Command("customer-impact")
    .description("Reports every module that lacks a stated line to an outcome for a customer outside the company.")
    .version(version, "-V, --version", "print the version")
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: () => {}, writeErr: () => {} })
    .exitOverride();
  for (const spec of commands) program.addCommand(createCommand(spec, run(spec.name)));
  return program;
}

function createCommand(spec: CommandSpec, run: Run): Command {
  const command = new Command(spec.name)
    .summary(spec.summary)
    .description(spec.description)
    .configureOutput({ outputError: () => {}, writeErr: () => {} })
    .exitOverride()
    .addHelpText(
      "after",
      `\nExit status:\n${Object.entries(spec.exits)
        .map(([status, meaning]) => `  ${status}  ${meaning}`)
        .join("\n")}`,
    );
  if (spec.argument) command.argument(spec.argument.name, spec.argument.description);
  if (spec.secondArgument) command.argument(spec.secondArgument.name, spec.secondArgument.description);
  for (const option of spec.options) command.addOption(createOption(option));
  return command.action(async (...args: unknown[]) => {
    // Behind the arguments come the options, and behind those the command.
    const count = (spec.argument ? 1 : 0) + (spec.secondArgument ? 1 : 0);
    const [argument, second] = args.slice(0, count) as (string | undefined)[];
    await run(argument, { cache: true, ...withTargets(args[count] as Parsed, usualFormat(spec)) }, second);
  });
}

/** The first one that a command names. */
const usualFormat = ({ options }: CommandSpec): string =>
  options.find(({ value }) => value === "format")?.choices?.[0] ?? "text";

function createOption({ flags, description, choices, value }: OptionSpec): Option {
  const told = value === "format" && choices ? `${description}: ${choices.join(", ")}` : description;
  const option = new Option(flags, told);
  switch (value) {
    case "percent":
      return option.argParser(readPercent);
    case "count":
      return option.argParser(readCount);
    case "format":
      return option.argParser((text, earlier: readonly FormatChoice[] | undefined) =>
        readFormat(text, choices ?? [], earlier),
      );
    default:
      return choices ? option.choices(choices) : option;
  }
}

function readPercent(text: string): number {
  const percent = Number(text);
  if (text.trim() === "" || !(percent >= 0 && percent <= 100))
    throw new InvalidArgumentError("It must be a number from 0 to 100.");
  return percent;
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number, of nine digits at most.");
  return Number(text);
}

/** Parses and runs. @throws Failure for bad usage */
export async function parse(program: Command, args: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    if (error.code === "commander.help") throw new Failure('Name a command: "customer-impact --help" lists them.');
    throw new Failure(asSentence(error.message));
  }
}

/** Commander writes `error: unknown option '--mni'` and a suggestion on a line of its own. */
function asSentence(message: string): string {
  const plain = message
    .replace(/^error: /, "")
    .replaceAll("'", '"')
    .replace(/\n?\(Did you mean (.+?)\?\)$/, '. Did you mean "$1"?')
    .replaceAll("\n", " ");
  const sentence = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.?]$/.test(sentence) ? sentence : `${sentence}.`;
}
