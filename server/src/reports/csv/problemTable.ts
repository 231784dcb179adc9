// @customer-impact Engineering lead: shares out the problems, sorted by folder, rule or severity

import type { Problem } from "../../rules/rule.ts";
import { csvText } from "./csv.ts";

const columns = ["path", "row", "column", "severity", "rule", "message"] as const;

/** A row for each problem, by path, then position. Rows and columns of files count from 1. */
export const problemTable = (problems: readonly Problem[]): string =>
  csvText(
    columns,
    problems.map(({ path, range: { start }, severity, rule, message }) => ({
      path,
      row: start.line + 1,
      column: start.character + 1,
      severity,
      rule,
      message,
    })),
  );
