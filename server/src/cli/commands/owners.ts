// @customer-impact Engineering lead: asks once a week whose work has no line

import { plainFormats } from "../../reports/formats.ts";
import { analyse } from "../analyse.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";
import { version } from "../../text/version.ts";

/** `customer-impact owners` */
export const owners: Run = async (path, options) => {
  const { report, engine } = await analyse(path, options);
  const { codeOwners } = report.lines.workspace;
  await writeFormats(options, plainFormats, (format, { style }) =>
    format === "json"
      ? engine.jsonReport(report, version, {
          codeOwners: codeOwners
            ? { path: codeOwners.path, form: codeOwners.form, problems: codeOwners.problems }
            : null,
        })
      : engine.ownersText(report, style),
  );
};
