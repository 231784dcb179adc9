// @customer-impact Engineering lead: reads tables that line up in any terminal

import { type Paint, type Style, widthOf } from "./style.ts";
import { columnsOf, padEnd, padStart, shortened, spaces } from "./width.ts";
import { wrapped } from "./wrap.ts";

/** `left`: names, which may lose their middle; `right`: figures; `wrap`: running text, in the last column only. */
type Alignment = "left" | "right" | "wrap";

export interface Column {
  readonly title?: string;
  readonly align?: Alignment;
}

/** A text, and how it looks; the text itself holds no colours unless `width` tells how wide it is without them. */
export interface Cell {
  readonly text: string;
  readonly paint?: Paint;
}

const gap = 2;
const narrowestName = 10;
const narrowestWrap = 20;

/**
 * Rows below each other in columns; a column with nothing in any row is left out. Where the terminal is too narrow,
 * running text wraps first; then names lose their middle, those of the first column first.
 */
export function table(
  all: readonly Column[],
  rows: readonly (readonly (Cell | string)[])[],
  style: Style,
  indent = 2,
): string[] {
  const full = rows.map((row) => row.map((cell): Cell => (typeof cell === "string" ? { text: cell } : cell)));
  const isUsed = (_: unknown, index: number): boolean => full.some((row) => row[index]?.text);
  const columns = all.filter(isUsed);
  const cells = full.map((row) => row.filter(isUsed));
  const titles = columns.some(({ title }) => title)
    ? [columns.map(({ title = "" }): Cell => ({ text: title, paint: style.color.dim }))]
    : [];
  const printed = [...titles, ...cells];
  const widths = columns.map((_, index) => Math.max(0, ...printed.map((row) => columnsOf(row[index]?.text ?? ""))));
  fit(columns, widths, widthOf(style) - indent);
  return printed.flatMap((row) => rowLines(row, columns, widths, indent));
}

function fit(columns: readonly Column[], widths: number[], room: number): void {
  let excess = widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1) - room;
  const shrink = (align: Alignment, narrowest: number): void => {
    columns.forEach((column, index) => {
      const width = widths[index] ?? 0;
      if ((column.align ?? "left") !== align || width <= narrowest) return;
      const taken = Math.min(width - narrowest, Math.max(0, excess));
      widths[index] = width - taken;
      excess -= taken;
    });
  };
  shrink("wrap", narrowestWrap);
  shrink("left", narrowestName);
}

function rowLines(
  row: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  indent: number,
): string[] {
  const last = row.findLastIndex(({ text }) => text !== "");
  const parts = columns.slice(0, last + 1).map(({ align }, index): string[] => {
    const { text, paint = (plain: string) => plain } = row[index] ?? { text: "" };
    const width = widths[index] ?? 0;
    if (align === "wrap") return wrapped(text, width).map(paint);
    if (align === "right") return [padStart(text && paint(text), width)];
    const fitting = shortened(text, width);
    const painted = fitting && paint(fitting);
    return [index === last ? painted : padEnd(painted, width)];
  });
  const height = Math.max(1, ...parts.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    parts.map((lines, index) => lines[line] ?? spaces(widths[index] ?? 0)).join(spaces(gap)),
  ).map((line) => `${spaces(indent)}${line}`);
}
