// @customer-impact via ./report: folds what is long, and says of what is cut how much it is and where all of it stands

import { number } from "../text/words.ts";
import { folded, tableHead } from "./blocks.ts";
import type { Part } from "./fit.ts";

interface List {
  readonly title: string;
  /** What there is: a sentence above the rows. */
  readonly lead?: string;
  /** Of a table; a list without. */
  readonly heads?: readonly string[];
  readonly rows: readonly string[];
  /** How many rows there would be. */
  readonly total: number;
  /** The command that shows all of them. */
  readonly all: string;
  /** Folded if there are more rows. */
  readonly mostOpen: number;
}

/** A heading with a table or a list below it; nothing at all where there is no row. */
export const listPart = ({ title, lead, heads, rows, total, all, mostOpen }: List): Part => ({
  rows,
  write: (shown) => {
    if (total === 0) return "";
    const hidden = total - shown.length;
    const more =
      hidden > 0 ? `${number(hidden)} more ${hidden === 1 ? "is" : "are"} not shown: \`${all}\` prints all.` : "";
    const table = shown.length === 0 ? "" : [...(heads ? [tableHead(heads)] : []), ...shown].join("\n");
    const body = [lead ?? "", table, more].filter((text) => text !== "").join("\n\n");
    return total > mostOpen ? folded(`<b>${title}</b>`, body) : `### ${title}\n\n${body}`;
  },
});
