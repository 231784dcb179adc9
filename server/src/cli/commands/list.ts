// @customer-impact Engineering lead: reads all that is done for one customer on one page

import { plainFormats } from "../../reports/formats.ts";
import { analyse } from "../analyse.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";
import { version } from "../../text/version.ts";

/** `customer-impact list` */
export const list: Run = async (path, options) => {
  const { report, engine } = await analyse(path, options);
  await writeFormats(options, plainFormats, (format, { style }) =>
    format === "json" ? engine.jsonReport(report, version) : engine.listText(report, style),
  );
};
