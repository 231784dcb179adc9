// @customer-impact Reviewer: asks of a change which customers it touches

import { resolve } from "node:path";
import { pathInside } from "../../host/workspaceRoot.ts";
import type { AffectedReport } from "../../reports/affected/context.ts";
import { affectedFormats } from "../../reports/formats.ts";
import { version } from "../../text/version.ts";
import { mustBeDirectory } from "../analyse.ts";
import { Failure } from "../failure.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";

/** `customer-impact affected` */
export const affected: Run = async (path, options) => {
  const { since, to } = options;
  if (since === undefined)
    throw new Failure("Name the commit to compare with, for example: customer-impact affected --since main");
  const directory = resolve(path ?? ".");
  mustBeDirectory(directory, path ?? ".");
  const { compare } = await import("../compare.ts");
  const { root, engine, before, after, changes, until } = await compare(directory, since, to, options);
  const below = pathInside(root, directory);
  const scope = below ? `${below}/` : "";
  const report: AffectedReport = {
    affected: engine.affectedBy({ before, after, files: changes.files, directory: scope }),
    changes,
    ...(until && { to: until }),
    scope,
    version,
  };
  await writeFormats(options, affectedFormats, (format, { style }) => {
    switch (format) {
      case "text":
        return engine.affectedText(report, style);
      case "json":
        return engine.affectedJson(report);
      case "markdown":
        return engine.affectedMarkdown(report);
    }
  });
};
