// @customer-impact via ../cli/options, ./coverageReport: names each format once, for the command line and for editors

interface Format {
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

/** What `customer-impact coverage` can write. */
export const coverageFormats = [text, json] as const satisfies readonly Format[];
/** What `customer-impact check` can write. */
export const checkFormats = [text, json, unix] as const satisfies readonly Format[];
/** What the other reports can be written as. */
export const plainFormats = [text, json] as const satisfies readonly Format[];

export type CoverageFormat = (typeof coverageFormats)[number]["name"];
export type CheckFormat = (typeof checkFormats)[number]["name"];

export const namesOf = (formats: readonly Format[]): readonly string[] => formats.map(({ name }) => name);
