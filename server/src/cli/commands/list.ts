// @customer-impact Engineering lead: reads all that is done for one customer on one page

import { listFormats } from "../../reports/formats.ts";
import { analyse } from "../analyse.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";
import { version } from "../../text/version.ts";

/** `customer-impact list` */
export const list: Run = async (path, options) => {
  const { report, engine } = await analyse(path, options);
  await writeFormats(options, listFormats, (format, { style }) => {
    switch (format) {
      case "json":
        return engine.jsonReport(report, version);
      case "csv":
        return engine.listCsv(report);
      case "text":
        return engine.listText(report, style);
    }
  });
};
