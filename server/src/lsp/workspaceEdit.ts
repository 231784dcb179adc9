// @customer-impact via ./editFeatures: turns changes of files into what an editor can undo

import { type TextDocumentEdit, type TextEdit, type WorkspaceEdit } from "vscode-languageserver/node";
import type { FileChange } from "../features/edits.ts";
import type { ServerContext } from "./context.ts";
import { uriOf } from "./uris.ts";

/** The edit that changes come to, in the best form that the client understands. */
export function workspaceEdit(
  { documents, capabilities }: ServerContext,
  root: string,
  changes: readonly FileChange[],
): WorkspaceEdit {
  const support = capabilities.workspace?.workspaceEdit;
  const creates = changes.some(({ kind }) => kind === "create");
  if (!support?.documentChanges || (creates && !support.resourceOperations?.includes("create")))
    return { changes: Object.fromEntries(changes.map((change) => [uriOf(root, change.path), editsOf(change)])) };
  return {
    documentChanges: changes.flatMap((change): Exclude<WorkspaceEdit["documentChanges"], undefined> => {
      const uri = uriOf(root, change.path);
      const edit: TextDocumentEdit = {
        textDocument: { uri, version: documents.get(uri)?.version ?? null },
        edits: editsOf(change),
      };
      return change.kind === "create" ? [{ kind: "create", uri, options: { ignoreIfExists: true } }, edit] : [edit];
    }),
  };
}

const editsOf = (change: FileChange): TextEdit[] =>
  change.kind === "create"
    ? [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: change.text }]
    : change.edits.map(({ range, newText }) => ({ range, newText }));
