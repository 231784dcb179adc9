// @customer-impact #honest-figure: shows the percentage with its gaps, and what was left out and why

import type { ThresholdResult, Thresholds } from "../../coverage/thresholds.ts";
import { coverageFormats } from "../../reports/formats.ts";
import type { ImportsWanted } from "../../host/imports/linesWithImports.ts";
import { analyse } from "../analyse.ts";
import { exitStatus } from "../failure.ts";
import { writeFormats } from "../output.ts";
import type { Options } from "../options.ts";
import { pageFor } from "../page.ts";
import type { Run } from "../program.ts";
import { tellBaseline } from "../tellBaseline.ts";
import { version } from "../../text/version.ts";

/** `customer-impact coverage` */
export const coverage: Run = async (path, options) => {
  const { report, root, engine, directory } = await analyse(path, options, importsFor(options));
  const { thresholds: configured } = report.lines.configuration;
  const thresholds: Thresholds = {
    ...configured,
    ...(options.min !== undefined && { coverage: options.min }),
    ...(options.minDirect !== undefined && { direct: options.minDirect }),
    ...(options.minChanged !== undefined && { changed: options.minChanged }),
  };
  const context = { command: "coverage", thresholds, version, directory, page: pageFor(root) } as const;
  await writeFormats(options, coverageFormats, (format, target) => engine.writeReport(format, report, context, target));
  tellBaseline(report, options);
  for (const result of engine.thresholdResults(report, thresholds)) {
    if (result.isMet) continue;
    process.exitCode = exitStatus.missed;
    process.stderr.write(`${missed(result)}\n`);
  }
};

/** Formats that tell no problems. */
const silent: ReadonlySet<string> = new Set(["text", "csv", "lcov", "badge"]);

const importsFor = ({ imports, formats }: Options): ImportsWanted | undefined =>
  imports ? "always" : formats.every(({ name }) => silent.has(name)) ? undefined : "for rules";

const names: Readonly<Record<ThresholdResult["name"], string>> = {
  coverage: "Coverage",
  direct: "Coverage by direct lines",
  changed: "Coverage of what changed",
};

function missed({ name, asked, percent, withoutKnown }: ThresholdResult): string {
  if (percent === null) return `No module is counted, and ${asked}% of ${names[name].toLowerCase()} is asked for.`;
  const judged = withoutKnown === undefined ? "" : ` (${withoutKnown}% without known gaps)`;
  return `${names[name]} is ${percent}%${judged}, and ${asked}% is asked for.`;
}
