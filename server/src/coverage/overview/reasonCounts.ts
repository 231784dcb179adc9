// @customer-impact via ./overview, ./gapList: counts gaps by what is to be done about them

import { type Reason, reasons } from "../../lines/model.ts";
import type { ReasonCount, ReasonWords } from "./model.ts";

/** Those reasons that there are, in their order. */
export const reasonCounts = (counts: ReadonlyMap<Reason, number>, words: ReasonWords): ReasonCount[] =>
  reasons.flatMap((reason) => {
    const modules = counts.get(reason);
    const { title, advice } = words[reason];
    return modules === undefined ? [] : [{ reason, title, advice, modules }];
  });
