// @customer-impact Engineering lead: reads all that is done for one customer on one page

import { jsonReport } from "../../reports/json.ts";
import { listText } from "../../reports/text/list.ts";
import { analyse } from "../analyse.ts";
import { styleFor, write } from "../output.ts";
import type { Run } from "../program.ts";
import { version } from "../../text/version.ts";

/** `customer-impact list` */
export const list: Run = async (path, options) => {
  const { report } = await analyse(path, options);
  await write(options.format === "json" ? jsonReport(report, version) : listText(report, styleFor(options)), options);
};
