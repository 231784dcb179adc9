// @customer-impact Engineer: has beside the open file whom it serves, and through whom

import {
  type CancellationToken,
  CancellationTokenSource,
  commands,
  Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  window,
} from "vscode";
import type { ModuleLine } from "../../../server/src/features/moduleLine.ts";
import type { Server } from "../server/server.ts";
import { activeFile } from "./activeFile.ts";
import { sectionsOf } from "./moduleRows.ts";
import { itemOf, resolveItem, type Row } from "./row.ts";
import type { Section } from "./section.ts";
import { whenSeen } from "./shown.ts";
import type { Workspaces } from "./workspaces.ts";

/** How many of whom a module supports are shown, and how many more each time. */
const pageSize = 50;
const nextPage = 500;

/** The line of the module whose file, or what is told of it, is in the active editor. */
export class ModuleTree implements TreeDataProvider<Row>, Disposable {
  private readonly emitter = new EventEmitter<void>();
  private readonly server: Server;
  private readonly workspaces: Workspaces;
  private asking: CancellationTokenSource | undefined;
  private sections: readonly Section[] = [];
  private line: ModuleLine | undefined;
  private uri: string | undefined;
  private limit = pageSize;

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(server: Server, workspaces: Workspaces) {
    this.server = server;
    this.workspaces = workspaces;
  }

  /** What is shown; undefined where the active editor holds no module. */
  get module(): ModuleLine | undefined {
    return this.line;
  }

  getTreeItem(row: Row): TreeItem {
    return itemOf(row, this.workspaces.rootOf(row.workspace));
  }

  resolveTreeItem(item: TreeItem, row: Row, token: CancellationToken): Promise<TreeItem> {
    return resolveItem(item, row, this.server, token);
  }

  getChildren(row?: Row): Row[] {
    if (!row) return this.sections.map((section) => section.row);
    return [...(this.sections.find((section) => section.row.id === row.id)?.below ?? [])];
  }

  showMore(): void {
    this.limit += nextPage;
    void this.follow();
  }

  /** Asks for what the active editor holds. An answer that comes after the next question is not shown. */
  async follow(): Promise<void> {
    this.asking?.cancel();
    const asking = (this.asking = new CancellationTokenSource());
    const uri = activeFile()?.toString();
    if (uri !== this.uri) this.limit = pageSize;
    try {
      const folder = uri === undefined ? undefined : this.workspaces.holding(uri);
      const line =
        uri !== undefined && folder
          ? await this.server.request("module", { path: "", uri, limit: this.limit }, asking.token)
          : null;
      if (asking.token.isCancellationRequested) return;
      this.uri = uri;
      this.line = line ?? undefined;
      this.sections = line && folder ? sectionsOf(line, folder) : [];
      void commands.executeCommand("setContext", "customerImpact.module", uri === undefined ? "noEditor" : "noModule");
      this.emitter.fire();
    } catch {
      // It was cancelled, or the server has died over it; either way another question follows.
    } finally {
      asking.dispose();
    }
  }

  dispose(): void {
    this.asking?.cancel();
    this.emitter.dispose();
  }
}

/** The view of the active editor's module. */
export function moduleView(server: Server, workspaces: Workspaces): Disposable & { readonly tree: ModuleTree } {
  const tree = new ModuleTree(server, workspaces);
  const view = window.createTreeView("customerImpact.module", { treeDataProvider: tree });
  const changed = whenSeen(view, () => void tree.follow());
  const listening = Disposable.from(
    window.onDidChangeActiveTextEditor(changed),
    workspaces.onDidUpdate(changed),
    view.onDidChangeVisibility(({ visible }) => visible && tree.module === undefined && void tree.follow()),
    tree.onDidChangeTreeData(() => {
      const { module } = tree;
      view.description = module?.module.replace(/\/$/, "").replace(/^.*\//, "") ?? "";
      view.message = module ? [module.sentence, module.advice].filter(Boolean).join(" ") : "";
    }),
    changed,
    view,
    tree,
  );
  return { tree, dispose: () => listening.dispose() };
}
