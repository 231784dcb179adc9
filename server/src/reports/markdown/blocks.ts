// @customer-impact via ./report: writes headings, tables, lists and folded parts as forges read them

import { code } from "./inline.ts";

/** Known by it, so that the next run finds its comment and writes it anew. Stands in the first line. */
export const marker = "<!-- customer-impact -->";

/** What stands in a cell: of a table the text is cut at bars before anything else is read, code spans included. */
const cell = (text: string): string =>
  // Parsers do not agree on a bar behind a backslash, so that one is written out.
  text.replace(/\\?\|/g, (bar) => (bar === "|" ? String.raw`\|` : String.raw`\\x7c`));

/** @param heads those that start with `#` stand above figures */
export const tableHead = (heads: readonly string[]): string =>
  [
    rowOf(heads.map((head) => head.replace(/^#/, ""))),
    `|${heads.map((head) => (head.startsWith("#") ? " ---: " : " --- ")).join("|")}|`,
  ].join("\n");

/** A row of a table; cells are Markdown. */
export const rowOf = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** A path or another name as a code span; never empty. */
export const span = (text: string): string => code(text) || code(JSON.stringify(text)) || "–";

/**
 * What is folded until somebody opens it.
 *
 * @param summary words and figures of our own: Markdown is not read there, but HTML is
 */
export const folded = (summary: string, body: string): string =>
  `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
