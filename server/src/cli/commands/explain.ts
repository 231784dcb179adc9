// @customer-impact #whom-it-serves: draws the line of one file, or says what would give it one

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathInside, startFor } from "../../host/workspaceRoot.ts";
import type { Syntax } from "../../languages/syntax.ts";
import { plainFormats } from "../../reports/formats.ts";
import { version } from "../../text/version.ts";
import { leftOutCauses } from "../../workspace/workspace.ts";
import { analyseDirectory } from "../analyse.ts";
import { Failure } from "../failure.ts";
import { moduleAt, noModule } from "../moduleAt.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";

/** `customer-impact explain` */
export const explain: Run = async (argument, options) => {
  const written = argument ?? "";
  const file = resolve(written);
  if (!existsSync(file)) throw new Failure(`There is no file ${written}.`);
  const { report, root, engine } = await analyseDirectory(startFor(file, process.cwd()), options, "whole", "always");
  const path = pathInside(root, file) ?? "";
  const module = moduleAt(report, path);
  if (module) {
    const languages = engine.createLanguages(report.lines.configuration.languages);
    const syntaxOf = (language: string): Syntax | undefined => languages.byName(language)?.syntax;
    return writeFormats(options, plainFormats, (format, { style }) =>
      format === "json"
        ? engine.jsonReport(engine.narrowed(report, module), version, {
            explanation: engine.explanationOf(report.lines, module, syntaxOf),
          })
        : engine.explainText(report, module, style, syntaxOf),
    );
  }
  const cause = leftOutCauses.find((one) => report.leftOut[one].includes(path));
  if (!cause) throw noModule(report, written, file, path);
  return writeFormats(options, plainFormats, (format, { style }) =>
    format === "json"
      ? engine.jsonReport(engine.narrowed(report), version, { leftOut: cause })
      : engine.explainLeftOutText(path, cause, style),
  );
};
