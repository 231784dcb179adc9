// @customer-impact Engineer: opens a folder, and the editor knows whom each file serves

import { commands, type ExtensionContext, window, workspace } from "vscode";
import { configurationCommands } from "./commands/configuration.ts";
import { exportReportCommand } from "./commands/exportReport.ts";
import { gapCommands } from "./commands/gaps.ts";
import { moduleTextCommands } from "./commands/moduleTexts.ts";
import { serverCommands } from "./commands/serverCommands.ts";
import { stateLineCommand } from "./commands/stateLine.ts";
import { walkthroughCommand } from "./commands/walkthrough.ts";
import type { ClientContext, Registration } from "./context.ts";
import { Coverage } from "./coverage/coverage.ts";
import { LineDecorations } from "./decorations/fileDecorations.ts";
import { Server } from "./server/server.ts";
import { LineItem } from "./status/languageStatus.ts";
import { CoverageItem } from "./status/statusBar.ts";
import { taskProvider } from "./tasks/taskProvider.ts";
import { type Views, views } from "./views/views.ts";
import { Workspaces } from "./views/workspaces.ts";

/** What the extension adds to the editor, one concern each. They are called in this order. */
const registrations: readonly Registration[] = [
  serverCommands,
  stateLineCommand,
  gapCommands,
  moduleTextCommands,
  configurationCommands,
  exportReportCommand,
  walkthroughCommand,
  taskProvider,
];

/** What the extension's tests look at; no promise to other extensions. */
interface Exported {
  readonly server: Server;
  readonly views: Views;
  readonly coverage: Coverage;
  readonly coverageItem: CoverageItem;
  readonly lineItem: LineItem;
  readonly decorations: LineDecorations;
}

let server: Server | undefined;

/**
 * Called once, in a window with a folder, or where the sidebar is opened. Reads nothing and waits for nothing: what takes time
 * starts after it.
 */
export function activate(extension: ExtensionContext): Exported {
  const output = window.createOutputChannel("Customer Impact", { log: true });
  server = new Server({ module: extension.asAbsolutePath("dist/lsp.js"), output });
  const workspaces = new Workspaces(server);
  const context: ClientContext = { extension, output, server, workspaces };
  const sidebar = views(context);
  const coverage = new Coverage(context);
  const coverageItem = new CoverageItem(context);
  const lineItem = new LineItem(context);
  const decorations = new LineDecorations(context);
  extension.subscriptions.push(
    output,
    server,
    workspaces,
    sidebar,
    coverage,
    coverageItem,
    lineItem,
    decorations,
    ...registrations.map((register) => register(context)),
  );
  // Without a folder only a look at the sidebar has brought it here, and there is nothing to serve.
  if (workspace.workspaceFolders?.length) {
    void commands.executeCommand("setContext", "customerImpact.active", true);
    server.start();
  }
  return { server, views: sidebar, coverage, coverageItem, lineItem, decorations };
}

/** @returns resolves once the server has ended */
export const deactivate = async (): Promise<void> => server?.stop();
