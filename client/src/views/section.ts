// @customer-impact via ./moduleRows, ./importRows: puts rows below a heading, as many at once as can be looked at

import type { Page } from "../../../server/src/features/paging.ts";
import { icons } from "./icons.ts";
import type { Row } from "./row.ts";
import { number } from "./rows.ts";

/** A row with what stands below it. */
export interface Section {
  readonly row: Row;
  readonly below: readonly Row[];
}

/** What shows more of a list that is not all here. */
export function moreRows(list: string, { items, total, nextCursor }: Page<unknown>, workspace: string): Row[] {
  if (nextCursor === undefined) return [];
  return [
    {
      id: `${list} more`,
      workspace,
      label: "Show More",
      description: `${number(items.length)} of ${number(total)}`,
      icon: icons.more,
      state: "leaf",
      command: { command: "customerImpact.showMore", title: "Show More", arguments: [list] },
    },
  ];
}
