// @customer-impact Engineering lead: sees at any time how much of the code has a line to a customer

import { Disposable, StatusBarAlignment, type StatusBarItem, ThemeColor, window, workspace } from "vscode";
import type { Coverage } from "../../../server/src/features/coverageSummary.ts";
import type { ClientContext } from "../context.ts";
import type { Server } from "../server/server.ts";
import { debounced } from "./debounced.ts";
import { coverageTooltip } from "./tooltip.ts";

/** Reports ask for all of the workspace, and typing comes in bursts, in milliseconds. */
const quietTime = 300;

/** The item of the status bar: coverage of the folder that the active file lies in, and how the server is. */
export class CoverageItem implements Disposable {
  /** What is shown, or would be if the setting did not hide it. */
  readonly item: StatusBarItem;
  private readonly server: Server;
  private readonly disposable: Disposable;
  private folder: string | undefined;
  private coverage: Coverage | undefined;
  private shown = false;

  constructor({ server }: Pick<ClientContext, "server">) {
    this.server = server;
    this.item = window.createStatusBarItem("customerImpact.coverage", StatusBarAlignment.Left, -10);
    this.item.name = "Customer Impact";
    const ask = debounced(() => this.ask(), quietTime);
    this.disposable = Disposable.from(
      this.item,
      ask,
      server.onDidChangeState(() => {
        this.draw();
        ask.soon();
      }),
      server.onDidChange(() => ask.soon()),
      window.onDidChangeActiveTextEditor(() => {
        if (this.activeFolder() !== this.folder) ask.soon();
      }),
      workspace.onDidChangeWorkspaceFolders(() => ask.soon()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("customerImpact.statusBar")) this.obey();
      }),
    );
    this.draw();
    this.obey();
  }

  get isShown(): boolean {
    return this.shown;
  }

  dispose(): void {
    this.disposable.dispose();
  }

  private obey(): void {
    this.shown = workspace.getConfiguration("customerImpact").get("statusBar", true);
    if (this.shown) this.item.show();
    else this.item.hide();
  }

  private activeFolder(): string | undefined {
    const uri = window.activeTextEditor?.document.uri;
    const folder = uri && workspace.getWorkspaceFolder(uri);
    return (folder ?? workspace.workspaceFolders?.[0])?.uri.toString();
  }

  private async ask(): Promise<void> {
    const folder = this.activeFolder();
    const found = await this.server.request("coverage", { workspace: folder, limit: 10 }).catch(() => null);
    if (!found) return;
    this.folder = folder;
    this.coverage = found;
    this.draw();
  }

  private draw(): void {
    const { item, coverage, server } = this;
    const { state } = server;
    const percent = coverage?.summary.percent ?? null;
    const figure = coverage?.optedIn && percent !== null ? `${percent}%` : "Customer Impact";
    item.backgroundColor = undefined;
    item.command = "customerImpact.showCoverage";
    item.tooltip = coverage && coverageTooltip(coverage, this.folderName());
    switch (state.kind) {
      case "failed":
        item.text = "$(error) Customer Impact";
        item.tooltip = `${state.message} Click to start it again.`;
        item.backgroundColor = new ThemeColor("statusBarItem.errorBackground");
        item.command = "customerImpact.restartServer";
        break;
      case "starting":
      case "indexing":
      case "restarting":
        item.text = `$(loading~spin) ${figure}`;
        item.tooltip ??= "Customer Impact reads the workspace.";
        break;
      case "ready":
      case "stopped":
        item.text = `$(target) ${figure}`;
        if (coverage && !coverage.optedIn) item.command = "customerImpact.openWalkthrough";
    }
    item.accessibilityInformation = {
      label: figure === "Customer Impact" ? figure : `Customer Impact: ${figure} of the modules have a line`,
    };
  }

  /** Where there are several, which one it is. */
  private folderName(): string | undefined {
    const folders = workspace.workspaceFolders ?? [];
    return folders.length > 1 ? folders.find(({ uri }) => uri.toString() === this.folder)?.name : undefined;
  }
}
