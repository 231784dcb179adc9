// @customer-impact Engineering lead: reads all that is done for one customer on one page

import { analyse } from "../analyse.ts";
import { styleFor, write } from "../output.ts";
import type { Run } from "../program.ts";
import { version } from "../../text/version.ts";

/** `customer-impact list` */
export const list: Run = async (path, options) => {
  const { report, engine } = await analyse(path, options);
  await write(
    options.format === "json" ? engine.jsonReport(report, version) : engine.listText(report, styleFor(options)),
    options,
  );
};
