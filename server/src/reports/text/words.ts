// @customer-impact Engineer: reads "1 module" and "2 modules", in sentences and not in codes

import { percentOf } from "../../coverage/summary.ts";

/** `1,234`. (`Intl` would take longer to load than a small report takes to make.) */
export const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** `1 module`, `1,234 modules` */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** `60%`, `99.9%`; a dash where there is nothing to count. */
export const percentText = (percent: number | null): string => (percent === null ? "–" : `${percent}%`);

/** The same with one decimal, so that figures stand below each other. */
export const percentCell = (percent: number | null): string => (percent === null ? "–" : `${percent.toFixed(1)}%`);

export const shareCell = (part: number, whole: number): string => percentCell(percentOf(part, whole));

/** `a`, `a and b`, `a, b and c` */
export function listed(items: readonly string[], word = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

/** The first items, and how many more there are. */
export const atMost = (items: readonly string[], most: number): string[] =>
  items.length > most ? [...items.slice(0, most - 1), `${number(items.length - most + 1)} more`] : [...items];
