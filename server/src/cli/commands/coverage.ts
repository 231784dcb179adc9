// @customer-impact #honest-figure: shows the percentage with its gaps, and what was left out and why

import { coverageFormats } from "../../reports/formats.ts";
import { analyse } from "../analyse.ts";
import { exitStatus } from "../failure.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";
import { version } from "../../text/version.ts";

/** `customer-impact coverage` */
export const coverage: Run = async (path, options) => {
  const { report, engine } = await analyse(path, options);
  const { thresholds } = report.lines.configuration;
  const asked = [
    { name: "Coverage", percent: report.summary.percent, wanted: options.min ?? thresholds.coverage },
    {
      name: "Coverage by direct lines",
      percent: report.summary.directPercent,
      wanted: options.minDirect ?? thresholds.direct,
    },
  ];
  const [all, direct] = asked;
  const context = {
    command: "coverage",
    thresholds: {
      ...(all?.wanted !== undefined && { coverage: all.wanted }),
      ...(direct?.wanted !== undefined && { direct: direct.wanted }),
    },
    version,
  } as const;
  await writeFormats(options, coverageFormats, (format, target) => engine.writeReport(format, report, context, target));
  for (const { name, percent, wanted } of asked) {
    if (wanted === undefined || (percent !== null && percent >= wanted)) continue;
    process.exitCode = exitStatus.missed;
    const found = percent === null ? "no module is counted" : `${name} is ${percent} %`;
    process.stderr.write(
      `${found.charAt(0).toUpperCase()}${found.slice(1)}, and ${wanted} % ${percent === null ? `of ${name.toLowerCase()} ` : ""}is asked for.\n`,
    );
  }
};
