// @customer-impact via ./history: passes over commits that change no figure, and says how many they are

import type { HistoryPoint } from "../../coverage/history.ts";
import { dayOf, subjectOf } from "./commit.ts";
import { inert } from "./inert.ts";
import { type Style, widthOf } from "./style.ts";
import { type Cell, table } from "./table.ts";
import { number, percentCell } from "./words.ts";

/** The commits that change a figure, the newest first, and between them how many do not. */
export function historyTable(points: readonly HistoryPoint[], style: Style): string[] {
  const width = widthOf(style);
  const hasSubject = width >= 82;
  const dim = (text: string): Cell => ({ text, paint: style.color.dim });
  const rows: (Cell | string)[][] = [];
  let same = 0;
  const tellSame = (): void => {
    if (same > 0)
      rows.push(["", dim(`… ${number(same)} more`), "", "", "", "", hasSubject ? dim("no figure changes") : ""]);
    same = 0;
  };
  for (let at = points.length - 1; at >= 0; at--) {
    const { commit, summary } = points[at]!;
    const before = points[at - 1]?.summary;
    if (before && at < points.length - 1 && isSame(summary, before)) {
      same++;
      continue;
    }
    tellSame();
    rows.push([
      dayOf(commit.date),
      inert(commit.hash.slice(0, 10)),
      percentCell(summary.percent),
      width < 44 ? "" : changeCell(before?.percent, summary.percent, style),
      width < 60 ? "" : number(summary.direct),
      width < 60 ? "" : number(summary.counted),
      hasSubject ? subjectOf(commit.subject) : "",
    ]);
  }
  tellSame();
  return table(
    [
      { title: "date" },
      { title: "commit" },
      { title: "covered", align: "right" },
      { title: "change", align: "right" },
      { title: "direct", align: "right" },
      { title: "modules", align: "right" },
      { title: "subject", align: "wrap" },
    ],
    rows,
    style,
  );
}

const isSame = (a: HistoryPoint["summary"], b: HistoryPoint["summary"]): boolean =>
  a.counted === b.counted && a.direct === b.direct && a.indirect === b.indirect;

/** In percentage points. */
function changeCell(before: number | null | undefined, after: number | null, { color }: Style): Cell | string {
  if (before === undefined || before === null || after === null || before === after) return "";
  const change = after - before;
  const text = `${change > 0 ? "+" : "-"}${Math.abs(change).toFixed(1)}`;
  return { text, paint: change > 0 ? color.green : color.red };
}
