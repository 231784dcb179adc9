// @customer-impact Engineering lead: sees which modules have no line, in which folder and for which reason

import { uncoveredIn } from "../coverage/overview/gapList.ts";
import { nobodysOf } from "../coverage/nobodys.ts";
import { numberOf } from "../lines/find.ts";
import type { JudgedModule, Lines, Reason } from "../lines/model.ts";
import { reasons } from "../lines/model.ts";
import { reasonTexts } from "../reports/text/reasons.ts";
import { wordsOf } from "./filter.ts";
import { type FolderNode, folderNodes } from "./folderNodes.ts";
import { moduleLists, nobodysTitle } from "./moduleFilter.ts";
import type { ModuleNode } from "./moduleNode.ts";
import { type OwnerNode, ownerPage } from "./ownerNodes.ts";
import { type Page, type PageRequest, pageOf } from "./paging.ts";
import type { Snapshot } from "./snapshot.ts";

export interface GapsRequest extends PageRequest {
  /** `folder` where it is absent. */
  readonly by?: "folder" | "owner" | undefined;
  /** The id of the folder or owner whose gaps are asked for; absent for the roots. */
  readonly parent?: string | undefined;
  /** Words, all of which must be in what is known of a module; case does not matter. Absent or empty for all modules. */
  readonly filter?: string | undefined;
}

/** Modules without a line to a customer. */
export interface Gaps extends Page<FolderNode | OwnerNode | ModuleNode> {
  /** In the whole workspace, of those that the filter leaves. */
  readonly modules: number;
  /** Of these, those whose gap is known: it stands in the baseline. */
  readonly known: number;
  /** Of these, those that nothing with a line imports, in any number of steps; absent where imports are not known. */
  readonly nobodys?: number;
  /** What there is, in the order of the reasons. */
  readonly byReason: readonly { readonly reason: Reason; readonly title: string; readonly modules: number }[];
}

/** The modules without a line, in the folders that they lie in or below their owners, with how many there are. */
export function gaps({ lines, baseline }: Snapshot, { by, parent, filter, ...page }: GapsRequest = {}): Gaps {
  const all = uncovered(lines, wordsOf(filter));
  const counts = new Map<Reason, number>();
  for (const { verdict } of all)
    if (verdict.status === "uncovered") counts.set(verdict.reason, (counts.get(verdict.reason) ?? 0) + 1);
  const isKnown = baseline?.gaps.isKnownModule ?? (() => false);
  const isNobodys = nobodysOf(lines);
  const titleOf = (module: JudgedModule): string =>
    `${titleIn(module)}${isKnown(module) ? " · known" : ""}${isNobodys(module) ? ` · ${nobodysTitle}` : ""}`;
  const { items, ...found } =
    by === "owner"
      ? ownerPage(lines, all, { parent, ...page }, titleOf)
      : folderPage(lines, all, parent, page, titleOf);
  return {
    ...found,
    items: items.map((node) => {
      const module = node.kind === "module" && lines.modules[numberOf(lines, node.module)];
      if (!module) return node;
      return { ...node, ...(isKnown(module) && { known: true }), ...(isNobodys(module) && { nobodys: true }) };
    }),
    modules: all.length,
    known: baseline ? all.filter(isKnown).length : 0,
    ...(lines.imports && { nobodys: all.filter(isNobodys).length }),
    byReason: reasons.flatMap((reason) => {
      const modules = counts.get(reason);
      return modules === undefined ? [] : [{ reason, title: reasonTexts[reason].title, modules }];
    }),
  };
}

function folderPage(
  lines: Lines,
  modules: readonly JudgedModule[],
  parent: string | undefined,
  page: PageRequest,
  titleOf: (module: JudgedModule) => string,
): Page<FolderNode | ModuleNode> {
  const { list, idOf, make } = folderNodes(lines, modules, parent, titleOf);
  return pageOf(list, idOf, make, page);
}

const titleIn = ({ verdict }: JudgedModule): string =>
  verdict.status === "uncovered" ? reasonTexts[verdict.reason].title : "";

const uncovered = moduleLists(uncoveredIn);
