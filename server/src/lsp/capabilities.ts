// @customer-impact via ./server: promises an editor what the server can do, and no more

import {
  type ClientCapabilities,
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { semanticTokensLegend } from "../features/semanticTokens.ts";
import { fixAllKind } from "../features/codeActions.ts";
import { completionTriggers } from "../features/completion.ts";
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
  completionProvider: { triggerCharacters: [...completionTriggers] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename: { filters: [{ scheme: "file", pattern: { glob: "**" } }] } },
  },
});
