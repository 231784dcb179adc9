// @customer-impact Engineering lead: sees which modules have no line, in which folder and for which reason

import { uncoveredIn } from "../coverage/overview/gapList.ts";
import type { JudgedModule, Reason } from "../lines/model.ts";
import { reasons } from "../lines/model.ts";
import { reasonTexts } from "../reports/text/reasons.ts";
import { type FolderNode, folderNodes } from "./folderNodes.ts";
import type { ModuleNode } from "./moduleNode.ts";
import { type Page, type PageRequest, pageOf } from "./paging.ts";
import type { Snapshot } from "./snapshot.ts";

export interface GapsRequest extends PageRequest {
  /** The id of the folder whose gaps are asked for; absent for the root. */
  readonly parent?: string | undefined;
}

/** Modules without a line to a customer. */
export interface Gaps extends Page<FolderNode | ModuleNode> {
  /** In the whole workspace. */
  readonly modules: number;
  /** What there is, in the order of the reasons. */
  readonly byReason: readonly { readonly reason: Reason; readonly title: string; readonly modules: number }[];
}

/** The modules without a line that lie in a folder, and the folders that have some below them, with how many. */
export function gaps({ lines }: Snapshot, { parent, ...page }: GapsRequest = {}): Gaps {
  const all = uncoveredIn(lines);
  const { list, idOf, make } = folderNodes(lines, all, parent, titleOf);
  const counts = new Map<Reason, number>();
  for (const { verdict } of all)
    if (verdict.status === "uncovered") counts.set(verdict.reason, (counts.get(verdict.reason) ?? 0) + 1);
  return {
    ...pageOf(list, idOf, make, page),
    modules: all.length,
    byReason: reasons.flatMap((reason) => {
      const modules = counts.get(reason);
      return modules === undefined ? [] : [{ reason, title: reasonTexts[reason].title, modules }];
    }),
  };
}

const titleOf = ({ verdict }: JudgedModule): string =>
  verdict.status === "uncovered" ? reasonTexts[verdict.reason].title : "";
