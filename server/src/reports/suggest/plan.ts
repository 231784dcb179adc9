// @customer-impact Engineering lead: fills in the lines of a whole code base in a spreadsheet, with the likely ones at hand

import type { PlannedGap } from "../../coverage/plan.ts";
import { csvText } from "../csv/csv.ts";
import { jsonText } from "../jsonText.ts";
import { plannedStatement } from "./statement.ts";

const columns = [
  "path",
  "statement",
  "module",
  "reason",
  "via",
  "importer",
  "distance",
  "customers",
  "nobody",
] as const;

/** The gaps as a plan for `customer-impact annotate`; columns but the first two are for whoever fills it in. */
export const suggestCsv = (gaps: readonly PlannedGap[]): string =>
  csvText(
    columns,
    gaps.map((gap) => {
      const [nearest] = gap.importers;
      return {
        path: gap.file,
        statement: plannedStatement(gap),
        module: gap.module,
        reason: gap.reason,
        via: gap.importers.map(({ ref }) => ref).join(", "),
        importer: nearest?.module,
        distance: nearest?.distance,
        customers: nearest?.customers.join(", "),
        nobody: gap.isNobodys ? "yes" : "",
      };
    }),
  );

/** The same as JSON: a list, which `customer-impact annotate` takes too. */
export const suggestJson = (gaps: readonly PlannedGap[]): string =>
  jsonText(
    gaps.map((gap) => ({
      path: gap.file,
      statement: plannedStatement(gap),
      module: gap.module,
      reason: gap.reason,
      importers: gap.importers.map(({ module, ref, distance, customers }) => ({
        module,
        distance,
        customers,
        statement: `via ${ref}: …`,
      })),
      nobody: gap.isNobodys,
    })),
  );
