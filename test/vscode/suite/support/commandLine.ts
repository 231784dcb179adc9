import { cli } from "./cli.ts";

/** What a command of the command line tool prints as JSON. */
export const printed = (...args: readonly string[]): unknown => JSON.parse(cli(...args, "--format", "json"));
