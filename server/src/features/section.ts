// @customer-impact via ./cards, ./reachCard: keeps long lists short enough for a hover

import { number } from "../reports/text/words.ts";

/** Of a list, so many are told. */
export const mostTold = 10;

/**
 * A list in Markdown below its title; empty where there is nothing in it.
 *
 * @param items those that may be told
 * @param total how many there are; Infinity where that is not known
 */
export function section(title: string, items: readonly string[], total: number): string {
  if (items.length === 0) return "";
  const more = total - mostTold;
  return [
    `${title}:`,
    "",
    ...items.slice(0, mostTold).map((item) => `- ${item}`),
    ...(more > 0 ? [`- … and ${more < Infinity ? `${number(more)} more` : "perhaps more"}`] : []),
  ].join("\n");
}
