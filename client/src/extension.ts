// @customer-impact Engineer: opens a folder, and the editor knows whom each file serves

import { commands, type ExtensionContext, window } from "vscode";
import { configurationCommands } from "./commands/configuration.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportReportCommand } from "./commands/exportReport.ts";
import { gapCommands } from "./commands/gaps.ts";
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

/** What the extension adds to the editor, one concern each. They are called in this order. */
const registrations: readonly Registration[] = [
  serverCommands,
  stateLineCommand,
  gapCommands,
  explainCommand,
  configurationCommands,
  exportReportCommand,
  walkthroughCommand,
  taskProvider,
];

/** What the extension's tests look at; no promise to other extensions. */
interface Exported {
  readonly server: Server;
  readonly coverage: Coverage;
  readonly coverageItem: CoverageItem;
  readonly lineItem: LineItem;
  readonly decorations: LineDecorations;
}

let server: Server | undefined;

/** Called once, in a window with a folder. Reads nothing and waits for nothing: what takes time starts after it. */
export function activate(extension: ExtensionContext): Exported {
  const output = window.createOutputChannel("Customer Impact", { log: true });
  server = new Server({ module: extension.asAbsolutePath("dist/lsp.js"), output });
  const context: ClientContext = { extension, output, server };
  const coverage = new Coverage(context);
  const coverageItem = new CoverageItem(context);
  const lineItem = new LineItem(context);
  const decorations = new LineDecorations(context);
  extension.subscriptions.push(
    output,
    server,
    coverage,
    coverageItem,
    lineItem,
    decorations,
    ...registrations.map((register) => register(context)),
  );
  void commands.executeCommand("setContext", "customerImpact.active", true);
  server.start();
  return { server, coverage, coverageItem, lineItem, decorations };
}

/** @returns resolves once the server has ended */
export const deactivate = async (): Promise<void> => server?.stop();
