import { join } from "node:path";
import { type TextDocument, Uri, window, workspace } from "vscode";

/** The first folder of the window, a copy of the example, absolute. */
export function root(): string {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("The window has no folder.");
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
