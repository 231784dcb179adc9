// @customer-impact via ./index: describes `customer-impact init`, for help, docs and parsing

import { type CommandSpec } from "./commandSpec.ts";

/** `customer-impact init` */
export const init: CommandSpec = {
  name: "init",
  argument: { name: "[path]", description: "the directory to write to (default: the current directory)" },
  summary: "write a configuration",
  description: "Looks at the workspace and writes a commented customer-impact.json that works at once.",
  options: [{ flags: "--force", description: "overwrite a configuration that is there" }],
  exits: { 0: "the configuration is written", 2: "bad usage, no such path, or a configuration is there already" },
};
