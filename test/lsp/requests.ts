import type { Position } from "vscode-languageserver";

export interface AnyRequest {
  readonly method: string;
  readonly params: object;
}

/** Each request that an editor can make about a place in a document, in turn. */
export function requestsAt(uri: string, position: Position, end: Position = position): AnyRequest[] {
  const textDocument = { uri };
  const range = { start: position, end };
  return [
    { method: "textDocument/diagnostic", params: { textDocument } },
    { method: "textDocument/completion", params: { textDocument, position, context: { triggerKind: 1 } } },
    { method: "textDocument/hover", params: { textDocument, position } },
    { method: "textDocument/definition", params: { textDocument, position } },
    {
      method: "textDocument/references",
      params: { textDocument, position, context: { includeDeclaration: true } },
    },
    { method: "textDocument/prepareCallHierarchy", params: { textDocument, position } },
    { method: "textDocument/documentLink", params: { textDocument } },
    { method: "textDocument/documentSymbol", params: { textDocument } },
    { method: "workspace/symbol", params: { query: "shop" } },
    { method: "textDocument/codeLens", params: { textDocument } },
    { method: "textDocument/inlayHint", params: { textDocument, range } },
    { method: "textDocument/codeAction", params: { textDocument, range, context: { diagnostics: [] } } },
    { method: "textDocument/prepareRename", params: { textDocument, position } },
    { method: "textDocument/rename", params: { textDocument, position, newName: "Client" } },
    { method: "workspace/willRenameFiles", params: { files: [{ oldUri: uri, newUri: `${uri}.moved` }] } },
    { method: "textDocument/semanticTokens/full", params: { textDocument } },
    { method: "textDocument/semanticTokens/range", params: { textDocument, range } },
  ];
}
