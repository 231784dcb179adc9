// @customer-impact via ./commands: finds the module that somebody means by a file or a directory

import { statSync } from "node:fs";
import type { Report } from "../coverage/report.ts";
import type { JudgedModule } from "../lines/model.ts";
import { leftOutCauses } from "../workspace/workspace.ts";
import { Failure } from "./failure.ts";

/** The module that a file belongs to, or that a directory is. @param path relative to the root; empty for the root */
export function moduleAt({ modules }: Report, path: string): JudgedModule | undefined {
  const directory = path === "" ? "./" : `${path}/`;
  return modules.find(
    ({ module }) =>
      module.path === directory || module.path === path || module.files.some((file) => file.path === path),
  );
}

/**
 * What to tell of a file or directory that is there and is no module.
 *
 * @param written as somebody wrote it
 * @param file absolute
 * @param path the same, relative to the root; undefined where it lies outside of it
 */
export function noModule(
  { leftOut }: Pick<Report, "leftOut">,
  written: string,
  file: string,
  path: string | undefined,
): Failure {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    return new Failure(`${written || "."} is a directory and no module by itself: name a file below it.`);
  const isLeftOut = path !== undefined && leftOutCauses.some((cause) => leftOut[cause].includes(path));
  return new Failure(
    isLeftOut
      ? `${written} is left out, so it is no module: "customer-impact explain ${written}" says why.`
      : `${written} is no module, and no part of one.`,
  );
}
