// @customer-impact via ./server: promises an editor what the server can do, and no more

import { type ClientCapabilities, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver/node";
import { semanticTokensLegend } from "../features/semanticTokens.ts";
import { commandNames } from "./commands.ts";

/** What the server offers to a client. */
export const serverCapabilities = (client: ClientCapabilities): ServerCapabilities => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  notebookDocumentSync: { notebookSelector: [{ notebook: "*", cells: [{ language: "*" }] }] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  callHierarchyProvider: true,
  codeLensProvider: {},
  inlayHintProvider: true,
  semanticTokensProvider: {
    legend: {
      tokenTypes: [...semanticTokensLegend.tokenTypes],
      tokenModifiers: [...semanticTokensLegend.tokenModifiers],
    },
    full: true,
    range: true,
  },
  executeCommandProvider: { commands: commandNames },
  ...(client.textDocument?.diagnostic && {
    diagnosticProvider: { identifier: "customer-impact", interFileDependencies: true, workspaceDiagnostics: true },
  }),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});
