// @customer-impact via ./extension: hands every part of the extension the few things that they share

import type { Disposable, ExtensionContext, LogOutputChannel } from "vscode";
import type { Server } from "./server/server.ts";
import type { Workspaces } from "./views/workspaces.ts";

/** What every part of the extension gets. */
export interface ClientContext {
  readonly extension: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly server: Server;
  readonly workspaces: Workspaces;
}

/** Adds one concern to the editor; what it returns is disposed of when the extension ends. It must not wait, nor read files. */
export type Registration = (context: ClientContext) => Disposable;
