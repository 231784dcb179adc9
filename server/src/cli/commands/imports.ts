// @customer-impact Engineer: asks which imports are not followed, before trusting what is made of the others

import { listFormats } from "../../reports/formats.ts";
import { whereText } from "../../reports/text/about.ts";
import { analyse } from "../analyse.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";

/** `customer-impact imports` */
export const imports: Run = async (path, options) => {
  const { report, engine } = await analyse(path, options, "always");
  const summary = engine.importSummary(report);
  await writeFormats(options, listFormats, (format, { style }) => {
    if (format === "text") return engine.importsText(summary, whereText(report), style);
    return format === "json" ? engine.importsJson(summary) : engine.importsCsv(summary);
  });
};
