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
const html = { name: "html", title: "One page with charts, for any browser", extension: "html" } as const;
const markdown = { name: "markdown", title: "Markdown, for a comment on a pull request", extension: "md" } as const;
const csv = { name: "csv", title: "A table, for spreadsheets", extension: "csv" } as const;
const sarif = { name: "sarif", title: "SARIF, for code scanning and editors", extension: "sarif" } as const;
const junit = { name: "junit", title: "JUnit XML, for the test results of a pipeline", extension: "xml" } as const;
const github = { name: "github", title: "Annotations of GitHub Actions", extension: "txt" } as const;
const gitlab = { name: "gitlab", title: "Code Quality of GitLab", extension: "json" } as const;
const lcov = { name: "lcov", title: "LCOV, for services that show coverage", extension: "info" } as const;
const badge = { name: "badge", title: "A badge, as JSON for shields.io or as SVG", extension: "svg" } as const;
const unix = { name: "unix", title: "One line for each problem, as compilers print them", extension: "txt" } as const;
const dot = { name: "dot", title: "A graph for Graphviz", extension: "dot" } as const;
const mermaid = { name: "mermaid", title: "A graph for Mermaid, as forges draw it", extension: "mmd" } as const;
const graphml = { name: "graphml", title: "GraphML, for yEd, Gephi and the like", extension: "graphml" } as const;

/** What `customer-impact coverage` can write. */
export const coverageFormats = [
  text,
  json,
  html,
  markdown,
  csv,
  sarif,
  junit,
  github,
  gitlab,
  lcov,
  badge,
] as const satisfies readonly Format[];
/** What `customer-impact check` can write. */
export const checkFormats = [...coverageFormats, unix] as const satisfies readonly Format[];
/** What `customer-impact list` can write. */
export const listFormats = [text, json, csv] as const satisfies readonly Format[];
/** What `customer-impact history` can write. */
export const historyFormats = [text, json, html] as const satisfies readonly Format[];
/** What `customer-impact affected` can write. */
export const affectedFormats = [text, json, markdown] as const satisfies readonly Format[];
/** What `customer-impact graph` can write. */
export const graphFormats = [json, dot, mermaid, graphml] as const satisfies readonly Format[];
/** What the other reports can be written as. */
export const plainFormats = [text, json] as const satisfies readonly Format[];

export type GraphFormat = (typeof graphFormats)[number]["name"];
export type ReportFormat = (typeof checkFormats)[number]["name"];

export const namesOf = (formats: readonly Format[]): readonly string[] => formats.map(({ name }) => name);
