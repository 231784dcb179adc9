import assert from "node:assert/strict";
import { join } from "node:path";
import { commands, type Position, type TextDocument, Uri, window, workspace } from "vscode";

/** A folder of the window, absolute; the first one is a copy of the example. */
export function root(index = 0): string {
  const folder = workspace.workspaceFolders?.[index];
  if (!folder) throw new Error("The window has no such folder.");
  return folder.uri.fsPath;
}

/** A file of the first folder. */
export const uriOf = (path: string): Uri => Uri.file(join(root(), path));

/** Opens a file of the first folder in an editor. */
export async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriOf(path));
  await window.showTextDocument(document);
  return document;
}

/** Closes all editors, and forgets what was not saved in them. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor) await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

/** Where a text starts that stands once in a document; `into` characters behind that. */
export function placeOf(document: TextDocument, text: string, into = 1): Position {
  const parts = document.getText().split(text);
  assert.equal(parts.length, 2, `"${text}" stands once in ${document.fileName}`);
  return document.positionAt((parts[0] ?? "").length + into);
}
