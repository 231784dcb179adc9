// @customer-impact Pipeline owner: watches that no alias or manifest is lost by which imports are followed

import type { ImportSummary } from "../../coverage/importCounts.ts";
import { csvText } from "../csv/csv.ts";
import { jsonText } from "../jsonText.ts";

/** `{ "importing", "edges", "unresolved": [{ "path", "line", "form", "specifier" }], "notes": [{ "path", "message" }] }` */
export const importsJson = ({ importing, edges, unresolved, notes }: ImportSummary): string =>
  jsonText({ importing, edges, unresolved, notes });

/** A row for each import that could not be resolved. */
export const importsCsv = ({ unresolved }: ImportSummary): string =>
  csvText(["path", "line", "form", "specifier"], unresolved);
