// @customer-impact #whom-it-serves: draws the line of one file, or says what would give it one

import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { explain as explanationOf } from "../../coverage/explanation.ts";
import { narrowed, type Report } from "../../coverage/report.ts";
import { kindOf, pathInside } from "../../host/workspaceRoot.ts";
import { createLanguages } from "../../languages/languages.ts";
import type { Syntax } from "../../languages/syntax.ts";
import type { JudgedModule } from "../../lines/model.ts";
import { jsonReport } from "../../reports/json.ts";
import { explainText } from "../../reports/text/explain.ts";
import { explainLeftOutText } from "../../reports/text/explainLeftOut.ts";
import { version } from "../../text/version.ts";
import { leftOutCauses } from "../../workspace/workspace.ts";
import { analyseDirectory } from "../analyse.ts";
import { Failure } from "../failure.ts";
import { styleFor, write } from "../output.ts";
import type { Run } from "../program.ts";

/** `customer-impact explain` */
export const explain: Run = async (written, options) => {
  const file = resolve(written ?? ".");
  if (!existsSync(file)) throw new Failure(`There is no file ${written}.`);
  const { report, root } = await analyseDirectory(
    kindOf(file) === "directory" ? file : dirname(file),
    options,
    "whole",
  );
  const path = pathInside(root, file) ?? "";
  const module = moduleOf(report, path);
  if (module) {
    const languages = createLanguages(report.lines.configuration.languages);
    const syntaxOf = (language: string): Syntax | undefined => languages.byName(language)?.syntax;
    const text =
      options.format === "json"
        ? jsonReport(narrowed(report, module), version, { explanation: explanationOf(report.lines, module, syntaxOf) })
        : explainText(report, module, styleFor(options), syntaxOf);
    return write(text, options);
  }
  const cause = leftOutCauses.find((one) => report.leftOut[one].includes(path));
  if (!cause) throw new Failure(`${written} is no module, and no part of one.`);
  return write(
    options.format === "json"
      ? jsonReport(narrowed(report), version, { leftOut: cause })
      : explainLeftOutText(path, cause, styleFor(options)),
    options,
  );
};

/** The module that a file belongs to, or that a directory is. */
function moduleOf({ modules }: Report, path: string): JudgedModule | undefined {
  const directory = path === "" ? "./" : `${path}/`;
  return modules.find(
    ({ module }) =>
      module.path === directory || module.path === path || module.files.some((file) => file.path === path),
  );
}
