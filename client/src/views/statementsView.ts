// @customer-impact Engineering lead: reads in the sidebar what is done for whom

import { Disposable, window } from "vscode";
import type { Server } from "../server/server.ts";
import type { Filter } from "./filter.ts";
import type { Grouping } from "./grouping.ts";
import { PagedTree } from "./pagedTree.ts";
import { whenSeen } from "./shown.ts";
import type { Workspaces } from "./workspaces.ts";

interface StatementsView extends Disposable {
  readonly tree: PagedTree;
  readonly isVisible: () => boolean;
}

/** The view of all statements, by whatever they are grouped. */
export function statementsView(
  server: Server,
  workspaces: Workspaces,
  filter: Filter,
  grouping: Grouping,
): StatementsView {
  const tree = new PagedTree(server, workspaces, {
    fetch: (request) => server.request("tree", { ...request, by: grouping.by, filter: filter.text }),
    isShown: () => workspaces.state === "ready",
    prefix: () => `${grouping.by}${filter.text ? "?" : ""} `,
    isFiltered: () => filter.text !== "",
    nothing: () => (grouping.by === "owner" && !filter.text ? "There is no CODEOWNERS file" : undefined),
  });
  const view = window.createTreeView("customerImpact.statements", { treeDataProvider: tree, showCollapseAll: true });
  const describe = (): void => {
    view.description = [grouping.description, filter.text && `“${filter.text}”`].filter(Boolean).join(" · ");
  };
  describe();
  const changed = whenSeen(view, () => tree.refresh());
  const start = (): void => {
    describe();
    tree.reset();
  };
  const listening = Disposable.from(
    workspaces.onDidUpdate(changed),
    filter.onDidChange(start),
    grouping.onDidChange(start),
    changed,
    view,
    tree,
  );
  return { tree, isVisible: () => view.visible, dispose: () => listening.dispose() };
}
