// @customer-impact Engineer: states a line, mends one or renames a customer with two keys

import {
  type CodeAction as LspCodeAction,
  CodeActionKind,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type Diagnostic,
  ErrorCodes,
  InsertTextFormat,
  MarkupKind,
  ResponseError,
} from "vscode-languageserver/node";
import { type CodeAction, codeActions, fixAllKind } from "../features/codeActions.ts";
import { completion } from "../features/completion.ts";
import type { CompletionItem } from "../features/completion/item.ts";
import { prepareRename, rename } from "../features/rename.ts";
import { willRenameFiles } from "../features/willRenameFiles.ts";
import { pathInside } from "../host/workspaceRoot.ts";
import { isPosition, type ServerContext, type Subject, subjectOf } from "./context.ts";
import { guarded } from "./guard.ts";
import { pathOfUri } from "./uris.ts";
import { workspaceEdit } from "./workspaceEdit.ts";

/** Registers what writes: convert, call the feature, convert back. */
export function editFeatures(context: ServerContext): void {
  const { connection, folders, capabilities } = context;
  const { textDocument } = capabilities;
  const snippets = textDocument?.completion?.completionItem?.snippetSupport === true;
  const about = (uri: string): Subject => subjectOf(context, uri);

  connection.onCompletion(
    guarded<CompletionParams, CompletionList>(
      connection.console,
      "completion",
      { items: [], isIncomplete: false },
      ({ textDocument: { uri }, position }) => {
        const { snapshot, document } = about(uri);
        if (!document || !isPosition(position)) return { items: [], isIncomplete: false };
        const { items, isIncomplete } = completion(snapshot, document, position, { snippets });
        return { items: items.map(lspItem), isIncomplete };
      },
    ),
  );

  connection.onCodeAction(
    guarded(
      connection.console,
      "codeAction",
      [] as LspCodeAction[],
      ({ textDocument: { uri }, range, context: { only, diagnostics } }) => {
        const { snapshot, root, document } = about(uri);
        // Older clients can only be given commands, and there is none for this.
        if (!textDocument?.codeAction?.codeActionLiteralSupport) return [];
        if (!document || !isPosition(range.start) || !isPosition(range.end)) return [];
        const wants = (kind: CodeAction["kind"]): boolean =>
          !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
        return codeActions(snapshot, document, range, { wants }).map((action) => ({
          title: action.title,
          kind: action.kind === fixAllKind ? fixAllKind : CodeActionKind.QuickFix,
          ...(action.isPreferred && { isPreferred: true }),
          diagnostics: diagnostics.filter((diagnostic) => action.fixes.some((fixed) => isSame(diagnostic, fixed))),
          edit: workspaceEdit(context, root, action.changes),
        }));
      },
    ),
  );

  connection.onPrepareRename(
    guarded(connection.console, "prepareRename", null, ({ textDocument: { uri }, position }) => {
      const { snapshot, document } = about(uri);
      const found = document && isPosition(position) ? prepareRename(snapshot, document, position) : undefined;
      return found ? accepted(found) : null;
    }),
  );
  connection.onRenameRequest(
    guarded(connection.console, "rename", null, ({ textDocument: { uri }, position, newName }) => {
      const { snapshot, root, document } = about(uri);
      if (/[\r\n]/.test(newName)) throw new ResponseError(ErrorCodes.InvalidParams, "A name stands on one line.");
      const found = document && isPosition(position) ? rename(snapshot, document, position, newName) : undefined;
      return found ? workspaceEdit(context, root, accepted(found).changes) : null;
    }),
  );

  connection.workspace.onWillRenameFiles(
    guarded(connection.console, "willRenameFiles", null, ({ files }) => {
      const edits = folders.all.map(({ session }) => {
        const moves = files.flatMap(({ oldUri, newUri }) => {
          const [from, to] = [pathOfUri(oldUri), pathOfUri(newUri)].map(
            (path) => path && pathInside(session.root, path),
          );
          return from && to ? [{ oldPath: from, newPath: to }] : [];
        });
        return moves.length ? workspaceEdit(context, session.root, willRenameFiles(session.snapshot, moves)) : {};
      });
      return edits.find((edit) => (edit.documentChanges?.length ?? Object.keys(edit.changes ?? {}).length) > 0) ?? null;
    }),
  );
}

/** @throws ResponseError with the reason where something was refused */
function accepted<T extends object>(found: T | { readonly refused: string }): T {
  if ("refused" in found) throw new ResponseError(ErrorCodes.InvalidParams, found.refused);
  return found;
}

const isSame = (diagnostic: Diagnostic, { rule, range }: CodeAction["fixes"][number]): boolean =>
  diagnostic.code === rule &&
  diagnostic.range.start.line === range.start.line &&
  diagnostic.range.start.character === range.start.character;

const kinds: Readonly<Record<CompletionItem["kind"], CompletionItemKind>> = {
  tag: CompletionItemKind.Snippet,
  customer: CompletionItemKind.Class,
  outcome: CompletionItemKind.EnumMember,
  keyword: CompletionItemKind.Keyword,
  module: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  package: CompletionItemKind.Module,
  attribute: CompletionItemKind.Property,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
};

const lspItem = ({
  label,
  kind,
  detail,
  hint,
  documentation,
  insertText,
  isSnippet,
  sortText,
  filterText,
  range,
}: CompletionItem) => ({
  label,
  kind: kinds[kind],
  ...(detail !== undefined && { detail }),
  // Who does not know it leaves it out.
  ...(hint !== undefined && { labelDetails: { description: hint } }),
  ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
  sortText,
  filterText,
  textEdit: { range, newText: insertText },
});
