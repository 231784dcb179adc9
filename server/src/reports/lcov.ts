// @customer-impact Engineering lead: sees the figures where those of test coverage are

import { locationOfModule } from "../coverage/moduleLocation.ts";
import type { Report } from "../coverage/report.ts";
import { inert } from "./text/inert.ts";
import { type InRepository, repositoryPath } from "./repositoryPath.ts";

/**
 * Coverage as LCOV writes it (`man geninfo`), for services that show coverage by file. Each counted module is one line of one
 * file, that of its statement or the first, so that what a service adds up is the percentage of the report. Exempt modules are
 * left out.
 */
export const lcovReport = ({ modules }: Report, place: InRepository): string =>
  modules
    .map((module) => {
      const location = locationOfModule(module);
      if (!location || module.verdict.status === "exempt") return "";
      const hit = module.verdict.status === "uncovered" ? 0 : 1;
      return [
        "TN:customer_impact",
        `SF:${inert(repositoryPath(place, location.path))}`,
        `DA:${location.range.start.line + 1},${hit}`,
        "LF:1",
        `LH:${hit}`,
        "end_of_record\n",
      ].join("\n");
    })
    .join("");
