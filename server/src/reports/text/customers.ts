// @customer-impact Engineering lead: notices the customer for whom hardly anything is done

import type { Report } from "../../coverage/report.ts";
import { shownCustomers } from "../shownCustomers.ts";
import { inert } from "./inert.ts";
import { type Style, widthOf } from "./style.ts";
import { type Cell, table } from "./table.ts";
import { number, shareCell } from "./words.ts";

const most = 30;

/** How many modules reach each customer, by priority. */
export function customerLines(report: Report, style: Style): string[] {
  const { color } = style;
  const width = widthOf(style);
  const external = shownCustomers(report);
  if (external.length === 0) return [];
  const rows = external.slice(0, most).map(({ customer, direct, indirect }): (Cell | string)[] => {
    const paint = direct + indirect === 0 ? color.yellow : (text: string): string => text;
    return [
      { text: inert(customer.name), paint },
      width < 72 ? "" : inert(customer.group ?? ""),
      width < 60 || customer.priority === undefined ? "" : String(customer.priority),
      number(direct),
      number(indirect),
      { text: shareCell(direct + indirect, report.summary.counted), paint },
    ];
  });
  const lines = table(
    [
      { title: "customer" },
      { title: "group" },
      { title: "priority", align: "right" },
      { title: "direct", align: "right" },
      { title: "indirect", align: "right" },
      { title: "share", align: "right" },
    ],
    rows,
    style,
  );
  const others = external.length - most;
  return others > 0 ? [...lines, color.dim(`  … and ${number(others)} more (customer-impact list)`)] : lines;
}
