// @customer-impact Reviewer: gets each problem with its place and what would put it right

import { checkFormats } from "../../reports/formats.ts";
import type { ImportsWanted } from "../../host/imports/linesWithImports.ts";
import { analyse } from "../analyse.ts";
import { exitStatus } from "../failure.ts";
import { writeFormats } from "../output.ts";
import { pageFor } from "../page.ts";
import type { Options } from "../options.ts";
import type { Run } from "../program.ts";
import { tellBaseline } from "../tellBaseline.ts";
import { version } from "../../text/version.ts";

/** `customer-impact check` */
export const check: Run = async (path, options) => {
  const { report, root, engine, directory } = await analyse(path, options, importsFor(options));
  const { thresholds } = report.lines.configuration;
  const context = { command: "check", thresholds, version, directory, page: pageFor(root) } as const;
  await writeFormats(options, checkFormats, (format, target) => engine.writeReport(format, report, context, target));
  tellBaseline(report, options);
  const problems = engine.newProblems(report);
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  if (count("error") > 0) process.exitCode = exitStatus.missed;
  const warnings = count("warning");
  if (options.maxWarnings === undefined || warnings <= options.maxWarnings) return;
  process.exitCode = exitStatus.missed;
  process.stderr.write(`There are ${warnings} warnings, and at most ${options.maxWarnings} are allowed.\n`);
};

/** A page tells nobody's code, and what changed is followed through imports. */
const importsFor = ({ formats, since }: Options): ImportsWanted =>
  since !== undefined || formats.some(({ name }) => name === "html") ? "for rules" : "for rules alone";
