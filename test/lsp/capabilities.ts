import type { ClientCapabilities, MarkupKind } from "vscode-languageserver";

const markdown: MarkupKind[] = ["markdown", "plaintext"];
const dynamicRegistration = true;

/** A client that can do everything, and pulls diagnostics. */
export const everything: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
  window: { workDoneProgress: true, showDocument: { support: true }, showMessage: {} },
  workspace: {
    applyEdit: true,
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration },
    didChangeWatchedFiles: { dynamicRegistration, relativePatternSupport: true },
    executeCommand: { dynamicRegistration },
    symbol: { dynamicRegistration, resolveSupport: { properties: ["location.range"] } },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    fileOperations: { dynamicRegistration, willRename: true, didRename: true, didCreate: true, didDelete: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      failureHandling: "textOnlyTransactional",
      normalizesLineEndings: true,
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    synchronization: { dynamicRegistration, willSave: true, didSave: true, willSaveWaitUntil: true },
    diagnostic: { dynamicRegistration, relatedDocumentSupport: true },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    completion: {
      dynamicRegistration,
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        documentationFormat: markdown,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ["documentation", "detail"] },
      },
      completionList: { itemDefaults: ["editRange", "insertTextFormat", "commitCharacters"] },
    },
    hover: { dynamicRegistration, contentFormat: markdown },
    definition: { dynamicRegistration, linkSupport: true },
    references: { dynamicRegistration },
    callHierarchy: { dynamicRegistration },
    documentLink: { dynamicRegistration, tooltipSupport: true },
    documentSymbol: { dynamicRegistration, hierarchicalDocumentSymbolSupport: true },
    codeLens: { dynamicRegistration },
    inlayHint: { dynamicRegistration, resolveSupport: { properties: ["tooltip"] } },
    codeAction: {
      dynamicRegistration,
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ["", "quickfix", "refactor", "refactor.rewrite", "source", "source.fixAll"] },
      },
    },
    rename: { dynamicRegistration, prepareSupport: true },
    semanticTokens: {
      dynamicRegistration,
      requests: { range: true, full: { delta: true } },
      tokenTypes: ["keyword", "class", "enumMember", "property", "string", "namespace", "decorator", "comment"],
      tokenModifiers: [],
      formats: ["relative"],
      augmentsSyntaxTokens: true,
    },
  },
  notebookDocument: { synchronization: { dynamicRegistration, executionSummarySupport: true } },
};

/** The same client, but it waits for diagnostics to be pushed. */
export const everythingPushed: ClientCapabilities = {
  ...everything,
  workspace: withoutKey(everything.workspace ?? {}, "diagnostics"),
  textDocument: withoutKey(everything.textDocument ?? {}, "diagnostic"),
};

function withoutKey<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = object;
  return rest;
}
