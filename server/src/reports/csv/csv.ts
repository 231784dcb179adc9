// @customer-impact Engineering lead: sorts and filters what a report says in whatever reads tables

import { stringify } from "csv-stringify/sync";
import { cellOfText } from "./cell.ts";

/**
 * A table as CSV (RFC 4180, but lines end with `\n`): a line of column names, then one for each row. No cell is a formula,
 * and none runs over lines; see `cellOfText`.
 *
 * @param rows a value for each column; undefined gives an empty cell
 */
export const csvText = <Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<Column, string | number | undefined>>>,
): string =>
  stringify([
    [...columns],
    ...Array.from(rows, (row) => columns.map((column) => cellOfText(String(row[column] ?? "")))),
  ]);
