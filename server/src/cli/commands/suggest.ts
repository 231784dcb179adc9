// @customer-impact Engineering lead: starts on many gaps with what the code itself knows

import { listFormats } from "../../reports/formats.ts";
import { analyse } from "../analyse.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";

/** `customer-impact suggest` */
export const suggest: Run = async (path, options) => {
  const { report, engine } = await analyse(path, options, "always");
  const gaps = engine.planFor(report);
  await writeFormats(options, listFormats, (format, { style }) => {
    if (format === "text") return engine.suggestText(gaps, report, style);
    return format === "json" ? engine.suggestJson(gaps) : engine.suggestCsv(gaps);
  });
};
