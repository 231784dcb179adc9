// @customer-impact Engineer: opens a folder, and the editor knows whom each file serves

import { commands, type ExtensionContext, window } from "vscode";
import { serverCommands } from "./commands/serverCommands.ts";
import type { ClientContext, Registration } from "./context.ts";
import { Coverage } from "./coverage/coverage.ts";
import { Server } from "./server/server.ts";

/** What the extension adds to the editor, one concern each. They are called in this order. */
const registrations: readonly Registration[] = [serverCommands];

let server: Server | undefined;

/**
 * Called once, in a window with a folder. Reads nothing and waits for nothing: what takes time starts after it.
 *
 * @returns what the extension's tests look at; no promise to other extensions
 */
export function activate(extension: ExtensionContext): { readonly server: Server; readonly coverage: Coverage } {
  const output = window.createOutputChannel("Customer Impact", { log: true });
  server = new Server({ module: extension.asAbsolutePath("dist/lsp.js"), output });
  const context: ClientContext = { extension, output, server };
  const coverage = new Coverage(context);
  extension.subscriptions.push(output, server, coverage, ...registrations.map((register) => register(context)));
  void commands.executeCommand("setContext", "customerImpact.active", true);
  server.start();
  return { server, coverage };
}

/** @returns resolves once the server has ended */
export const deactivate = async (): Promise<void> => server?.stop();
