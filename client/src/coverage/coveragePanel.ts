// @customer-impact Engineering lead: sees the coverage page beside the code, and comes from a gap to its line with one click

import {
  Disposable,
  type Event,
  EventEmitter,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
  type WorkspaceFolder,
} from "vscode";
import type { ToPage } from "../../panel/messages.ts";
import type { ClientContext } from "../context.ts";
import { openPlace } from "./openPlace.ts";
import { pageHtml } from "./pageHtml.ts";
import { type PageMessage, readMessage } from "./readMessage.ts";
import { statusOf } from "./serverStatus.ts";

/** The coverage page of one folder, in a webview. It holds nothing that the page could not ask for again. */
export class CoveragePanel implements Disposable {
  static readonly viewType = "customerImpact.coverage";

  /** All that the page asked for is on it. */
  readonly onDidDraw: Event<void>;
  private readonly context: ClientContext;
  private readonly panel: WebviewPanel;
  private readonly folder: WorkspaceFolder;
  private readonly drawn = new EventEmitter<void>();
  private isDisposed = false;

  /** A panel that is still empty. */
  static create({ extension }: ClientContext, { name }: WorkspaceFolder): WebviewPanel {
    return window.createWebviewPanel(CoveragePanel.viewType, titleOf(name), ViewColumn.Active, optionsOf(extension));
  }

  constructor(context: ClientContext, panel: WebviewPanel, folder: WorkspaceFolder) {
    const { extension, server } = context;
    this.context = context;
    this.panel = panel;
    this.folder = folder;
    this.onDidDraw = this.drawn.event;
    const media = (file: string): Uri => Uri.joinPath(extension.extensionUri, "client/media", file);
    panel.title = titleOf(folder.name);
    panel.iconPath = { light: media("coverage-light.svg"), dark: media("coverage-dark.svg") };
    panel.webview.options = optionsOf(extension);
    const listening = Disposable.from(
      this.drawn,
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      server.onDidChange(() => this.send({ kind: "update", update: { kind: "changed" } })),
      server.onDidChangeState(() => this.sendStatus()),
    );
    panel.onDidDispose(() => {
      this.isDisposed = true;
      listening.dispose();
    });
    panel.webview.html = pageHtml(panel.webview, distOf(extension), folder.uri.toString());
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Takes a message of the page, which is not trusted: what makes no sense is dropped. */
  async receive(message: unknown): Promise<void> {
    const read = readMessage(message);
    if (!read) return this.context.output.warn("The coverage page sent a message that is not understood.");
    switch (read.kind) {
      case "request":
        return this.send({ kind: "answer", id: read.id, result: await this.ask(read) });
      case "open":
        return openPlace(this.folder, read, this.context.output);
      case "restart":
        return this.context.server.restart();
      case "listening":
        return this.sendStatus();
      case "drawn":
        return this.drawn.fire();
    }
  }

  private async ask({ method, params }: Extract<PageMessage, { kind: "request" }>): Promise<unknown> {
    const { server, output } = this.context;
    try {
      return await server.request(method, { ...params, workspace: this.folder.uri.toString() });
    } catch (error) {
      // The server has died over it, or before it: its state says so, and the page asks again when it is back.
      output.warn(String(error));
      return null;
    }
  }

  private sendStatus(): void {
    this.send({ kind: "update", update: { kind: "server", ...statusOf(this.context.server.state) } });
  }

  /** A page that is hidden is not there, and asks for everything when it comes back. */
  private send(message: ToPage): void {
    if (!this.isDisposed && this.panel.visible) void this.panel.webview.postMessage(message);
  }
}

const titleOf = (folder: string): string =>
  (workspace.workspaceFolders?.length ?? 0) > 1 ? `Customer Impact: ${folder}` : "Customer Impact";

const distOf = ({ extensionUri }: ClientContext["extension"]): Uri => Uri.joinPath(extensionUri, "dist");

const optionsOf = (extension: ClientContext["extension"]) => ({
  enableScripts: true,
  localResourceRoots: [distOf(extension)],
});
