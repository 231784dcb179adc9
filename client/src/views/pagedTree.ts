// @customer-impact Engineering lead: opens the tree of a workspace of any size at once, and loads no more than is looked at

import { type CancellationToken, type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from "vscode";
import type { Page, PageRequest } from "../../../server/src/features/paging.ts";
import type { TreeNode } from "../../../server/src/features/tree.ts";
import type { Server } from "../server/server.ts";
import { icons } from "./icons.ts";
import { itemOf, resolveItem, type Row } from "./row.ts";
import { number, rowOf, workspaceRow } from "./rows.ts";
import type { Workspaces } from "./workspaces.ts";

/** Where the nodes of a tree come from. */
export interface Source {
  /** Children of a node, or the roots; null where the server has nothing to say. */
  readonly fetch: (
    request: { readonly workspace: string; readonly parent: string | undefined } & PageRequest,
  ) => Promise<Page<TreeNode> | null>;
  /** Whether there is anything to show at all; otherwise a welcome stands there. */
  readonly isShown: () => boolean;
  /** Sets the ids of rows off from those of other trees in the same view. */
  readonly prefix: () => string;
  readonly isFiltered: () => boolean;
  /** What to say where there are no roots; nothing, where it is absent. */
  readonly nothing?: () => string | undefined;
}

/** What stands behind a row. */
type Element =
  | { readonly kind: "workspace"; readonly row: Row }
  | { readonly kind: "node"; readonly row: Row; readonly node: string }
  | { readonly kind: "more"; readonly row: Row; readonly parent: string };

/** So many children are loaded at first, and so many more when somebody asks for more. */
const firstPage = 200;
const nextPage = 1000;
/** So few children are opened by themselves where a filter is on. */
const few = 20;

/** A tree whose nodes the server has: folders of the window (where there are several), and below each what a source gives. */
export class PagedTree implements TreeDataProvider<Row>, Disposable {
  private readonly emitter = new EventEmitter<void>();
  private readonly elements = new WeakMap<Row, Element>();
  /** How many children are wanted, by the id of a row; the empty one stands for the roots. */
  private readonly wanted = new Map<string, number>();
  private readonly server: Server;
  private readonly workspaces: Workspaces;
  private readonly source: Source;

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(server: Server, workspaces: Workspaces, source: Source) {
    this.server = server;
    this.workspaces = workspaces;
    this.source = source;
  }

  getTreeItem(row: Row): TreeItem {
    const item = itemOf(row, this.workspaces.rootOf(row.workspace));
    if (this.elements.get(row)?.kind === "more")
      item.command = { command: "customerImpact.showMore", title: "Show More", arguments: [row] };
    return item;
  }

  resolveTreeItem(item: TreeItem, row: Row, token: CancellationToken): Promise<TreeItem> {
    return resolveItem(item, row, this.server, token);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const element = row && this.elements.get(row);
    if (!this.source.isShown()) return [];
    if (row && element?.kind === "node") return this.page(row.workspace, element.node, row.id);
    if (row && element?.kind === "workspace") return this.page(row.workspace, undefined, row.id);
    if (element) return [];
    const [only, ...others] = this.workspaces.all;
    if (!only) return [];
    if (others.length === 0) return this.page(only.uri, undefined, "");
    const prefix = this.source.prefix();
    return this.workspaces.all.map((one) => this.keep({ kind: "workspace", row: workspaceRow(one, prefix) }));
  }

  /** Asks for everything again that is on the screen; nothing is taken away before the answers are there. */
  refresh(): void {
    this.emitter.fire();
  }

  /** Forgets how much was asked for, as where another tree takes the place of this one. */
  reset(): void {
    this.wanted.clear();
    this.refresh();
  }

  /** Loads more of what a "Show More" row stands for. */
  showMore(row: Row): void {
    const element = this.elements.get(row);
    if (element?.kind !== "more") return;
    this.wanted.set(element.parent, (this.wanted.get(element.parent) ?? firstPage) + nextPage);
    this.refresh();
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private async page(workspace: string, parent: string | undefined, parentRow: string): Promise<Row[]> {
    const wanted = this.wanted.get(parentRow) ?? firstPage;
    const nodes: TreeNode[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const limit = Math.min(wanted - nodes.length, nextPage);
      const page = await this.source.fetch({ workspace, parent, cursor, limit });
      if (!page) break;
      nodes.push(...page.items);
      ({ total, nextCursor: cursor } = page);
    } while (cursor !== undefined && nodes.length < wanted);
    const context = {
      workspace,
      prefix: this.source.prefix(),
      isOpen: this.source.isFiltered() && total <= few,
    };
    const rows = nodes.map((node) => this.keep({ kind: "node", node: node.id, row: rowOf(node, context) }));
    const nothing = parent === undefined && total === 0 ? this.source.nothing?.() : undefined;
    if (nothing !== undefined)
      rows.push({ id: `${context.prefix}nothing`, workspace, label: nothing, icon: icons.nothing, state: "leaf" });
    if (cursor !== undefined) rows.push(this.more(workspace, parentRow, nodes.length, total));
    return rows;
  }

  private more(workspace: string, parent: string, shown: number, total: number): Row {
    const row: Row = {
      id: `${this.source.prefix()}more ${workspace} ${parent}`,
      workspace,
      label: "Show More",
      description: `${number(shown)} of ${number(total)}`,
      icon: icons.more,
      context: "more",
      state: "leaf",
    };
    return this.keep({ kind: "more", parent, row });
  }

  private keep(element: Element): Row {
    this.elements.set(element.row, element);
    return element.row;
  }
}
