// @customer-impact Engineering lead: asks once a week whose work has no line

import { analyse } from "../analyse.ts";
import { styleFor, write } from "../output.ts";
import type { Run } from "../program.ts";
import { version } from "../../text/version.ts";

/** `customer-impact owners` */
export const owners: Run = async (path, options) => {
  const { report, engine } = await analyse(path, options);
  const { codeOwners } = report.lines.workspace;
  await write(
    options.format === "json"
      ? engine.jsonReport(report, version, {
          codeOwners: codeOwners
            ? { path: codeOwners.path, form: codeOwners.form, problems: codeOwners.problems }
            : null,
        })
      : engine.ownersText(report, styleFor(options)),
    options,
  );
};
