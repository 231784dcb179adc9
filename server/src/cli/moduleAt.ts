// @customer-impact via ./commands: finds the module that somebody means by a file or a directory

import type { Report } from "../coverage/report.ts";
import type { JudgedModule } from "../lines/model.ts";

/** The module that a file belongs to, or that a directory is. @param path relative to the root; empty for the root */
export function moduleAt({ modules }: Report, path: string): JudgedModule | undefined {
  const directory = path === "" ? "./" : `${path}/`;
  return modules.find(
    ({ module }) =>
      module.path === directory || module.path === path || module.files.some((file) => file.path === path),
  );
}
