// @customer-impact Reviewer: gets each problem with its place and what would put it right

import type { Report } from "../../coverage/report.ts";
import { analyse, type Engine } from "../analyse.ts";
import { exitStatus } from "../failure.ts";
import type { Options } from "../options.ts";
import { styleFor, write } from "../output.ts";
import type { Run } from "../program.ts";
import { version } from "../../text/version.ts";

/** `customer-impact check` */
export const check: Run = async (path, options) => {
  const { report, engine } = await analyse(path, options);
  await write(written(report, options, engine), options);
  const count = (severity: string): number => report.problems.filter((problem) => problem.severity === severity).length;
  if (count("error") > 0) process.exitCode = exitStatus.missed;
  const warnings = count("warning");
  if (options.maxWarnings === undefined || warnings <= options.maxWarnings) return;
  process.exitCode = exitStatus.missed;
  process.stderr.write(`There are ${warnings} warnings, and at most ${options.maxWarnings} are allowed.\n`);
};

function written(report: Report, options: Options, { jsonReport, unixReport, checkText }: Engine): string {
  switch (options.format) {
    case "json":
      return jsonReport(report, version);
    case "unix":
      return unixReport(report.problems);
    case "text":
      return checkText(report, styleFor(options));
  }
}
