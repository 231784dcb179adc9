// @customer-impact via ../cli/usage/commandSpec, ./writeReport: names each format once, for the command line and for editors

export interface Format {
  /** What `--format` takes. */
  readonly name: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** Of a file that holds it, without a dot. */
  readonly extension: string;
}

const text = { name: "text", title: "Plain text, to read", extension: "txt" } as const;
const json = { name: "json", title: "JSON, to build on", extension: "json" } as const;
const unix = { name: "unix", title: "One line for each problem, as compilers print them", extension: "txt" } as const;
const csv = { name: "csv", title: "A table, for a spreadsheet", extension: "csv" } as const;

/** What `customer-impact coverage` can write. */
export const coverageFormats = [text, json] as const satisfies readonly Format[];
/** What `customer-impact check` can write. */
export const checkFormats = [...coverageFormats, unix] as const satisfies readonly Format[];
/** What `customer-impact list` can write. */
export const listFormats = [text, json, csv] as const satisfies readonly Format[];
/** What the other reports can be written as. */
export const plainFormats = [text, json] as const satisfies readonly Format[];

export type ReportFormat = (typeof checkFormats)[number]["name"];

export const namesOf = (formats: readonly Format[]): readonly string[] => formats.map(({ name }) => name);
