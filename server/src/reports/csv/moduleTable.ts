// @customer-impact Engineering lead: sorts and filters all modules in a spreadsheet

import { locationOfModule, mainStatement } from "../../coverage/moduleLocation.ts";
import { ownersOfModule } from "../../coverage/owners.ts";
import type { Report } from "../../coverage/report.ts";
import { lineOf } from "../../lines/lineOf.ts";
import { csvText } from "./csv.ts";

const columns = [
  "path",
  "language",
  "status",
  "reason",
  "distance",
  "line",
  "customers",
  "owners",
  "file",
  "row",
  "statement",
] as const;

/**
 * A row for each module, by path. `line` is the shortest line, from the module to the one that names the customer; `file`
 * and `row` are where the module speaks, or where it should.
 */
export const moduleTable = ({ lines, modules }: Report): string => csvText(columns, rows(lines, modules));

function* rows(lines: Report["lines"], modules: Report["modules"]) {
  const { codeOwners } = lines.workspace;
  for (const judged of modules) {
    const { module, verdict, customers } = judged;
    const location = locationOfModule(judged);
    yield {
      path: module.path,
      language: module.language,
      status: verdict.status,
      reason: verdict.status === "uncovered" ? verdict.reason : undefined,
      distance: "distance" in verdict ? verdict.distance : undefined,
      line: lineOf(lines, judged).join(" > "),
      customers: customers.join(", "),
      owners: codeOwners && ownersOfModule(codeOwners, module).join(", "),
      file: location?.path,
      row: location && location.range.start.line + 1,
      statement: (mainStatement(judged) ?? judged.judgements[0])?.statement.raw.text,
    };
  }
}
