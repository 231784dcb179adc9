// @customer-impact Pipeline owner: finds in every log how many gaps a run kept quiet about, whatever format it wrote

import type { Report } from "../coverage/report.ts";
import { knownSentence, staleSentence } from "../reports/text/baseline.ts";
import { exitStatus } from "./failure.ts";
import type { Options } from "./options.ts";

/**
 * Says on stderr what a baseline hides, unless a report that says so goes to stdout, and fails the run where no entry may be
 * stale.
 */
export function tellBaseline({ baseline }: Report, { formats, strictBaseline }: Options): void {
  if (!baseline) return;
  const stale = staleSentence(baseline);
  if (!formats.some(({ name, file }) => name === "text" && file === undefined)) {
    process.stderr.write(`${knownSentence(baseline)}\n`);
    if (stale !== undefined) process.stderr.write(`${stale}\n`);
  }
  if (!strictBaseline || stale === undefined) return;
  process.exitCode = exitStatus.missed;
  process.stderr.write("No entry may be stale: --strict-baseline.\n");
}
