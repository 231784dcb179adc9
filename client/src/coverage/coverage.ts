// @customer-impact Engineering lead: opens the figures from the command palette, and finds them again after a reload

import { commands, Disposable, Uri, type WebviewPanel, window, workspace, type WorkspaceFolder } from "vscode";
import type { Kept } from "../../panel/messages.ts";
import type { ClientContext } from "../context.ts";
import { CoveragePanel } from "./coveragePanel.ts";
import { pickFolder } from "./pickFolder.ts";
import { TestCoverage } from "./testCoverage.ts";

/** Coverage in the editor: a page for each folder, and the editor's own view of test coverage. */
export class Coverage implements Disposable {
  /** By the URI of the folder. */
  readonly panels = new Map<string, CoveragePanel>();
  readonly tests: TestCoverage;
  private readonly context: ClientContext;
  private readonly disposable: Disposable;

  constructor(context: ClientContext) {
    this.context = context;
    this.tests = new TestCoverage(context);
    this.disposable = Disposable.from(
      this.tests,
      commands.registerCommand("customerImpact.showCoverage", (asked?: unknown) => this.show(asked)),
      window.registerWebviewPanelSerializer(CoveragePanel.viewType, {
        deserializeWebviewPanel: async (panel, state) => this.revive(panel, state),
      }),
      workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.panels.get(uri.toString())?.dispose();
      }),
    );
  }

  /**
   * Shows the page of a folder, and fills the editor's own view.
   *
   * @param asked the URI of anything in the folder; otherwise the user is asked where there are several
   */
  async show(asked?: unknown): Promise<void> {
    const folder = asked instanceof Uri ? workspace.getWorkspaceFolder(asked) : await pickFolder();
    if (!folder) return;
    const open = this.panels.get(folder.uri.toString());
    if (open) open.reveal();
    else this.adopt(CoveragePanel.create(this.context, folder), folder);
    void this.tests.fill(folder);
  }

  /** Fills a panel that comes back after a reload of the window. What it kept may be anything. */
  revive(panel: WebviewPanel, kept: unknown): void {
    const { workspace: uri } = (kept ?? {}) as Partial<Record<keyof Kept, unknown>>;
    const folder = workspace.workspaceFolders?.find((one) => one.uri.toString() === uri);
    if (!folder || this.panels.has(folder.uri.toString())) panel.dispose();
    else this.adopt(panel, folder);
  }

  dispose(): void {
    for (const panel of this.panels.values()) panel.dispose();
    this.disposable.dispose();
  }

  private adopt(panel: WebviewPanel, folder: WorkspaceFolder): void {
    const key = folder.uri.toString();
    this.panels.set(key, new CoveragePanel(this.context, panel, folder));
    panel.onDidDispose(() => this.panels.delete(key));
  }
}
