// @customer-impact Engineer: asks of a file who is hit if it breaks

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathInside, startFor } from "../../host/workspaceRoot.ts";
import { plainFormats } from "../../reports/formats.ts";
import { version } from "../../text/version.ts";
import { analyseDirectory } from "../analyse.ts";
import { Failure } from "../failure.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";
import { moduleAt, noModule } from "../moduleAt.ts";

/** `customer-impact impact` */
export const impact: Run = async (argument, options) => {
  const written = argument ?? "";
  const file = resolve(written);
  if (!existsSync(file)) throw new Failure(`There is no file ${written}.`);
  const { report, root, engine } = await analyseDirectory(startFor(file, process.cwd()), options, "whole", "always");
  const path = pathInside(root, file) ?? "";
  const module = moduleAt(report, path);
  if (!module) throw noModule(report, written, file, path);
  const found = engine.impactOf(report.lines, module);
  await writeFormats(options, plainFormats, (format, { style }) =>
    format === "json" ? engine.impactJson(found, version) : engine.impactText(found, style),
  );
};
