// @customer-impact Engineering lead: writes the lines of a whole code base in a spreadsheet, and hears of each row that is wrong

import { type CsvError, parse } from "csv-parse/sync";
import { textOfCell } from "../../reports/csv/cell.ts";
import { type JsonText, readJson } from "../../workspace/jsonText.ts";

/** A row of a plan. */
export type PlanRow =
  | {
      /** As a user finds it: "Row 3" of a table, the names of the columns being row 1; "Entry 3" of a list. */
      readonly name: string;
      readonly path: string;
      readonly statement: string;
    }
  | { readonly name: string; readonly fault: string };

export interface Plan {
  readonly rows: readonly PlanRow[];
  /** How many rows tell of statements in the configuration, which are no lines of a file. */
  readonly configured: number;
}

/**
 * Reads a plan: a CSV table with columns `path` and `statement` (between commas, semicolons or tabs; other columns are of
 * no interest), or a JSON list of objects with these keys. What `customer-impact list --format csv` gives is one.
 *
 * @param name of the file; what it does not tell, the text does
 * @returns a fault, as a sentence, where the text is no plan as a whole
 */
export function readPlan(source: string, name: string): Plan | { readonly fault: string } {
  const text = source.replace(/^\uFEFF/, "");
  const isJson = /\.jsonc?$/i.test(name) || (!/\.[ct]sv$/i.test(name) && /^\s*[[{]/.test(text));
  const read = isJson ? readEntries(text) : readTable(text);
  if ("fault" in read) return read;
  const written = read.filter((row) => row.source !== "config");
  return { rows: written.map(rowOf), configured: read.length - written.length };
}

/** What is found of a row, before it is looked at. */
interface Found {
  readonly name: string;
  readonly path?: unknown;
  readonly statement?: unknown;
  readonly source?: unknown;
  readonly fault?: string;
}

function rowOf({ name, path, statement, fault }: Found): PlanRow {
  if (fault !== undefined) return { name, fault };
  if (typeof path !== "string" || path.trim() === "") return { name, fault: "There is no path." };
  if (typeof statement !== "string") return { name, fault: "There is no statement." };
  return { name, path, statement };
}

function readTable(text: string): readonly Found[] | { readonly fault: string } {
  const head = text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
  const delimiter = [",", ";", "\t"].find((char) => namesOf(head.split(char)).includes("path"));
  if (delimiter === undefined) return noColumns;
  let records: string[][];
  try {
    records = parse(text, { delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false });
  } catch (error) {
    return { fault: `The plan cannot be read as CSV: ${(error as CsvError).message}.` };
  }
  const first = records.findIndex((cells) => !isEmpty(cells));
  const columns = namesOf(records[first] ?? []);
  const [path, statement, source] = ["path", "statement", "source"].map((column) => columns.indexOf(column));
  if (path === undefined || path < 0 || statement === undefined || statement < 0) return noColumns;
  return records.flatMap((cells, index): Found[] => {
    if (index <= first || isEmpty(cells)) return [];
    const name = `Row ${index + 1}`;
    if (cells.length > columns.length && !isEmpty(cells.slice(columns.length)))
      return [
        {
          name,
          fault: `It has more cells than row ${first + 1}: a statement with a "${delimiter}" needs double quotes.`,
        },
      ];
    const textAt = (column = -1): string => textOfCell(cells[column] ?? "");
    return [{ name, path: textAt(path), statement: textAt(statement), source: textAt(source) }];
  });
}

const namesOf = (cells: readonly string[]): string[] =>
  cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim()
      .toLowerCase(),
  );

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

const noColumns = { fault: "The plan has no first row that names its columns: path and statement." };

function readEntries(text: string): readonly Found[] | { readonly fault: string } {
  const json: JsonText = readJson(text);
  const [fault] = json.faults;
  if (fault) return { fault: `The plan cannot be read as JSON: line ${fault.range.start.line + 1}: ${fault.message}` };
  if (!Array.isArray(json.value)) return { fault: "The plan is no list of objects with path and statement." };
  return json.value.map((entry: unknown, index): Found => {
    const name = `Entry ${index + 1}`;
    if (typeof entry !== "object" || entry === null || Array.isArray(entry))
      return { name, fault: "It is no object with path and statement." };
    const { path, statement, source } = entry as Readonly<Record<string, unknown>>;
    return { name, path, statement, source };
  });
}
