// @customer-impact Engineering lead: takes in the share of each folder at a glance

import type { Figures } from "../../coverage/summary.ts";
import type { Colors } from "./style.ts";

const glyphs = { direct: "█", indirect: "▒", none: "·" } as const;

/**
 * A bar of the counted modules: direct, indirect, and those without a line. It can be read without colours, and it is
 * full only if all are covered.
 */
export function bar({ direct, indirect, uncovered }: Figures, width: number, color: Colors): string {
  const [first = 0, second = 0, third = 0] = shares([direct, indirect, uncovered], width);
  return (
    painted(color.green, glyphs.direct.repeat(first)) +
    painted(color.cyan, glyphs.indirect.repeat(second)) +
    painted(color.dim, glyphs.none.repeat(third))
  );
}

/** What the parts of a bar mean. */
export const legend = (color: Colors): string =>
  `${color.green(glyphs.direct)} direct  ${color.cyan(glyphs.indirect)} indirect  ${color.dim(glyphs.none)} no line`;

const painted = (paint: (text: string) => string, text: string): string => (text ? paint(text) : "");

/** Cuts the cells of a bar into parts; whatever is more than nothing gets a cell, where there are as many. */
export function shares(parts: readonly number[], cells: number): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const given = parts.map((part) => (part ? Math.max(1, Math.floor((part * cells) / whole)) : 0));
  const lack = (index: number): number => ((parts[index] ?? 0) * cells) / whole - (given[index] ?? 0);
  const pick = (indexes: readonly number[], isBetter: (a: number, b: number) => boolean): number | undefined =>
    indexes.reduce<number | undefined>((best, at) => (best === undefined || isBetter(at, best) ? at : best), undefined);
  for (let left = cells - given.reduce((sum, share) => sum + share, 0); left !== 0; left -= Math.sign(left)) {
    const indexes = [...parts.keys()].filter((index) => (left > 0 ? parts[index] : (given[index] ?? 0) > 1));
    const index = pick(indexes, (a, b) => (left > 0 ? lack(a) > lack(b) : lack(a) < lack(b)));
    if (index === undefined) break;
    given[index] = (given[index] ?? 0) + Math.sign(left);
  }
  return given;
}
