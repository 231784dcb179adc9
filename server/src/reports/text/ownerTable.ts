// @customer-impact via ./owners, ./coverage: puts the owners with the most gaps on top

import type { OwnerCoverage } from "../../coverage/owners.ts";
import type { Figures } from "../../coverage/summary.ts";
import { bar } from "./bar.ts";
import { inert } from "./inert.ts";
import { type Style, widthOf } from "./style.ts";
import { type Cell, table } from "./table.ts";
import { number, percentCell } from "./words.ts";
import { wrapped } from "./wrap.ts";

/** The figures of at most so many owners, those with the most modules without a line first, nobody last. */
export function ownerTable(owners: readonly OwnerCoverage[], most: number, style: Style): string[] {
  const width = widthOf(style);
  const cells = width >= 100 ? 24 : width >= 72 ? 16 : 8;
  const named = owners.filter(({ owner }) => owner !== null);
  const shown = named.toSorted((a, b) => b.figures.uncovered - a.figures.uncovered).slice(0, most);
  const rows = table(
    [
      { title: "owner" },
      { title: "modules", align: "right" },
      { align: "right" },
      { title: "covered", align: "right" },
      { title: "direct", align: "right" },
      { title: "indirect", align: "right" },
      { title: "none", align: "right" },
    ],
    [...shown, ...owners.filter(({ owner }) => owner === null)].map(({ owner, figures }) => [
      owner === null ? { text: "(nobody)", paint: style.color.yellow } : inert(owner),
      ...figureCells(figures, cells, style),
    ]),
    style,
  );
  const others = named.length - shown.length;
  const note = `… and ${number(others)} more with no more gaps than these (customer-impact owners)`;
  return others > 0 ? [...rows, ...wrapped(note, width, "  ").map((line) => style.color.dim(line))] : rows;
}

function figureCells(figures: Figures, cells: number, style: Style): (Cell | string)[] {
  const width = widthOf(style);
  return [
    width < 72 ? "" : number(figures.counted),
    bar(figures, cells, style.color),
    percentCell(figures.percent),
    width < 60 ? "" : number(figures.direct),
    width < 60 ? "" : number(figures.indirect),
    number(figures.uncovered),
  ];
}
