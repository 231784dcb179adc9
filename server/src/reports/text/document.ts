// @customer-impact via ./coverage: leaves out headings with nothing below them

import type { Style } from "./style.ts";

/** Joins the sections of a report that have any line; between two of them a line is left free. */
export const document = (sections: readonly (readonly string[])[]): string =>
  `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;

/** Lines below a title; nothing at all where there is no line. */
export const section = (title: string, lines: readonly string[], { color }: Style): string[] =>
  lines.length ? [color.bold(title), ...lines] : [];
