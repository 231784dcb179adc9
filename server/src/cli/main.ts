// @customer-impact via ./bin: ends well when a reader stops reading or somebody presses Ctrl-C

import { affected } from "./commands/affected.ts";
import { baseline } from "./commands/baseline.ts";
import { coverage } from "./commands/coverage.ts";
import { check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { graph } from "./commands/graph.ts";
import { impact } from "./commands/impact.ts";
import { imports } from "./commands/imports.ts";
import { init } from "./commands/init.ts";
import { list } from "./commands/list.ts";
import { owners } from "./commands/owners.ts";
import { suggest } from "./commands/suggest.ts";
import { exitStatus, Failure } from "./failure.ts";
import { createProgram, parse, type Run } from "./program.ts";

/** What these need is large, and no other command needs it. */
const annotate: Run = async (...args) => (await import("./commands/annotate.ts")).annotate(...args);
const history: Run = async (...args) => (await import("./commands/history.ts")).history(...args);
const lsp: Run = async () => (await import("../lsp/stdio.ts")).serveStdio();

const runs: Readonly<Record<string, Run>> = {
  coverage,
  check,
  list,
  owners,
  affected,
  baseline,
  history,
  explain,
  impact,
  suggest,
  graph,
  imports,
  annotate,
  init,
  lsp,
};

/** Runs the command line. Sets the exit status and returns when everything is written. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await parse(
      createProgram((command) => runs[command] ?? (() => Promise.reject(new Failure(`No command "${command}".`)))),
      args,
    );
  } catch (error) {
    process.exitCode = exitStatus.failure;
    process.stderr.write(`${messageOf(error)}\n`);
  }
}

/** A fault of ours is told with where it happened only on request: a user cannot do anything with it. */
function messageOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (process.env["CUSTOMER_IMPACT_DEBUG"] && error instanceof Error && error.stack) return error.stack;
  const message = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside of customer-impact: ${message}. Set CUSTOMER_IMPACT_DEBUG=1 to see where.`;
}
