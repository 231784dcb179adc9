// @customer-impact Engineering lead: knows which folder to talk about next

import { folderCoverage } from "../../coverage/folders.ts";
import type { Report } from "../../coverage/report.ts";
import { bar } from "./bar.ts";
import { inert } from "./inert.ts";
import { type Style, widthOf } from "./style.ts";
import { table } from "./table.ts";
import { number, percentCell } from "./words.ts";

const most = 15;

/** The figures of each folder; where there is but one, the summary says as much. */
export function folderLines({ modules }: Report, style: Style): string[] {
  const folders = folderCoverage(modules, most);
  if (folders.length < 2) return [];
  const width = widthOf(style);
  const cells = width >= 100 ? 24 : width >= 72 ? 16 : 8;
  const isNarrow = width < 60;
  return table(
    [
      { title: "folder" },
      { align: "right" },
      { title: "covered", align: "right" },
      { title: "direct", align: "right" },
      { title: "indirect", align: "right" },
      { title: "none", align: "right" },
    ],
    folders.map(({ path, figures }) => [
      inert(path),
      bar(figures, cells, style.color),
      percentCell(figures.percent),
      isNarrow ? "" : number(figures.direct),
      isNarrow ? "" : number(figures.indirect),
      number(figures.uncovered),
    ]),
    style,
  );
}
