// @customer-impact Engineering lead: sees how many modules have no line, where they are and why

import { Disposable, window } from "vscode";
import type { Gaps } from "../../../server/src/features/gaps.ts";
import type { Server } from "../server/server.ts";
import type { Filter } from "./filter.ts";
import { PagedTree } from "./pagedTree.ts";
import { count, number } from "./rows.ts";
import { whenSeen } from "./shown.ts";
import type { Workspaces } from "./workspaces.ts";

interface GapsView extends Disposable {
  readonly tree: PagedTree;
  readonly isVisible: () => boolean;
  /** In the title: how many there are for each reason. */
  readonly description: () => string | undefined;
  /** On the icon of the sidebar: how many are not known. */
  readonly badge: () => number;
}

/** The view of modules without a line, with their number on the icon of the sidebar. */
export function gapsView(server: Server, workspaces: Workspaces, filter: Filter): GapsView {
  /** Of each folder, as it was told last. */
  const told = new Map<string, Pick<Gaps, "byReason" | "nobodys">>();
  const tree = new PagedTree(server, workspaces, {
    fetch: async (request) => {
      const gaps = await server.request("gaps", { ...request, filter: filter.text });
      if (gaps) told.set(request.workspace, gaps);
      describe();
      return gaps;
    },
    isShown: () => workspaces.uncovered > 0,
    prefix: () => (filter.text ? "? " : ""),
    isFiltered: () => filter.text !== "",
  });
  const view = window.createTreeView("customerImpact.gaps", { treeDataProvider: tree, showCollapseAll: true });
  const describe = (): void => {
    const found = workspaces.uncovered > 0 ? workspaces.all.flatMap(({ uri }) => told.get(uri) ?? []) : [];
    const nobodys = found.reduce((sum, one) => sum + (one.nobodys ?? 0), 0);
    view.description = [
      nobodys > 0 && `${number(nobodys)} nobody's code`,
      reasonsIn(found.flatMap(({ byReason }) => byReason)),
      filter.text && `“${filter.text}”`,
    ]
      .filter(Boolean)
      .join(" · ");
  };
  const showBadge = (): void => {
    const { uncovered, knownGaps } = workspaces;
    const unknown = uncovered - knownGaps;
    const besides = knownGaps > 0 ? `, besides ${number(knownGaps)} known` : "";
    view.badge = unknown
      ? { value: unknown, tooltip: `${count(unknown)} without a line to a customer${besides}` }
      : undefined;
  };
  const changed = whenSeen(view, () => tree.refresh());
  const listening = Disposable.from(
    workspaces.onDidUpdate(() => {
      showBadge();
      describe();
      changed();
    }),
    filter.onDidChange(() => {
      describe();
      tree.reset();
    }),
    changed,
    view,
    tree,
  );
  return {
    tree,
    isVisible: () => view.visible,
    description: () => view.description,
    badge: () => view.badge?.value ?? 0,
    dispose: () => listening.dispose(),
  };
}

/** The commonest first. */
function reasonsIn(found: Gaps["byReason"]): string {
  const counts = new Map<string, number>();
  for (const { title, modules } of found) counts.set(title, (counts.get(title) ?? 0) + modules);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([title, modules]) => `${number(modules)} ${title.charAt(0).toLowerCase()}${title.slice(1)}`)
    .join(", ");
}
